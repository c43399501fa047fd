// SPDX-License-Identifier: Apache-2.0

/// Finds organizations by the words that their names begin with, and ends the names where a verb begins.
struct OrganizationStage {
    /// The report.
    let text: ReportText
    /// Stretches where a name ends, such as dates and people.
    let barriers: Barriers
    /// What the network has taught.
    private let known: KnownNames
    /// Names behind labels, by where they begin.
    private let fields: [Int: Range<Int>]
    /// Where a cue for organizers or funders ends.
    private let cueEnds: Set<Int>

    /// Behind a head word these name no body of their own.
    private static let levels = [
        "จังหวัด", "อำเภอ", "ตำบล", "หมู่บ้าน", "ชุมชน", "เครือข่าย", "กองทุน", "โครงการ", "ประชาชน",
    ]

    /// Prepares the search; every cue is looked for once.
    init(text: ReportText, barriers: Barriers, fields: [PartyFields.Name], known: KnownNames) {
        self.text = text
        self.known = known
        self.barriers = barriers
        self.fields = Dictionary(fields.map { ($0.span.lowerBound, $0.span) }) { first, _ in first }
        var ends: Set<Int> = []
        for position in text.folded.indices {
            if let end = text.fundingCue(at: position) ?? text.word(.heldBy, at: position) {
                ends.insert(text.skipSpaces(end))
            }
        }
        cueEnds = ends
    }

    /// Every naming in the order of the text, strong and weak.
    func read() -> [OrganizationHit] {
        var hits: [OrganizationHit] = []
        var position = 0
        while position < text.count {
            if let hit = hit(at: position).map(wholeField) ?? fields[position].flatMap(labelled) {
                hits.append(hit)
                position = hit.end
            } else {
                position += 1
            }
        }
        return hits
    }

    private func hit(at position: Int) -> OrganizationHit? {
        if barriers.holds(position) { return nil }
        if let taught = taught(position) { return taught }
        if cueEnds.contains(position), let hit = behindCue(position) { return hit }
        if let end = text.word(.organizationClass, at: position), end < text.count,
            Fold.isThai(text.folded[end]),
            text.word(.organizationAbbreviation, at: position) == end, let hit = named(position..<end)
        {
            return hit
        }
        if let end = text.word(.organizationAbbreviation, at: position),
            let hit = abbreviation(position..<end)
        {
            return hit
        }
        if let end = text.word(.organizationClass, at: position), let hit = named(position..<end) {
            return hit
        }
        if let head = text.word(.organizationHead, at: position), !Fold.isTail(text.folded[position]) {
            if isInsideWord(position, head: head) { return nil }
            return full(position, head: head, .strong)
        }
        if let head = text.word(.organizationShortHead, at: position),
            text.isWordStart(position) || isMeeting(position)
        {
            let isWeak = text.word(.organizationWeakHead, at: position) == head
            return full(position, head: head, isWeak ? .weak : .strong)
        }
        if let head = text.word(.organizationWeakHead, at: position),
            text.isWordStart(position) || isMeeting(position)
        {
            return full(position, head: head, .weak)
        }
        return nil
    }

    /// A name that the network knows, unless a place or number behind it makes it another body's.
    private func taught(_ position: Int) -> OrganizationHit? {
        guard let match = known.match(text, at: position), !Fold.isTail(text.folded[position]) else {
            return nil
        }
        let more = ["ตำบล", "อำเภอ", "จังหวัด", "บ้าน", "เขต", "สาขา", "ต.", "อ.", "จ."]
        guard !more.contains(where: { text.starts(with: $0, at: match.end) }) else { return nil }
        return OrganizationHit(
            span: position..<match.end,
            alias: bracket(after: match.end),
            strength: .strong,
            known: match.organization
        )
    }

    /// "ประชุมคณะกรรมการ…", "แผนงานชมรม…": the body that meets, or whose plan it is.
    private func isMeeting(_ position: Int) -> Bool {
        if ["แผนปฏิบัติงาน", "แผนปฏิบัติการ", "แผนงาน", "ขับเคลื่อน"].contains(where: {
            text.ends(with: $0, at: position)
        }) {
            return true
        }
        return text.ends(with: "ประชุม", at: position)
            && ["คณะกรรมการ", "คณะทำงาน", "สภา"].contains { text.starts(with: $0, at: position) }
            && !text.ends(with: "ห้องประชุม", at: position)
    }

    /// Short heads glued to a letter before are mostly the tail of another word.
    private func isInsideWord(_ position: Int, head: Int) -> Bool {
        text.ends(with: "มหา", at: position) || head - position < 5 && !text.isWordStart(position)
    }

    /// Behind a label any words are a name, up to a bracket.
    private func labelled(_ field: Range<Int>) -> OrganizationHit? {
        guard !barriers.holds(field.lowerBound) else { return nil }
        let end = field.first { text.folded[$0] == 0x28 || barriers.begins(at: $0) } ?? field.upperBound
        let span = text.trimmed(field.lowerBound..<end)
        guard span.count >= 3, span.count <= 60 else { return nil }
        return OrganizationHit(span: span, alias: bracket(after: span.upperBound), strength: .weak)
    }

    /// A unit and the body behind it are one where a label says so: "กลุ่มงาน… โรงพยาบาล…".
    private func wholeField(_ hit: OrganizationHit) -> OrganizationHit {
        if let glued = gluedField(hit) { return glued }
        guard let field = fields[hit.span.lowerBound], hit.alias == nil, hit.strength == .weak,
            field.upperBound > hit.span.upperBound, field.count <= 80
        else { return hit }
        let next = text.skipSpaces(hit.span.upperBound)
        guard next > hit.span.upperBound,
            let head = text.word(
                anyOf: [.organizationHead, .organizationClass, .organizationParent],
                at: next
            )
        else { return hit }
        let end = names.end(from: head, start: next)
        return OrganizationHit(
            span: hit.span.lowerBound..<min(end, field.upperBound),
            alias: bracket(after: end),
            strength: .weak
        )
    }

    /// "ชมรมเพื่อนช่วยเพื่อน…": where a label says so, a verb inside the word does not end the name.
    private func gluedField(_ hit: OrganizationHit) -> OrganizationHit? {
        guard let field = fields[hit.span.lowerBound], hit.alias == nil, hit.known == nil,
            hit.span.upperBound < field.upperBound, text.thaiRun(hit.span.upperBound) > hit.span.upperBound
        else { return nil }
        let end = text.thaiRun(hit.span.upperBound)
        guard end == field.upperBound || text.folded[end] == 0x28, end - hit.span.lowerBound <= 60 else {
            return nil
        }
        return OrganizationHit(
            span: hit.span.lowerBound..<end,
            alias: bracket(after: end),
            strength: hit.strength
        )
    }

    /// "UNICEF Thailand": words in Latin letters behind a cue are one name.
    private func latin(_ position: Int) -> OrganizationHit? {
        guard position < text.count, Fold.isLatin(text.folded[position]) else { return nil }
        var end = position
        while end < text.count,
            Fold.isLatin(text.folded[end]) || Fold.isDigit(text.folded[end]) || text.folded[end] == 0x20
                || text.folded[end] == 0x2D
        {
            end += 1
        }
        let span = text.trimmed(position..<end)
        guard span.count >= 2, span.count <= 60 else { return nil }
        return OrganizationHit(span: span, alias: bracket(after: span.upperBound), strength: .weak)
    }

    /// Behind "paid for by" anything that is no listed word is a name, too.
    private func behindCue(_ position: Int) -> OrganizationHit? {
        if let latin = latin(position) { return latin }
        let heads: [WordKind] = [
            .organizationHead, .organizationShortHead, .organizationWeakHead, .organizationClass,
            .organizationAbbreviation,
        ]
        guard position < text.count, text.word(anyOf: heads, at: position) == nil,
            Fold.isThai(text.folded[position])
        else { return nil }
        if text.word(anyOf: [.personTitle, .personWeakTitle, .organizationStop], at: position) != nil {
            return nil
        }
        guard let hit = full(position, head: position, .weak), hit.span.count <= 50 else { return nil }
        return hit
    }

    private var names: OrganizationNameEnd {
        OrganizationNameEnd(text: text, barriers: barriers, known: known)
    }

    // MARK: Short forms

    private func abbreviation(_ span: Range<Int>) -> OrganizationHit? {
        guard isFree(span) else { return nil }
        var end = span.upperBound
        if text.folded[end - 1] != 0x2E, end < text.count, text.folded[end] == 0x2E { end += 1 }
        return OrganizationHit(span: span.lowerBound..<end, alias: nil, strength: .abbreviation)
    }

    /// A short form of a class with the name behind it, such as `อบต.` and a name.
    private func named(_ span: Range<Int>) -> OrganizationHit? {
        guard text.isWordStart(span.lowerBound), !isAfterDot(span.lowerBound) else { return nil }
        guard text.folded[span.upperBound - 1] == 0x2E || span.count >= 3 else { return nil }
        let name = text.skipSpaces(span.upperBound)
        guard name - span.upperBound <= 1, name < text.count, Fold.isThai(text.folded[name]) else {
            return nil
        }
        if text.word(anyOf: [.organizationStop, .clauseStart, .connector, .organizationVague], at: name)
            != nil
        {
            return nil
        }
        let end = names.end(from: name, start: span.lowerBound)
        guard end - name >= 3, end - name <= (name > span.upperBound ? 14 : 24) else { return nil }
        return OrganizationHit(span: span.lowerBound..<end, alias: bracket(after: end), strength: .strong)
    }

    private func isAfterDot(_ position: Int) -> Bool {
        position > 0 && (text.folded[position - 1] == 0x2E || Fold.isLatin(text.folded[position - 1]))
    }

    /// Not glued to letters on either side, but for words that others follow.
    private func isFree(_ span: Range<Int>) -> Bool {
        guard text.isWordStart(span.lowerBound), !isAfterDot(span.lowerBound) else { return false }
        guard span.upperBound < text.count else { return true }
        let next = text.folded[span.upperBound]
        let hasDot = text.folded[span.upperBound - 1] == 0x2E
        return hasDot ? true : !Fold.isThai(next) && !Fold.isLatin(next)
    }

    // MARK: Full names

    private func full(_ start: Int, head: Int, _ strength: OrganizationHit.Strength) -> OrganizationHit? {
        let end = names.end(from: head, start: start)
        let span = withoutJoint(text.trimmed(start..<end))
        guard span.count >= 4 else { return nil }
        if text.word(.organizationGeneric, at: start) == span.upperBound { return nil }
        if head > start, let vague = text.word(.organizationVague, at: head),
            !isNamedBehind(vague, span.upperBound)
        {
            return nil
        }
        if isNumbered(start) { return nil }
        if Self.levels.contains(where: {
            text.starts(with: $0, at: head) && head + $0.unicodeScalars.count == span.upperBound
        }) {
            return nil
        }
        let isLongCentre = text.starts(with: "ศูนย์", at: start) && span.count >= 20
        let strength = isLongCentre ? .strong : strength
        let alias = bracket(after: span.upperBound)
        if span.upperBound - head < 3, alias == nil { return nil }
        return OrganizationHit(span: span, alias: alias, strength: strength)
    }

    /// A name does not end with "that" or "and".
    private func withoutJoint(_ span: Range<Int>) -> Range<Int> {
        guard let last = span.last, span.count > 12, text.folded[last] != 0x0E2F else { return span }
        for joint in ["ที่", "และ"] where text.ends(with: joint, at: span.upperBound) {
            return text.trimmed(span.lowerBound..<span.upperBound - joint.unicodeScalars.count)
        }
        return span
    }

    /// "ชมรมผู้สูงอายุตำบล…": common words with the name of a place behind are one body of that place.
    private func isNamedBehind(_ vague: Int, _ end: Int) -> Bool {
        guard end - vague >= 5 else { return false }
        return ["ตำบล", "อำเภอ", "จังหวัด", "บ้าน", "วัด", "เทศบาล", "อบต."].contains {
            text.starts(with: $0, at: vague)
        }
    }

    /// "4 มหาวิทยาลัย…": a number of them.
    private func isNumbered(_ start: Int) -> Bool {
        let end = text.skipSpacesBack(start)
        guard end > 0, end < start, text.scalars[end] == " ", Fold.isDigit(text.folded[end - 1]) else {
            return false
        }
        let number = text.before(end, 4)
        return !number.contains { text.folded[$0] == 0x2E || text.folded[$0] == 0x2F }
            && !barriers.holds(end - 1)
    }

    /// A short form in brackets right behind the name.
    private func bracket(after end: Int) -> Range<Int>? {
        let open = text.skipSpaces(end)
        guard open < text.count, open - end <= 1, text.folded[open] == 0x28 else { return nil }
        let reach = open + 1..<min(text.count, open + 60)
        guard let close = reach.first(where: { text.folded[$0] == 0x29 }) else { return nil }
        let inner = text.trimmed(open + 1..<close)
        guard inner.count >= 2, text.find("มหาชน", in: inner) == nil,
            !inner.contains(where: { text.folded[$0] == 0x0A })
        else { return nil }
        return inner
    }
}
