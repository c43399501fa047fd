// SPDX-License-Identifier: Apache-2.0

/// The invented indicators of the demo, as a network would write them down; their facts are in `DemoFacts`.
enum DemoIndicators {
    static let yaml = """
        indicators:
          - key: people-reached
            name: {th: ผู้ได้รับบริการเชิงรุก, en: People reached}
            about: {th: นับคนไม่ซ้ำในช่วงเวลา ไม่ว่าจะพบกี่ครั้ง, en: Different persons in the period however often they were met}
            theme: informal-workers
            numerator: {kind: contact.proactive, count: subjects, by: {sex: [f, m], ageband: ["15-29", "30-44", "45-59", "60-99"]}}
          - key: members-reached
            name: {th: สมาชิกกองทุนที่ได้รับบริการเชิงรุก, en: Fund members reached}
            about: {th: คนไม่ซ้ำที่เป็นสมาชิก ต่อสมาชิกทั้งหมดในพื้นที่, en: Different members reached of all members in the place}
            theme: informal-workers
            unit: percent
            digits: 1
            numerator: {kind: contact.proactive, where: "member = 'yes'", count: subjects, by: {sex: [f, m]}}
            denominator: {table: demo-members}
          - key: contacts
            name: {th: ครั้งของการเยี่ยมและติดต่อ, en: Visits and contacts}
            theme: informal-workers
            numerator: {kind: contact.proactive, by: {service: [visit, phone, group], sex: [f, m]}}
          - key: stress-found
            name: {th: ผู้ที่พบความเครียดสูงและได้รับการดูแล, en: People found under high stress and cared for}
            about: {th: เรื่องอ่อนไหว นับคนไม่ซ้ำ, en: "A sensitive matter; different persons"}
            theme: mental-health
            numerator: {kind: contact.proactive, where: "stress = 'high'", count: subjects, by: {sex: [f, m]}}
            sensitive: true
          - key: stress-share
            name: {th: ส่วนแบ่งผู้ที่พบความเครียดสูง, en: Share found under high stress}
            theme: mental-health
            unit: percent
            digits: 1
            numerator: {kind: contact.proactive, where: "stress = 'high'", count: subjects, by: {sex: [f, m]}}
            denominator: {kind: contact.proactive, count: subjects, by: {sex: [f, m]}}
            sensitive: true
          - key: learning-centres
            name: {th: ศูนย์เรียนรู้ชุมชนที่เปิดอยู่, en: Community learning centres open}
            theme: informal-workers
            numerator: {kind: centre.state, where: "level != 'none'", count: latest, amount: 0}
          - key: quality-centres
            name: {th: ศูนย์เรียนรู้ที่ผ่านเกณฑ์คุณภาพ, en: Learning centres that meet the quality rubric}
            theme: informal-workers
            unit: percent
            numerator: {kind: centre.state, where: "level = 'quality'", count: latest, amount: 0}
            denominator: {kind: centre.state, where: "level != 'none'", count: latest, amount: 0}
          - key: contributions
            name: {th: เงินสมทบกองทุนสวัสดิการ, en: Contributions to welfare funds}
            theme: welfare
            unit: baht
            numerator: {kind: fund.contribution, count: sum, amount: 1, scale: 2}
          - key: contribution-each
            name: {th: เงินสมทบต่อสมาชิก, en: Contribution for each member}
            theme: welfare
            unit: ratio
            digits: 2
            numerator: {kind: fund.contribution, count: sum, amount: 1, scale: 2}
            denominator: {table: demo-members}
          - key: pledges
            name: {th: "ผู้ปฏิญาณงดเหล้า ต่อประชากร 1,000 คน", en: "People who pledged not to drink, per 1,000"}
            theme: alcohol
            unit: per-1000
            digits: 2
            numerator: {kind: pledge.made, count: subjects, by: {sex: [f, m]}}
            denominator: {table: demo-population}
          - key: trained
            name: {th: ผู้ผ่านการอบรม, en: People trained}
            theme: learning
            numerator: {kind: training.attended, count: sum, amount: 1, by: {sex: [f, m]}}
          - key: news-sent
            name: {th: ความคืบหน้าที่ภาคีส่ง, en: News that partners sent}
            about: {th: เปิดดูถึงข้อตกลงและประโยคในรายงานได้, en: Opens down to the commitment and its sentence in the report}
            theme: network
            numerator: {kind: plan.progress}
        """

    static let population = ("ประชากรสมมุติ", "Invented population")
    static let members = ("สมาชิกกองทุนสมมุติ", "Invented fund members")
    static let source = "ข้อมูลสมมุติสำหรับสาธิต"
}
