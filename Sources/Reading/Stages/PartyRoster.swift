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
        let roles = PartyStage(text: seen.text, hits: hits).roles()
        let wanted = Set(roles.organizers + roles.funders)
        var merge = OrganizationMerge(text: seen.text)
        var place: [Int: Int] = [:]
        for (index, hit) in hits.enumerated() where wanted.contains(index) || isNamed(hit) {
            place[index] = merge.add(hit)
        }
        var parties = DraftParties()
        parties.organizations = merge.organizations
        parties.organizers = pick(roles.organizers, place, merge.organizations)
        parties.funders = pick(roles.funders, place, merge.organizations)
        return parties
    }

    private func pick(_ indices: [Int], _ place: [Int: Int], _ all: [DraftOrganization]) -> [DraftOrganization] {
        var known: Set<Int> = []
        return indices.compactMap { place[$0] }.filter { known.insert($0).inserted }.map { all[$0] }
    }

    /// Strong words, or weak ones with a short form of their own.
    private func isNamed(_ hit: OrganizationHit) -> Bool {
        hit.strength != .weak || hit.alias != nil || actsItself(hit)
    }

    /// A working group or network that does something here with another, or in whose name someone speaks.
    private func actsItself(_ hit: OrganizationHit) -> Bool {
        guard hit.span.count >= 14 else { return false }
        let next = seen.text.skipSpaces(hit.end)
        if seen.text.starts(with: "ร่วมกับ", at: next) { return true }
        let before = seen.text.skipSpacesBack(hit.span.lowerBound)
        return ["ร่วมกับ", "โดย"].contains { seen.text.ends(with: $0, at: before) }
    }
}
