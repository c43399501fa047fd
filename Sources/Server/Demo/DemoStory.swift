// SPDX-License-Identifier: Apache-2.0

import Files
import Kernel
import Partners
import Places
import Planning
import Reading
import Storage

/// Where the demo is told: the house's data, its files, its calendar and who takes part.
struct DemoStory: Sendable {
    let database: Database
    let files: FileStore
    let calendar: DemoCalendar
    let partners: DemoPartners
    let programmes: [DemoProgramme: Programme]
    let reader = ReportReader()

    init(database: Database, files: FileStore, today: Day) {
        let calendar = DemoCalendar(today: today)
        let partners = DemoPartners(at: calendar.moment(670))
        self.database = database
        self.files = files
        self.calendar = calendar
        self.partners = partners
        let made = DemoProgramme.allCases.map { ($0, Self.programme($0, partners, calendar)) }
        programmes = Dictionary(made, uniquingKeysWith: { first, _ in first })
    }

    /// Someone at the secretariat, or one of the organizations, at a moment of the story.
    func doer(_ organization: Organization.ID? = nil, at moment: Instant) -> Doer {
        Doer(actor: "local", organization: organization ?? partners.secretariat, now: moment)
    }

    /// Adds organizations and programmes.
    func addPartners() async throws -> Int {
        let first = calendar.moment(670)
        let organizations = partners.all
        let programmes = DemoProgramme.allCases.compactMap { self.programmes[$0] }
        try await database.write { tx in
            for (index, organization) in organizations.enumerated() {
                let moment = calendar.moment(670 - index / 20, minute: index % 20 * 9)
                try OrganizationStore.insert(organization, by: "local", at: moment, tx)
            }
            for programme in programmes { try ProgrammeStore.insert(programme, by: "local", at: first, tx) }
        }
        return organizations.count + programmes.reduce(0) { $0 + 1 + $1.instalments.count }
    }

    private static func programme(
        _ programme: DemoProgramme,
        _ partners: DemoPartners,
        _ calendar: DemoCalendar
    ) -> Programme {
        var random = DemoRandom(seed: UInt64(100 + programme.rawValue))
        let moment = calendar.moment(670)
        let periods = programme == .alcohol ? DemoPeriod.allCases : Array(DemoPeriod.allCases.dropFirst())
        let instalments = periods.enumerated().map { index, period in
            Instalment(
                id: random.id(at: moment),
                number: index + 1,
                starts: calendar.day(period.daysAgo.starts),
                ends: calendar.day(period.daysAgo.ends)
            )
        }
        let title = DemoNames.title(programme)
        let hosts = programme.provinces.compactMap { partners.sharers(of: programme, in: $0).first }
        return Programme(
            id: random.id(at: moment),
            title: title.thai,
            english: title.english,
            theme: programme.theme,
            funder: partners.funders[programme.rawValue % partners.funders.count],
            starts: instalments.first?.starts,
            ends: instalments.last?.ends,
            instalments: instalments,
            places: programme.provinces.map { Kernel.ID<Place>($0) },
            partners: [Programme.Partner(organization: partners.secretariat, role: .lead)]
                + hosts.map { Programme.Partner(organization: $0, role: .coHost) }
        )
    }
}
