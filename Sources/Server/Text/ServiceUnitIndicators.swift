// SPDX-License-Identifier: Apache-2.0

/// The four goals of the plan for community service units, as indicators over what the forms of the units
/// record; `phakhi indicator shipped` prints them for another house.
public enum ServiceUnitIndicators {
    /// The definitions as a file.
    public static let yaml = """
        indicators:
          - key: service-units
            name: {th: หน่วยบริการประชาชน, en: Community service units}
            about: {th: หน่วยคุณภาพนับเป็นหน่วยด้วย, en: Quality units count as units too}
            theme: informal-workers
            numerator: {kind: unit.state, where: "level = 'unit' or level = 'quality'", count: latest, amount: 0, per: unit}
          - key: quality-units
            name: {th: หน่วยบริการที่เป็นองค์กรคุณภาพ, en: Service units that are quality organizations}
            theme: informal-workers
            numerator: {kind: unit.state, where: "level = 'quality'", count: latest, amount: 0, per: unit}
          - key: coordinated-units
            name: {th: หน่วยที่ศูนย์ประสานงานมีบทบาทร่วม, en: Units in whose work the coordination centre takes part}
            about: {th: บทบาทของศูนย์ดูจากขั้นของเกณฑ์พร้อมหลักฐาน ตัวเลขนี้เป็นข้อมูลประกอบ, en: The role itself is judged by the rubric with evidence; this number goes along}
            theme: informal-workers
            numerator: {kind: unit.state, where: "coordination = 'yes' and level != 'none'", count: latest, amount: 0, per: unit}
          - key: section40-members
            name: {th: สมาชิกมาตรา 40 ที่ขึ้นทะเบียนในหน่วย, en: Section-40 members registered in units}
            theme: informal-workers
            numerator: {kind: member.section40, where: "state = 'member'", count: latest, amount: 0, per: subject, by: {sex: [f, m, x], ageband: [u30, a30, a45, a60]}}
          - key: section40-contacts
            name: {th: ครั้งของการติดตามเชิงรุกผู้ประกันตน ม.40, en: Proactive contacts with section-40 members}
            theme: informal-workers
            numerator: {kind: member.contact, by: {service: [visit, call, group, screening, advice, referral], sex: [f, m, x]}}
          - key: section40-reached
            name: {th: ผู้ประกันตน ม.40 ที่ได้รับบริการเชิงรุก (คนไม่ซ้ำ), en: Section-40 members reached (different persons)}
            theme: informal-workers
            numerator: {kind: member.contact, count: subjects, by: {sex: [f, m, x], ageband: [u30, a30, a45, a60]}}
          - key: section40-coverage
            name: {th: ความครอบคลุมของบริการเชิงรุกในหน่วยเป้าหมาย, en: Coverage of proactive service in target units}
            about: {th: "คนไม่ซ้ำในหน่วยเป้าหมายที่ได้รับการติดต่ออย่างน้อยหนึ่งครั้ง ต่อสมาชิกของหน่วยเป้าหมาย ณ สิ้นช่วง เงื่อนไขด้านนโยบาย: ข้อเสนอเรื่องการเข้าถึงข้อมูลผู้ประกันตนต้องได้รับการตอบรับก่อน คำถามที่ยังเปิดอยู่: การติดต่อทางโทรศัพท์ครั้งเดียวนับเป็นบริการหรือไม่ และคนที่ออกจากหน่วยแล้วนับหรือไม่", en: "Different persons in target units met at least once, of the members of target units at the end of the period. Policy condition: access to the insured persons' data must be granted first. Still open: whether a single call is a service, and whether those who have left count"}
            theme: informal-workers
            unit: percent
            digits: 1
            numerator: {kind: member.contact, count: subjects, among: {kind: unit.target, where: "target = 'yes'"}}
            denominator: {kind: member.section40, where: "state = 'member'", count: latest, amount: 0, per: subject, among: {kind: unit.target, where: "target = 'yes'"}}
        """
}
