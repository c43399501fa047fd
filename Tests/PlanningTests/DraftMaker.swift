// SPDX-License-Identifier: Apache-2.0

import Kernel
import Reading

/// Builds drafts as the reader would, item by item.
struct DraftMaker {
    var draft = Draft()
    private var at = 0

    @discardableResult
    mutating func item(
        _ kind: ItemKind,
        _ marker: String,
        _ text: String,
        in place: String? = nil,
        under parent: Int? = nil
    ) -> Int {
        let id = draft.items.count
        var item = DraftItem(
            id: id,
            kind: kind,
            marker: marker,
            text: text,
            span: at..<(at + text.unicodeScalars.count)
        )
        at += text.unicodeScalars.count + 1
        item.placeCode = place
        item.parent = parent
        item.isQualitative = kind == .goal || kind == .agreement
        draft.items.append(item)
        return id
    }

    @discardableResult
    mutating func target(
        _ item: Int,
        _ comparator: Comparator,
        _ quantity: Double,
        _ unit: String,
        max: Double? = nil,
        per: String? = nil,
        of: String? = nil,
        subsetOf: Int? = nil
    ) -> Int {
        let measure = DraftMeasure(comparator: comparator, quantity: quantity, quantityMax: max, unit: unit)
        var target = DraftTarget(measure: measure, text: "\(quantity) \(unit)", span: draft.items[item].span)
        target.item = item
        target.subsetOf = subsetOf
        target.scope.per = per
        target.scope.of = of
        target.scope.placeCode = draft.items[item].placeCode
        draft.targets.append(target)
        draft.items[item].isQualitative = false
        return draft.targets.count - 1
    }
}

/// The second seed report as a careful reader would draft it: four shared goals and three provincial plans.
enum KrabiSatunSongkhla {
    static let songkhla = "90"
    static let satun = "91"
    static let krabi = "81"

    static var draft: Draft {
        var make = DraftMaker()
        shared(&make)
        let plans = make.item(.result, "2.", "ได้ร่างแผนปฏิบัติการในจังหวัด 3 จังหวัด ดังนี้")
        make.target(plans, .exactly, 3, "จังหวัด")
        songkhla(&make, plans)
        satun(&make, plans)
        krabi(&make, plans)
        make.item(.result, "3.", "คณะทำงานขับเคลื่อนจังหวัด ได้เรียนรู้และพิจารณากรอบเนื้อหาภาพรวมคู่มือ")
        return make.draft
    }

    private static func shared(_ make: inout DraftMaker) {
        let head = make.item(.result, "1.", "คณะทำงานขับเคลื่อนโครงการ มีความเข้าใจร่วมกันในเป้าหมายการทำงาน")
        let units = make.item(
            .goal,
            "1)",
            "เกิดหน่วยบริการชุมชนสร้างเสริมสุขภาพจิตและหลักประกันทางสังคม ในพื้นที่อย่างน้อยจังหวัดละ 3-5 หน่วย",
            under: head
        )
        make.target(units, .atLeast, 3, "หน่วย", max: 5, per: "จังหวัด")
        make.item(.goal, "2)", "มีหลักสูตรการสร้างความรอบรู้ด้านสุขภาพจิตพร้อมสื่อของแต่ละแห่ง", under: head)
        make.item(
            .goal,
            "3)",
            "ศูนย์ประสานและสนับสนุนเครือข่ายแรงงานนอกระบบมีบทบาททั้งในระดับปฏิบัติและนโยบาย",
            under: head
        )
        let share = make.item(
            .goal,
            "4)",
            "แรงงานนอกระบบอย่างน้อยร้อยละ 60 ของจำนวนสมาชิกผู้ประกันตนตามมาตรา 40 ได้รับบริการเชิงรุก",
            under: head
        )
        make.target(share, .atLeast, 60, "ร้อยละ", of: "จำนวนสมาชิกผู้ประกันตนตามมาตรา 40")
    }

    private static func songkhla(_ make: inout DraftMaker, _ plans: Int) {
        let head = make.item(.topic, "2.1", "จังหวัดสงขลา", in: songkhla, under: plans)
        let group = make.item(
            .goal,
            "1)",
            "ได้คณะทำงานขับเคลื่อนโครงในพื้นที่ 1 ชุด จำนวน 15 คน",
            in: songkhla,
            under: head
        )
        make.target(group, .exactly, 1, "ชุด")
        make.target(group, .exactly, 15, "คน")
        let plan = make.item(
            .goal,
            "2)",
            "ได้แผนขับเคลื่อนและพัฒนาหน่วยบริการฯ จำนวน 1 แผน",
            in: songkhla,
            under: head
        )
        make.target(plan, .exactly, 1, "แผน")
        make.item(.activity, "(1)", "ประชุมชี้แจงทำความเข้าใจคณะทำงานจังหวัด", in: songkhla, under: head)
        let units = make.item(
            .activity,
            "(2)",
            "จัดทำแผนขับเคลื่อน/พัฒนาหน่วยบริการชุมชน 5 หน่วย",
            in: songkhla,
            under: head
        )
        make.target(units, .exactly, 5, "หน่วย")
        make.item(.activity, "(3)", "พัฒนาศักยภาพหน่วยบริการชุมชนเป้าหมาย", in: songkhla, under: head)
    }

    private static func satun(_ make: inout DraftMaker, _ plans: Int) {
        let head = make.item(.topic, "2.2", "จังหวัดสตูล", in: satun, under: plans)
        let group = make.item(
            .goal,
            "1)",
            "ได้คณะทำงานขับเคลื่อนโครงในพื้นที่ 1 ชุด ที่มาจากหน่วยงาน",
            in: satun,
            under: head
        )
        make.target(group, .exactly, 1, "ชุด")
        let units = make.item(.goal, "2)", "ได้หน่วยบริการชุมชน จำนวน 5 หน่วย", in: satun, under: head)
        make.target(units, .exactly, 5, "หน่วย")
        let people = make.item(.goal, "3)", "ได้บุคคลตัวอย่าง จำนวน 3 คน", in: satun, under: head)
        make.target(people, .exactly, 3, "คน")
        make.item(.activity, "(1)", "ทบทวนโครงสร้างคณะทำงานจังหวัด", in: satun, under: head)
        let plan = make.item(
            .activity,
            "(2)",
            "จัดทำแผนขับเคลื่อน/พัฒนาหน่วยบริการชุมชน 5 หน่วย",
            in: satun,
            under: head
        )
        make.target(plan, .exactly, 5, "หน่วย")
    }

    private static func krabi(_ make: inout DraftMaker, _ plans: Int) {
        let head = make.item(.topic, "2.3", "จังหวัดกระบี่", in: krabi, under: plans)
        let group = make.item(.goal, "1)", "ได้คณะทำงานระดับจังหวัด จำนวน 15 คน จำนวน 1 ชุด", in: krabi, under: head)
        make.target(group, .exactly, 15, "คน")
        make.target(group, .exactly, 1, "ชุด")
        let goals = [
            ("2)", "มีข้อมูลพื้นฐานของหน่วยบริการชุมชน จำนวน 6 แห่ง", false),
            ("3)", "เกิดหน่วยบริการชุมจำนวน 6 แห่ง ที่ผ่านการพัฒนาศักยภาพเป็นองค์กรคุณภาพจำนวน 2 แห่ง", true),
            ("4)", "มีแผนติดตามประเมินผลหน่วยบริการชุมจำนวน 6 แห่ง ที่เป็นองค์กรคุณภาพจำนวน 2 แห่ง", true),
        ]
        for (marker, text, hasPart) in goals { places(.goal, marker, text, hasPart, &make, head) }
        let setUp = make.item(.activity, "(1)", "จัดตั้งคณะทำงานระดับจังหวัด จำนวน 15 คน", in: krabi, under: head)
        make.target(setUp, .exactly, 15, "คน")
        let activities = [
            ("(2)", "จัดทำข้อมูลพื้นฐานของหน่วยบริการชุมชน จำนวน 6 แห่ง", false),
            ("(3)", "พัฒนาศักยภาพคณะทำงาน หน่วยบริการชุมจำนวน 6 แห่ง เป็นองค์กรคุณภาพจำนวน 2 แห่ง", true),
            ("(4)", "จัดทำแผนติดตามประเมินผลหน่วยบริการชุมจำนวน 6 แห่ง", false),
        ]
        for (marker, text, hasPart) in activities { places(.activity, marker, text, hasPart, &make, head) }
    }

    private static func places(
        _ kind: ItemKind,
        _ marker: String,
        _ text: String,
        _ hasPart: Bool,
        _ make: inout DraftMaker,
        _ head: Int
    ) {
        let item = make.item(kind, marker, text, in: krabi, under: head)
        let whole = make.target(item, .exactly, 6, "แห่ง")
        if hasPart { make.target(item, .exactly, 2, "แห่ง", subsetOf: whole) }
    }
}
