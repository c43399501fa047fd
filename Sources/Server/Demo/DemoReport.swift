// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Partners
import Places
import Planning
import Reading
import Storage
import ThaiText

/// One invented report and what is decided when it becomes a plan.
struct DemoReport: Sendable {
    let programme: DemoProgramme
    /// What it is called, when its own words do not say it.
    var title = ""
    /// What was handed in, already extracted.
    let document: ExtractedDocument
    let source: Report.Source
    /// How many days ago it was handed in.
    let ago: Int
    /// The part of the period that the plan is for.
    let period: DemoPeriod

    /// A report that somebody pasted.
    init(_ programme: DemoProgramme, pasted: String, ago: Int, period: DemoPeriod) throws {
        let document = try DocumentReader.read(pasted: pasted)
        self.init(programme, document, .paste, "", ago, period)
    }

    /// A report that came as a file.
    init(_ programme: DemoProgramme, file: String, name: String, ago: Int, period: DemoPeriod) throws {
        let document = try DocumentReader.read(Array(file.utf8), name: name)
        self.init(programme, document, .file, name, ago, period)
    }

    /// A report whose text is there already.
    init(
        _ programme: DemoProgramme,
        _ document: ExtractedDocument,
        _ kind: Report.SourceKind,
        _ name: String,
        _ ago: Int,
        _ period: DemoPeriod
    ) {
        self.programme = programme
        self.document = document
        source = Report.Source(kind: kind, name: name, digest: ReportStore.digest(of: document.text))
        self.ago = ago
        self.period = period
    }
}

extension DemoStory {
    /// A day as reports write it.
    func written(_ ago: Int) -> String {
        ThaiDates.write(CalendarDay(daysSince1970: calendar.day(ago).daysSince1970), .long)
    }

    /// Thai names of a programme's provinces.
    func names(of codes: [String]) -> [String] {
        codes.compactMap { Gazetteer.bundled.find(Kernel.ID<Place>($0))?.thai }
    }

    /// Keeps a report with the reader's draft and what people corrected in it.
    func keep(_ report: DemoReport, _ draft: Draft, _ tx: Transaction) throws -> Report.ID {
        let now = calendar.moment(report.ago, minute: 30)
        let new = ReportStore.New(
            title: report.title,
            source: report.source,
            programme: programmes[report.programme]?.id.rawValue
        )
        return try ReportStore.insert(
            new,
            document: report.document,
            draft: draft,
            actor: "local",
            now: now,
            tx
        )
    }

    /// The whole way of a report: read, kept, corrected, accepted into a plan that is then worked on.
    /// - Parameters:
    ///   - report: what was handed in.
    ///   - root: the shared plan that it goes into; nil starts a new one.
    /// - Returns: the shared plan.
    /// - Throws: what reading and planning refuse.
    func accept(_ report: DemoReport, into root: Plan.ID? = nil) async throws -> Plan.ID {
        let draft = reader.read(report.document)
        let codes = report.programme.provinces
        let provinces = zip(codes, names(of: codes)).map { (code: $0, name: $1) }
        let corrections = DemoReview(draft, of: report.document, provinces: provinces).corrections
        let later = calendar.moment(report.ago, minute: 90)
        return try await database.write { tx in
            let id = try keep(report, draft, tx)
            try ReviewStore.append(corrections, to: id, actor: "local", now: later, tx)
            let reviewed = try ReviewStore.review(of: id, tx)
            let proposal = try AcceptStore.propose(
                reviewed.accepted,
                indicators: reviewed.indicators,
                report: id,
                into: root,
                tx
            )
            let choices = try choices(report, reviewed.accepted, tx)
            let doer = doer(at: calendar.moment(report.ago, minute: 150))
            return try AcceptStore.accept(proposal, choices, by: doer, tx).sharedPlan
        }
    }

    /// What the secretariat decides when a report becomes a plan.
    func choices(_ report: DemoReport, _ draft: Draft, _ tx: Transaction) throws -> AcceptChoices {
        let programme = report.programme
        guard let whole = programmes[programme] else { throw PartnersProblem.noProgramme }
        let year = calendar.year(report.period.daysAgo.starts)
        let sharers = programme.provinces.flatMap { code in
            partners.sharers(of: programme, in: code).map {
                Sharer(organization: $0, place: Kernel.ID<Place>(code))
            }
        }
        var choices = AcceptChoices(
            programme: whole.id,
            title: DemoNames.plan(programme, year: year),
            sharers: sharers
        )
        let due = calendar.day(report.period == .lastYear ? 301 : programme.due.daysAgo.ends)
        choices.year = year
        choices.starts = calendar.day(report.period.daysAgo.starts)
        choices.ends = calendar.day(report.period == .lastYear ? 301 : DemoPeriod.third.daysAgo.ends)
        choices.dueInstalment = whole.instalments.first { $0.ends == due }?.id
        choices.dueDay = due
        choices.theme = programme.theme
        for code in programme.provinces {
            choices.hosts[Kernel.ID<Place>(code)] = partners.sharers(of: programme, in: code).first
        }
        let matching = try OrganizationStore.matching(tx)
        for name in Set(draft.items.flatMap(\.hosts)) {
            choices.namedHosts[name] = matching.match(name).first?.organization
        }
        return choices
    }
}
