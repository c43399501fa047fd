// SPDX-License-Identifier: Apache-2.0

import Kernel

/// The themes that Thai networks of this kind work on.
enum ThemeList {
    static let themes: [Theme] = [
        theme("alcohol", "สุราและแอลกอฮอล์", "Alcohol"),
        theme("tobacco", "บุหรี่และบุหรี่ไฟฟ้า", "Tobacco and e-cigarettes"),
        theme("teenage", "ท้องวัยรุ่นและสุขภาวะเยาวชน", "Teenage pregnancy and youth wellbeing"),
        theme("informal-workers", "คนทำงานนอกระบบ", "Informal workers"),
        theme("mental-health", "สุขภาพจิต", "Mental health"),
        theme("welfare", "สวัสดิการในชุมชน", "Community welfare"),
        theme("out-of-school", "เด็กที่หลุดจากโรงเรียน", "Children out of school"),
        theme("home-care", "ผู้สูงอายุและการดูแลที่บ้าน", "Home care and older people"),
        theme("road-safety", "ความปลอดภัยทางถนน", "Road safety"),
        theme("disaster", "ภัยพิบัติและภาวะวิกฤต", "Disaster and crisis"),
        theme("culture", "วัฒนธรรม", "Culture"),
        theme("environment", "สิ่งแวดล้อม", "Environment"),
        theme("economy", "เศรษฐกิจชุมชน", "Community economy"),
        theme("policy", "นโยบายสาธารณะ", "Public policy"),
    ]

    private static func theme(_ id: String, _ thai: String, _ english: String) -> Theme {
        Theme(id: ID(id), title: Sentence(thai, english))
    }
}
