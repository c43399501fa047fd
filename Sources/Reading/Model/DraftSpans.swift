// SPDX-License-Identifier: Apache-2.0

internal import Kernel

extension Draft {
    /// The same draft with every span led back to the extracted text.
    func mapped(_ map: (Range<Int>) -> Range<Int>) -> Draft {
        var out = self
        if let span = title?.span { out.title?.span = map(span) }
        if let span = venue?.span { out.venue?.span = map(span) }
        if let span = participants?.span { out.participants?.span = map(span) }
        for index in dates.indices { out.dates[index].span = map(dates[index].span) }
        for index in times.indices { out.times[index].span = map(times[index].span) }
        for index in places.indices { out.places[index].span = map(places[index].span) }
        for index in people.indices { out.people[index].span = map(people[index].span) }
        for index in items.indices { out.items[index].span = map(items[index].span) }
        for index in targets.indices { out.targets[index].span = map(targets[index].span) }
        for index in hashtags.indices { out.hashtags[index].span = map(hashtags[index].span) }
        out.parties = parties.mapped(map)
        out.findings = findings.map {
            Finding($0.severity, code: $0.code, text: $0.text, span: $0.span.map(map))
        }
        return out
    }
}

extension DraftParties {
    /// The same with every span led back to the extracted text.
    func mapped(_ map: (Range<Int>) -> Range<Int>) -> DraftParties {
        var out = self
        for index in organizers.indices { out.organizers[index].span = map(organizers[index].span) }
        for index in funders.indices { out.funders[index].span = map(funders[index].span) }
        for index in organizations.indices { out.organizations[index].span = map(organizations[index].span) }
        return out
    }
}
