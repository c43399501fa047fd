// SPDX-License-Identifier: Apache-2.0

internal import Documents
internal import Kernel
internal import Places
internal import ThaiText

/// Makes a draft of what was recognised.
struct Drafting {
    /// What was recognised.
    let seen: Recognition

    private var text: ReportText { seen.text }

    /// The draft, its spans still in the mended text.
    func draft() -> Draft {
        var draft = Draft()
        draft.title = seen.layout.title.map {
            DraftText(
                text: text.string($0).replacing("\n", with: " "),
                span: $0,
                confidence: seen.layout.isTitleNamed ? .sure : .check
            )
        }
        draft.dates = DateStage(
            text: text,
            layout: seen.layout,
            mentions: seen.dates,
            clocks: seen.clocks.map(\.span),
            planRows: Barriers(seen.planRows),
            dueCells: Barriers(seen.dueCells)
        )
        .read()
        draft.times = times()
        draft.venue = venue(draft.dates)
        draft.hashtags = HashtagStage(text: text).read()
        draft.people = PersonRoster(text: text, hits: seen.people, organizations: seen.organizations).read()
        draft.parties = PartyRoster(
            seen: seen,
            venue: draft.venue?.span,
            hashtags: draft.hashtags.map(\.span)
        ).read()
        draft.places = places()
        draft.items = ItemStage(
            text: text,
            places: seen.places,
            headings: seen.headings,
            sections: seen.sections
        ).read(seen.listed)
        readQuantities(&draft)
        return draft
    }

    private func readQuantities(_ draft: inout Draft) {
        let tabled = seen.plans.compactMap(\.span).map(text.mended)
        let free = seen.quantities.filter { quantity in !tabled.contains { $0.overlaps(quantity.span) } }
        draft.participants = AttendanceStage(
            text: text,
            quantities: free,
            items: draft.items,
            sections: seen.sections
        ).read()
        let running = TargetStage(
            text: text,
            quantities: free,
            items: draft.items,
            attendance: draft.participants?.span,
            sections: seen.sections
        ).read()
        let table = TableStage(
            text: text,
            quantities: seen.quantities,
            places: seen.places,
            resolver: seen.resolver
        )
        .read(seen.plans, from: draft.items.count)
        draft.items = ItemDetails(seen: seen, targets: running).complete(draft.items) + table.items
        draft.targets = running + table.targets
    }

    private func times() -> [DraftTime] {
        var known: Set<String> = []
        return seen.clocks.compactMap { clock in
            guard known.insert("\(clock.start) \(clock.end ?? "")").inserted else { return nil }
            return DraftTime(
                start: clock.start,
                end: clock.end,
                text: text.string(clock.span),
                span: clock.span
            )
        }
    }

    private func venue(_ dates: [DraftDate]) -> DraftVenue? {
        let others =
            seen.people.map(\.whole) + seen.dates.filter { $0.start != nil }.map(\.span)
            + seen.clocks.map(\.span)
        return VenueStage(
            text: text,
            layout: seen.layout,
            places: seen.places,
            barriers: Barriers(others),
            clockEnds: Set(seen.clocks.map(\.span.upperBound)),
            eventSpan: dates.first { $0.role == .event }?.span
        ).read()
    }

    private func places() -> [DraftPlace] {
        var known: Set<String> = []
        let tags = HashtagStage(text: text).read().map(\.span)
        return seen.places.compactMap { hit in
            guard !isInsideBody(hit), !tags.contains(where: { $0.overlaps(hit.span) }) else { return nil }
            guard known.insert("\(hit.level) \(hit.name)").inserted else { return nil }
            return DraftPlace(
                name: hit.name,
                level: hit.level,
                code: hit.place?.id.description,
                span: hit.span,
                confidence: hit.place == nil ? .check : .sure
            )
        }
    }

    /// Bare names inside names of organizations are no places of the report.
    private func isInsideBody(_ hit: PlaceHit) -> Bool {
        !hit.isMarked
            && seen.organizations.contains {
                $0.strength != .weak && $0.span.lowerBound < hit.span.lowerBound
                    && $0.span.upperBound >= hit.span.upperBound
            }
    }
}
