// SPDX-License-Identifier: Apache-2.0

/// Lists each organization once and gives it its part.
struct PartyRoster {
    /// What was recognised.
    let seen: Recognition
    /// The words of the venue: what stands there is a place to meet.
    let venue: Range<Int>?
    /// Hashtags: they repeat names.
    let hashtags: [Range<Int>]

    /// Organizers, funders and all others.
    func read() -> DraftParties {
        let hits = seen.organizations.filter { hit in
            !hashtags.contains { $0.overlaps(hit.span) } && venue.map { !$0.overlaps(hit.span) } ?? true
        }
        let roles = PartyStage(
            text: seen.text,
            hits: hits,
            title: seen.layout.title,
            venue: venue,
            fields: seen.fields,
            places: seen.places,
            known: seen.known,
            layout: seen.layout
        ).roles()
        let wanted = Set(roles.organizers + roles.funders)
        var merge = OrganizationMerge(text: seen.text, known: seen.known)
        var place: [Int: Int] = [:]
        for (index, hit) in hits.enumerated()
        where wanted.contains(index) || isNamed(hit) || isListed(index, hits) || isHost(hit) {
            place[index] = merge.add(hit)
        }
        let moved = merge.settle()
        place = place.mapValues { moved[$0] }
        var parties = DraftParties()
        parties.organizations = merge.organizations
        parties.organizers = pick(roles.organizers, place, merge.organizations)
        parties.funders = pick(roles.funders, place, merge.organizations)
        return parties
    }

    private func pick(_ indices: [Int], _ place: [Int: Int], _ all: [DraftOrganization])
        -> [DraftOrganization]
    {
        var known: Set<Int> = []
        return indices.compactMap { place[$0] }.filter { known.insert($0).inserted }.map { all[$0] }
    }

    /// In a column of hosts.
    private func isHost(_ hit: OrganizationHit) -> Bool {
        seen.fields.contains { $0.part == .named && $0.span.lowerBound == hit.span.lowerBound }
    }

    /// Between or beside surely named bodies in a list with commas.
    private func isListed(_ index: Int, _ hits: [OrganizationHit]) -> Bool {
        guard hits[index].span.count >= 12 else { return false }
        let text = seen.text
        return [(index - 1, index), (index, index + 1)].contains { left, right in
            guard left >= 0, right < hits.count, hits[left].end < hits[right].span.lowerBound else {
                return false
            }
            let other = left == index ? hits[right] : hits[left]
            let gap = text.trimmed(hits[left].end..<hits[right].span.lowerBound)
            return other.strength != .weak && gap.count == 1
                && [0x2C, 0x2F].contains(text.folded[gap.lowerBound])
        }
    }

    /// Strong words, or weak ones with a short form of their own.
    private func isNamed(_ hit: OrganizationHit) -> Bool {
        if seen.text.ends(with: "ตั้ง", at: hit.span.lowerBound) { return false }
        return hit.strength != .weak || hit.alias != nil || actsItself(hit)
    }

    /// "A representative from" stands before it.
    private func isRepresented(_ hit: OrganizationHit) -> Bool {
        let text = seen.text
        let before = text.skipSpacesBack(hit.span.lowerBound)
        guard text.ends(with: "จาก", at: before), hit.span.count >= 8 else { return false }
        return ["ตัวแทน", "ผู้แทน", "เจ้าหน้าที่", "วิทยากร", "คณะ", "ทีมงาน", "ทีม", "สนับสนุน"].contains {
            text.ends(with: $0, at: before - 3)
        }
    }

    /// Ends with a marked place, so that it is this one and no other.
    private func isOfPlace(_ hit: OrganizationHit) -> Bool {
        let isMarked = seen.places.contains {
            $0.isMarked && $0.span.upperBound == hit.span.upperBound && $0.start > hit.span.lowerBound + 6
        }
        return isMarked || isOfVillage(hit) || isOfKnownPlace(hit)
    }

    /// "กลุ่ม…บ้าน…": that of one village; not แม่บ้าน or ชาวบ้าน.
    private func isOfVillage(_ hit: OrganizationHit) -> Bool {
        let text = seen.text
        guard hit.span.count >= 12 else { return false }
        return (hit.span.lowerBound + 6..<hit.span.upperBound - 6).contains { index in
            text.starts(with: "บ้าน", at: index)
                && !["แม่", "พ่อ", "ชาว", "ทุก", "งาน", "พื้น"].contains { text.ends(with: $0, at: index) }
                && text.word(anyOf: [.connector, .organizationStop], at: index + 4) == nil
        }
    }

    /// Ends with the name of a place that the report marks somewhere.
    private func isOfKnownPlace(_ hit: OrganizationHit) -> Bool {
        guard seen.text.starts(with: "กลุ่ม", at: hit.span.lowerBound) else { return false }
        return seen.places.contains { place in
            place.isMarked && place.span.count >= 4 && hit.span.count >= place.span.count + 6
                && seen.text.folded[hit.span].suffix(place.span.count).elementsEqual(
                    seen.text.folded[place.span]
                )
        }
    }

    /// A working group or network that does something here with another, or in whose name someone speaks.
    private func actsItself(_ hit: OrganizationHit) -> Bool {
        if isRepresented(hit) { return true }
        guard hit.span.count >= 12 else { return false }
        if isOfPlace(hit) { return true }
        let next = seen.text.skipSpaces(hit.end)
        if next == hit.end, hit.span.count >= 20, let verb = seen.text.word(.clauseStart, at: next),
            verb - next >= 5
        {
            return true
        }
        if ["ร่วมกับ", "นำโดย"].contains(where: { seen.text.starts(with: $0, at: next) }) { return true }
        let before = seen.text.skipSpacesBack(hit.span.lowerBound)
        if before == hit.span.lowerBound, seen.text.wordEnding(.position, at: before) != nil {
            return hit.span.count >= 12 && !seen.text.starts(with: "กลุ่มงาน", at: before)
        }
        return ["ร่วมกับ", "โดย"].contains { seen.text.ends(with: $0, at: before) }
    }
}
