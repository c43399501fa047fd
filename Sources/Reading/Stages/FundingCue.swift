// SPDX-License-Identifier: Apache-2.0

/// Finds "supported by", "with a budget from", "money given by": what was given, and the word for from whom.
extension ReportText {
    private static let givings = ["สนับสนุน", "งบประมาณ", "งบ", "เงินทุน", "ทุน", "เงิน", "ค่าใช้จ่าย", "อุดหนุน"]
        .map(Fold.units)
    /// Giving may begin with any of these; asked first, as it is asked at every place of a text.
    private static let initials = Set(givings.compactMap(\.first))
    private static let support = Fold.units("สนับสนุน")
    private static let subsidy = Fold.units("อุดหนุน")
    private static let origins = ["มาจาก", "จาก", "โดย", "ของ"]
    /// Before "money of": it is used or given here.
    private static let uses = ["ใช้", "รับ", "ด้วย", "ได้", "จาก", "และ", "ภายใต้", "การ"]

    /// The end of such words, where the name of the giver begins.
    func fundingCue(at position: Int) -> Int? {
        if let listed = word(.fundedBy, at: position) {
            return Self.origins.first { starts(with: $0, at: listed) }.map {
                listed + $0.unicodeScalars.count
            } ?? listed
        }
        guard position < count, Self.initials.contains(folded[position]) else { return nil }
        if let origin = giver(at: position) ?? gift(at: position) { return origin }
        guard
            let giving = Self.givings.first(where: { folded[position...].starts(with: $0) })
        else { return nil }
        var index = position + giving.count
        for _ in 0..<5 {
            if let origin = Self.origins.first(where: { starts(with: $0, at: index) }) {
                let end = index + origin.unicodeScalars.count
                return isGift(giving, origin, at: position..<index) ? end : nil
            }
            guard let next = word(.fundingWay, at: skipSpaces(index)) else { return nil }
            index = next
        }
        return nil
    }

    /// "ได้งบเล็กๆ จาก": money that was got, with a few words about it.
    private func gift(at position: Int) -> Int? {
        guard let money = ["งบ", "ทุน", "เงิน"].first(where: { starts(with: $0, at: position) }),
            ["ได้", "รับ", "มี", "ขอ"].contains(where: { ends(with: $0, at: position) })
        else { return nil }
        let reach = after(position + money.unicodeScalars.count, 22)
        guard let origin = find("จาก", in: reach) else { return nil }
        let gap = reach.lowerBound..<origin.lowerBound
        return word(anyOf: [.clauseStart, .holding], at: skipSpaces(gap.lowerBound)) == nil
            ? origin.upperBound : nil
    }

    /// "ได้รับการสนับสนุนรถและอาหารจาก": whatever was given, up to the word for from whom.
    private func giver(at position: Int) -> Int? {
        guard folded[position...].starts(with: Self.support),
            ends(with: "ขอ", at: position) || ends(with: "รับการ", at: position)
        else { return nil }
        let reach = after(position + Self.support.count, 44)
        guard let origin = find("จาก", in: reach) else { return nil }
        let gift = reach.lowerBound..<origin.lowerBound
        let isPlain = gift.allSatisfy {
            Fold.isThai(folded[$0]) || folded[$0] == 0x20 || Fold.isDigit(folded[$0])
        }
        return isPlain && first(.organizationHead, in: gift) == nil ? origin.upperBound : nil
    }

    /// "The budget of" tells whose it is; only "uses the budget of" tells who paid.
    private func isGift(_ giving: [UInt16], _ origin: String, at words: Range<Int>) -> Bool {
        if origin != "ของ" && origin != "โดย" || giving == Self.support || giving == Self.subsidy {
            return true
        }
        if ["สนับสนุน", "อุดหนุน", "บริจาค"].contains(where: { find($0, in: words) != nil }) { return true }
        let before = skipSpacesBack(words.lowerBound)
        return origin == "ของ" && Self.uses.contains { ends(with: $0, at: before) }
    }
}
