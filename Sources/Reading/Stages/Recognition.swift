// SPDX-License-Identifier: Apache-2.0

internal import Documents
internal import Places
internal import ThaiText

/// Everything that the stages recognise in one text, before roles make a draft of it.
struct Recognition {
    /// The report.
    let text: ReportText
    /// Dates as ThaiText finds them.
    let dates: [DateMention]
    /// Clock times as ThaiText finds them.
    let clocks: [ClockMention]
    /// Furniture and headline.
    let layout: TextLayout
    /// Place names.
    let places: [PlaceHit]
    /// People.
    let people: [PersonHit]
    /// Organizations.
    let organizations: [OrganizationHit]
    /// Names of bodies behind labels such as "held by".
    let fields: [PartyFields.Name]
    /// Lines that say nothing but a place.
    let headings: PlaceHeadings
    /// Heads of sections.
    let sections: Sections
    /// Items of lists.
    let listed: [ListedItem]
    /// Numbers with units.
    let quantities: [Quantity]

    /// Tables that are plans.
    let plans: [ExtractedTable]
    /// Their heads and rows, without titles above the heads.
    let planRows: [Range<Int>]
    /// Their cells that say until when.
    let dueCells: [Range<Int>]
    /// Finds names in the official list.
    let resolver: PlaceResolver
    /// What the network has taught.
    let known: KnownNames

    /// Runs the stages in their order.
    init(_ text: ReportText, tables: [ExtractedTable], resolver: PlaceResolver, known: KnownNames) {
        self.text = text
        self.known = known
        self.resolver = resolver
        plans = tables.filter { PlanColumns($0) != nil }
        let planRows = plans.compactMap(PlanColumns.rows).map(text.mended)
        self.planRows = planRows
        dueCells = plans.flatMap(PlanColumns.dueCells).map(text.mended)
        let tabled = plans.compactMap(\.span).map(text.mended)
        dates = ThaiDates.find(in: text.scalars)
        clocks = ThaiClock.find(in: text.scalars)
        let when = dates.map(\.span) + clocks.map(\.span)
        let fixed = dates.filter { $0.grain != .duration && $0.cue != .relative }.map(\.span)
        layout = TextLayout(text, dates: fixed + clocks.map(\.span), tables: planRows)
        let blocked = Barriers(when)
        people = PersonStage(text: text, blocked: blocked).read()
        let named = people.map(\.whole)
        let places = PlaceStage(text: text, resolver: resolver, blocked: Barriers(fixed + named)).read()
        self.places = places
        let fields = PartyFields(text: text).read() + PlanParties(text: text, plans: plans).read()
        self.fields = fields
        organizations = OrganizationStage(
            text: text,
            barriers: Barriers(fixed + named),
            fields: fields,
            known: known
        ).read()
            .map { $0.lengthened(to: places, in: text) }
        let rows = Barriers(tabled)
        let markers = MarkerScanner(text: text, layout: layout, barriers: Barriers(when + tabled)).scan()
            .filter { !rows.overlaps($0.span) }
        headings = PlaceHeadings(text: text, layout: layout, places: places)
        sections = Sections(text: text)
        let lists = ListBuilder(text: text, layout: layout, headings: headings, sections: sections).build(
            markers
        )
        listed = lists + EnumerationStage(text: text, listed: lists).read()
        quantities = QuantityScanner(
            text: text,
            barriers: Barriers(fixed + clocks.map(\.span) + lists.map(\.marker) + organizations.map(\.span))
        ).scan()
    }
}
