// SPDX-License-Identifier: Apache-2.0

import Access
import Facts
import Files
import Forms
import Indicators
import Kernel
import Partners
import Places
import Planning
import Privacy
import Reading
import Sealing
import Storage
import Web

/// The rooms with what each needs, and the closures through which siblings meet: all of the wiring.
struct Rooms: Sendable {
    let database: Database
    let files: FileStore
    let keys: SealingKeys
    let clock: Clock
    let erasures: ErasureFile

    /// Every step of every room's tables, floors from below.
    static var migrations: [Migration] {
        StorageMigrations.all + Places.migrations + Access.migrations + Privacy.migrations + Facts.migrations
            + Files.migrations
            + Partners.migrations
            + Forms.migrations + Reading.migrations + Indicators.migrations + Planning.migrations
    }

    /// Every route of every room.
    var router: Router {
        let work = workRoutes
        let routes = work + Access.routes(access(RecordFinder(Router(work))))
        return Router(routes + [OpenAPI.route(over: routes)])
    }

    private var workRoutes: [Route] {
        HouseRoutes(database: database).routes
            + Privacy.routes(privacy)
            + Files.routes(FilesNeeds(database: database, store: files, shownBy: Self.showing))
            + Partners.routes(PartnersNeeds(database: database, keys: keys))
            + Forms.routes(forms) + Forms.clientRoutes(clients)
            + Reading.routes(reading)
            + Indicators.routes(HouseIndicators.needs(database))
            + Planning.routes(PlanningNeeds(database: database, files: files))
    }

    /// Access knows no nouns of other rooms: their names and ties come from here.
    private func access(_ records: RecordFinder) -> AccessNeeds {
        AccessNeeds(
            database: database,
            keys: keys,
            entrance: Entrance(database: database, keys: keys, clock: clock),
            names: HouseNames.all,
            areas: Self.areas(clock),
            subject: { try await records.find($0, $1) },
            duties: { visit in
                let isKeeper = AccessPolicy.holds(visit.visitor, Privacy.read, today: visit.clock.today)
                let places = HouseFrame.more(for: visit.visitor, today: visit.clock.today)
                return places.map { ($0.title, $0.link) } + (isKeeper ? [Privacy.work] : [])
            }
        )
    }

    /// An area taken apart into the codes of its places.
    static func areas(_ clock: Clock) -> AreaPlaces {
        { id, tx in
            let area = try AreaStore.find(ID(id), tx)
            return area?.places(on: clock.today).map(\.rawValue) ?? []
        }
    }

    /// Reading knows no partners: what its review offers to choose comes from here.
    private var reading: ReadingNeeds {
        let reader = ReportReader()
        return ReadingNeeds(
            database: database,
            read: { document, _, knowledge in reader.knowing(knowledge).read(document) },
            files: files,
            acceptLink: { Planning.acceptLink($0) },
            mayAccept: { $0.may(Planning.plan) },
            organizations: { written, tx in
                try OrganizationStore.match(written, tx).prefix(5).map { match in
                    .init(id: match.organization.rawValue, name: match.name, isSure: match.certainty == .sure)
                }
            },
            programmes: { reach, tx in
                try ProgrammeStore.list(within: reach, limit: 200, tx).map {
                    .init(id: $0.id.rawValue, title: $0.title)
                }
            },
            partners: { try ProgrammeTies.load(Programme.ID($0), $1).partners },
            memberships: { try $0.programmes($1) },
            dueChoices: { programme, tx in try Self.instalments(programme, tx) }
        )
    }

    /// A file is seen by whoever may see the news or the report that keep it.
    private static func showing(_ file: StoredFile.ID, _ tx: Transaction) throws -> Subject? {
        if let news = try Planning.subject(ofProof: file, tx) { return news }
        if let record = try Forms.subject(ofFile: file, tx) { return record }
        guard let report = try ReportTies.report(keeping: file, tx) else { return nil }
        return try ReportTies.load(
            report,
            partners: { try ProgrammeTies.load(Programme.ID($0), $1).partners },
            tx
        )
    }

    /// Forms knows no partners: whose records there are and for which programmes comes from here.
    private var forms: FormsNeeds {
        FormsNeeds(
            database: database,
            keys: keys,
            files: files,
            organizations: { tx in
                try OrganizationStore.list(.all, tx).map { (id: $0.id.rawValue, name: $0.name) }
            },
            programmes: { reach, tx in
                try ProgrammeStore.list(within: reach, limit: 200, tx).map {
                    (id: $0.id.rawValue, name: $0.title)
                }
            },
            offered: [
                offered(
                    "households",
                    ServerText.householdList,
                    Partners.readHouseholds,
                    RegisterLists.households
                ),
                offered("persons", ServerText.personList, Partners.readPeople, RegisterLists.persons),
            ]
        )
    }

    /// A list of the register that phones may be given, as long as whoever set them up still holds it.
    private func offered(
        _ word: String,
        _ title: Sentence,
        _ permission: Permission,
        _ list: @escaping @Sendable (Organization.ID, Transaction) throws -> [RegisterLists.Item]
    ) -> OfferedList {
        OfferedList(word, title, permission) { organization, tx in
            try list(Organization.ID(organization), tx).map {
                .init(id: $0.id, version: $0.version, label: $0.label, place: $0.place)
            }
        } isHeld: { [clock] account, organization, now, tx in
            try GrantStore.allows(
                permission,
                of: Account.ID(account),
                on: Subject(organizations: [organization]),
                at: now,
                areas: Self.areas(clock),
                tx
            )
        }
    }

    /// Programs of others sign in as people do, and phones send photos.
    private var clients: ClientNeeds {
        let entrance = Entrance(database: database, keys: keys, clock: clock)
        return ClientNeeds(forms: forms) { visit, login, password in
            try await Self.signIn(visit, login, password, entrance)
        }
    }

    /// A key in the place of the password is taken as the token; it is looked up when it is used.
    private static func signIn(
        _ visit: Visit,
        _ login: String,
        _ password: String,
        _ entrance: Entrance
    ) async throws -> (token: String, created: String, ends: String) {
        let now = visit.clock.now
        if password.hasPrefix(AppKey.prefix) {
            let ends = Instant(milliseconds: now.milliseconds + 86_400_000)
            return (token: password, created: now.iso, ends: ends.iso)
        }
        let address = visit.request.client
        let entry: Entry
        if let cut = password.lastIndex(of: " "), let code = secondStep(password[cut...]) {
            let word = String(password[..<cut])
            let first = try await entrance.signIn(
                login: login,
                password: word,
                address: address,
                label: "API"
            )
            entry = try await entrance.confirm(first.session, code: code, address: address)
        } else {
            entry = try await entrance.signIn(
                login: login,
                password: password,
                address: address,
                label: "API"
            )
        }
        return (token: entry.sessionToken.reveal(), created: now.iso, ends: entry.session.ends.iso)
    }

    /// Programs have one field: the code of the authenticator stands behind the password and a blank.
    private static func secondStep(_ end: Substring) -> String? {
        let code = end.dropFirst()
        return code.utf8.count == 6 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
            ? String(code) : nil
    }

    private static func instalments(
        _ programme: String?,
        _ tx: Transaction
    ) throws -> [ReadingNeeds.DueChoice] {
        guard let programme, let record = try ProgrammeStore.find(Programme.ID(programme), tx) else {
            return []
        }
        return record.instalments.compactMap { instalment in
            instalment.ends.map { .init(day: $0, title: ServerText.endOfInstalment(instalment.number, $0)) }
        }
    }
}
