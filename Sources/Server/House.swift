// SPDX-License-Identifier: Apache-2.0

import Access
import Files
import Forms
import Foundation
public import Kernel
public import Logging
import Privacy
public import Sealing
public import Storage
import StorageSQLite
public import Web

/// The whole of Phakhi without its socket: rooms, routes, rules for every request.
///
/// Tests and the demo use the house directly; `serve` puts Hummingbird in front of it.
public struct House: Sendable {
    /// Where everything is kept.
    public let database: Database
    /// All routes of all rooms.
    public let router: Router
    /// The source of "now".
    public let clock: Clock
    /// The keys that were made at this very start, to be printed once and put away; nil at every later start.
    public let newKeys: SealingKeys?
    /// Photos and documents, beside the database.
    let files: FileStore
    let keys: SealingKeys
    let doorkeeper: Doorkeeper
    let settings: ServerSettings
    let door: Door
    let logger: Logger

    /// Opens the data folder, brings its tables up to date and builds the rooms.
    /// - Throws: ``StorageProblem`` when the database is newer than the program or cannot be opened.
    public static func open(
        _ settings: ServerSettings,
        clock: Clock = .system,
        logger: Logger = Logger(label: "phakhi")
    ) async throws -> House {
        let folder = URL(fileURLWithPath: settings.dataFolder)
        // A shared laptop has other accounts: what lies here is for this one only.
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let driver = try SQLiteDriver(path: folder.appending(path: databaseName).path)
        let database = Database(driver)
        try await Migrator.migrate(database, migrations, now: clock.now)
        let ring = try await HouseKeys.open(settings, database, now: clock.now)
        try await database.write { try RoleStore.fill($0) }
        let files = FileStore(root: settings.dataFolder + "/files", quota: settings.quota)
        let rooms = Rooms(
            database: database,
            files: files,
            keys: ring.keys,
            clock: clock,
            erasures: ErasureFile(dataFolder: settings.dataFolder)
        )
        return House(
            database: database,
            router: rooms.router,
            clock: clock,
            newKeys: ring.isNew ? ring.keys : nil,
            files: files,
            keys: ring.keys,
            doorkeeper: Doorkeeper(database: database, areas: Rooms.areas(clock)),
            settings: settings,
            door: Door(reach: settings.reach, rates: settings.rates, clock: clock),
            logger: logger
        )
    }

    /// Opens a data folder that must already hold a database, for commands that only look.
    /// - Throws: ``BackupProblem/noDatabase(folder:)`` instead of making an empty one in a mistyped folder.
    public static func openExisting(_ settings: ServerSettings) async throws -> House {
        _ = try existingDatabase(in: settings.dataFolder)
        return try await open(settings)
    }

    /// The path of a data folder's database, which must be there already.
    static func existingDatabase(in folder: String) throws(BackupProblem) -> String {
        let path = folder + "/" + databaseName
        guard FileManager.default.fileExists(atPath: path) else { throw .noDatabase(folder: folder) }
        return path
    }

    /// The database's file inside the data folder.
    public static let databaseName = "phakhi.db"

    /// Every step of every room's tables, floors from below.
    public static var migrations: [Migration] { Rooms.migrations }

    /// Answers one request; never throws.
    public func respond(to sent: Request) async -> Reply {
        let request = sent.keyed
        do {
            let entered = try await doorkeeper.find(request, at: clock.now)
            return await finish(request, makeVisit(request, entered)) { visit in
                try await answer(visit, entered?.need ?? .nothing)
            }
        } catch {
            return await finish(request, makeVisit(request, nil)) { _ in throw error }
        }
    }

    /// Answers one request of a visitor; for tests, which need no way in.
    func respond(to request: Request, as visitor: Visitor) async -> Reply {
        await finish(request, makeVisit(request, nil, as: visitor)) { try await answer($0, .nothing) }
    }

    /// Turns refusals into pages, and adds what every answer carries.
    private func finish(
        _ request: Request,
        _ visit: Visit,
        _ work: (Visit) async throws -> Reply
    ) async -> Reply {
        let number = UUID().uuidString.prefix(8).lowercased()
        var reply: Reply
        do {
            reply = try await work(visit)
        } catch let problem as any Problem {
            logger.log(
                level: problem.logLevel,
                "refused",
                metadata: ["phakhi.code": "\(problem.code)", "phakhi.request": "\(number)"]
            )
            reply = await refuse(problem, visit, number: number)
        } catch {
            // The description may hold what was typed: it goes to the log only as a type.
            logger.error(
                "failed",
                metadata: ["phakhi.error": "\(type(of: error))", "phakhi.request": "\(number)"]
            )
            reply =
                Forms.isClient(request)
                ? Forms.broken(visit)
                : ProblemPage.unforeseen.reply(visit, typed: Inputs(request).typed, number: number)
        }
        #if WEAKENED
        if Weakness.logs.isOn {
            let asked = "\(request.base)\(request.path) \(Inputs(request).typed)"
            logger.error("asked", metadata: ["typed": "\(asked)"])
        }
        #endif
        Guard.addHeaders(to: &reply, isSecure: request.isSecure)
        if request.method == .head { (reply.body, reply.file) = ([], nil) }
        return reply
    }

    /// A guest who wants a page is shown the door to it; everyone else reads what is wrong.
    private func refuse(_ problem: any Problem, _ visit: Visit, number: String) async -> Reply {
        let request = visit.request
        if Forms.isClient(request) { return Forms.refusal(problem, visit) }
        // A script that names a key is told so; only people are led to a door.
        let isScript = request.path.hasPrefix("/api/") || request.headers["authorization"] != nil
        let isPage = !request.method.isWrite && !isScript
        if problem as? RouteProblem == .notSignedIn, isPage { return .see(Doorkeeper.door(request)) }
        let way = problem as? RouteProblem == .notAllowed ? await wayIn(visit) : nil
        let page = ProblemPage(problem)
        var reply = page.reply(visit, typed: kept(request, after: problem), number: number, way: way)
        if reply.status == 401 { reply.headers.append(("www-authenticate", "Bearer")) }
        return reply
    }

    /// Answers a request that was refused by its head: nothing of its body was read.
    func refuse(_ head: Request, _ problem: any Problem) async -> Reply {
        logger.log(level: problem.logLevel, "refused", metadata: ["phakhi.code": "\(problem.code)"])
        let visit = makeVisit(head, nil)
        var reply =
            Forms.isClient(head)
            ? Forms.refusal(problem, visit) : ProblemPage(problem).reply(visit, number: "-")
        if let status = (problem as? DoorProblem)?.status { reply.status = status }
        Guard.addHeaders(to: &reply, isSecure: head.isSecure)
        if head.method == .head { reply.body = [] }
        return reply
    }

    /// What was typed, to be corrected and sent again; never what another site's page wrote into the form, or
    /// one press of "send again" would do what was refused.
    private func kept(_ request: Request, after problem: any Problem) -> [FormField] {
        switch problem as? RouteProblem {
        // Only asked after the guard has made sure where the form came from.
        case nil, .notSignedIn: Inputs(request).typed
        default: []
        }
    }

    private func answer(_ visit: Visit, _ need: Entered.Need) async throws -> Reply {
        try Guard.check(visit.request, settings.reach)
        let (route, path) = try router.find(visit.request)
        let inputs = Inputs(visit.request, path: path)
        if route.permission.needsNobody { return try await route.answer(visit, inputs) }
        if let next = Doorkeeper.nextStep(need, visit.request) {
            guard !visit.request.method.isWrite, !Forms.isClient(visit.request) else {
                throw RouteProblem.notSignedIn
            }
            return .see(next)
        }
        #if WEAKENED
        if Weakness.policy.isOn { return try await route.answer(visit, inputs) }
        #endif
        // Guests learn nothing about what there is: they are refused before anything is looked up.
        if visit.visitor.isGuest { throw RouteProblem.notSignedIn }
        guard Self.mayTry(route, visit), try await mayUse(route, visit, inputs) else {
            throw RouteProblem.notAllowed
        }
        return try await route.answer(visit, inputs)
    }

    /// Nothing is open by oversight: a route that does not say what it is about is closed to everyone but
    /// the program itself.
    private func mayUse(_ route: Route, _ visit: Visit, _ inputs: Inputs) async throws -> Bool {
        if visit.visitor.isHouse || route.permission == .me { return true }
        guard let about = route.about else { return false }
        let subject = try await about.load(inputs)
        let today = visit.clock.today
        let decision = AccessPolicy.decide(visit.visitor, route.permission, on: subject, today: today)
        guard decision == .allow || decision == route.least else { return false }
        try await noteOpened(subject, route, visit)
        return true
    }

    /// What a stated reason opened is looked at under everyone's eyes: "who saw this record" tells each look.
    private func noteOpened(_ subject: Subject, _ route: Route, _ visit: Visit) async throws {
        guard let key = subject.key, let cut = key.firstIndex(of: ":"),
            visit.visitor.opened.contains(Visitor.opening(key, route.permission))
        else { return }
        let record = String(key[key.index(after: cut)...])
        try await database.write { try ViewStore.note(String(key[..<cut]), record, visit, $0) }
    }

    /// Who holds a permission nowhere is not told whether there is such a record.
    private static func mayTry(_ route: Route, _ visit: Visit) -> Bool {
        AccessPolicy.holds(visit.visitor, route.permission, today: visit.clock.today)
            || visit.visitor.opened.contains { $0.hasPrefix(route.permission.rawValue + " ") }
    }

    /// Whoever may open records in need finds the way to say why on the page that refuses.
    private func wayIn(_ visit: Visit) async -> (word: Sentence, link: Link)? {
        guard AccessPolicy.holds(visit.visitor, Access.open, today: visit.clock.today),
            let (route, path) = try? router.find(visit.request), route.method == .get,
            let subject = try? await route.about?.load(Inputs(visit.request, path: path)),
            let key = subject.key
        else { return nil }
        let link = AccessLinks.open(key, route.permission, back: visit.request.target)
        return (ServerText.openInNeed, link)
    }

    private func makeVisit(_ request: Request, _ entered: Entered?, as visitor: Visitor? = nil) -> Visit {
        let visitor = visitor ?? (entered?.need == .nothing ? entered?.visitor : nil) ?? .guest
        return Visit(
            request: request,
            language: request.cookie("language").flatMap(Language.init) ?? .thai,
            textSize: request.cookie("size").flatMap { Int($0) }.map { min(max($0, 1), 3) } ?? 1,
            visitor: visitor,
            clock: clock,
            frame: HouseFrame.frame(for: visitor, entered, today: clock.today)
        )
    }
}
