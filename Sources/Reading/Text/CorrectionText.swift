// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Corrections in words, for the undo button, the history and conflicts.
enum CorrectionText {
    static func did(_ correction: Correction) -> Sentence {
        switch correction {
        case .head(let change): head(change)
        case .item(_, let change): item(change)
        case .add(let new): Sentence("เพิ่ม “\(short(new.text))”", "added “\(short(new.text))”")
        case .answer(let answer): answered(answer)
        case .skip: Sentence("ข้ามคำถาม", "skipped a question")
        }
    }

    private static func head(_ change: HeadChange) -> Sentence {
        switch change {
        case .title(let text): Sentence("ชื่อเรื่อง “\(short(text))”", "title “\(short(text))”")
        case .event(let start, let end):
            Sentence(
                "วันที่ \(start?.iso ?? "–") ถึง \(end?.iso ?? "–")",
                "dates \(start?.iso ?? "–") to \(end?.iso ?? "–")"
            )
        case .venue(let text, _): Sentence("สถานที่ “\(short(text))”", "venue “\(short(text))”")
        case .participants(let count, _):
            Sentence(
                "ผู้เข้าร่วม \(count.map(String.init) ?? "–") คน",
                "\(count.map(String.init) ?? "–") participants"
            )
        case .organization(let name, let becomes): renamed(Sentence("องค์กร", "organization"), name, becomes)
        case .person(let name, let becomes, _): renamed(Sentence("บุคคล", "person"), name, becomes)
        }
    }

    private static func renamed(_ what: Sentence, _ name: String, _ becomes: String?) -> Sentence {
        guard let becomes, !becomes.isEmpty else {
            return Sentence(
                "เอา\(what.thai) “\(short(name))” ออก",
                "took \(what.english) “\(short(name))” off"
            )
        }
        return Sentence("\(what.thai) “\(short(becomes))”", "\(what.english) “\(short(becomes))”")
    }

    private static func item(_ change: ItemChange) -> Sentence {
        switch change {
        case .text(let text): Sentence("ข้อความ “\(short(text))”", "words “\(short(text))”")
        case .kind(let kind):
            Sentence("เปลี่ยนเป็น\(ReviewWords.kind(kind).thai)", "made it: \(ReviewWords.kind(kind).english)")
        case .confirm: Sentence("ยืนยันว่าถูก", "confirmed it")
        case .reject: Sentence("ตัดข้อหนึ่งออก", "set an item aside")
        case .restore: Sentence("เอาข้อหนึ่งกลับมา", "brought an item back")
        case .split: Sentence("แยกข้อ", "split an item")
        case .merge: Sentence("รวมข้อ", "merged items")
        case .nest(let parent):
            parent == nil
                ? Sentence("ให้ข้อย่อยแยกเป็นข้อหลัก", "made it stand alone")
                : Sentence("จัดเป็นข้อย่อย", "put it under another")
        case .move: Sentence("เลื่อนลำดับ", "moved an item")
        case .hosts(let hosts):
            Sentence(
                "เจ้าภาพ “\(short(hosts.joined(separator: "; ")))”",
                "hosts “\(short(hosts.joined(separator: "; ")))”"
            )
        case .due(let due): Sentence("กำหนด “\(due?.text ?? "–")”", "due “\(due?.text ?? "–")”")
        case .indicator(let text): Sentence("วิธีวัด “\(short(text ?? "–"))”", "measure “\(short(text ?? "–"))”")
        case .place(let code): Sentence("พื้นที่ \(code ?? "–")", "place \(code ?? "–")")
        case .target(_, let values):
            Sentence(
                "ค่าเป้าหมาย \(ReviewWords.measure(values.measure).thai)",
                "target \(ReviewWords.measure(values.measure).english)"
            )
        case .removeTarget: Sentence("เอาค่าเป้าหมายออก", "removed a target")
        }
    }

    private static func answered(_ answer: Answer) -> Sentence {
        let words = [answer.host, answer.due?.text, answer.indicator].compactMap(\.self).joined(
            separator: " · "
        )
        guard case .chosen(let ids) = answer.scope else {
            return Sentence("ตอบ “\(short(words))”", "answered “\(short(words))”")
        }
        return Sentence(
            "ตอบ “\(short(words))” ให้ \(ids.count) ข้อ",
            "answered “\(short(words))” for \(ids.count)"
        )
    }

    private static func short(_ text: String) -> String {
        text.count > 60 ? text.prefix(59) + "…" : text
    }
}
