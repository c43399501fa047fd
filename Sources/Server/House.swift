// SPDX-License-Identifier: Apache-2.0

import Access
import Files
import Foundation
public import Kernel
public import Logging
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
    let settings: ServerSettings
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
        return House(
            database: database,
            router: Router(
                Rooms(database: database, files: FileStore(root: settings.dataFolder + "/files")).routes
            ),
            clock: clock,
            settings: settings,
            logger: logger
        )
    }

    /// Opens a data folder that must already hold a database, for commands that only look.
    /// - Throws: ``BackupProblem/noDatabase(folder:)`` instead of making an empty one in a mistyped folder.
    public static func openExisting(_ settings: ServerSettings) async throws -> House {
        guard FileManager.default.fileExists(atPath: settings.dataFolder + "/" + databaseName) else {
            throw BackupProblem.noDatabase(folder: settings.dataFolder)
        }
        return try await open(settings)
    }

    /// The database's file inside the data folder.
    public static let databaseName = "phakhi.db"

    /// Every step of every room's tables, floors from below.
    public static var migrations: [Migration] { Rooms.migrations }

    /// Photos and documents, beside the database.
    var files: FileStore { FileStore(root: settings.dataFolder + "/files") }

    /// Answers one request; never throws.
    public func respond(to request: Request) async -> Reply {
        await respond(to: request, as: .local)
    }

    /// Answers one request of a visitor; for tests, which need no way in.
    func respond(to request: Request, as visitor: Visitor) async -> Reply {
        let number = UUID().uuidString.prefix(8).lowercased()
        let visit = makeVisit(request, visitor)
        var reply: Reply
        do {
            reply = try await answer(visit)
        } catch let problem as any Problem {
            logger.log(
                level: problem.logLevel,
                "refused",
                metadata: ["phakhi.code": "\(problem.code)", "phakhi.request": "\(number)"]
            )
            reply = ProblemPage(problem).reply(visit, typed: kept(request, after: problem), number: number)
        } catch {
            // The description may hold what was typed: it goes to the log only as a type.
            logger.error(
                "failed",
                metadata: ["phakhi.error": "\(type(of: error))", "phakhi.request": "\(number)"]
            )
            reply = ProblemPage.unforeseen.reply(visit, typed: Inputs(request).typed, number: number)
        }
        Guard.addHeaders(to: &reply)
        if request.method == .head { reply.body = [] }
        return reply
    }

    /// Answers a request whose body was larger than anything that is taken.
    func respondTooLarge(_ request: Request) async -> Reply {
        let problem = InputProblem.fileTooLarge(field: "file", max: 20 * 1024 * 1024)
        var reply = ProblemPage(problem).reply(makeVisit(request), number: "-")
        Guard.addHeaders(to: &reply)
        return reply
    }

    /// What was typed, to be corrected and sent again; never what another site's page wrote into the form, or
    /// one press of "send again" would do what was refused.
    private func kept(_ request: Request, after problem: any Problem) -> [FormField] {
        problem is RouteProblem ? [] : Inputs(request).typed
    }

    private func answer(_ visit: Visit) async throws -> Reply {
        try Guard.check(visit.request)
        let (route, path) = try router.find(visit.request)
        guard Self.mayTry(route, visit) else { throw RouteProblem.notAllowed }
        let inputs = Inputs(visit.request, path: path)
        guard try await mayUse(route, visit, inputs) else { throw RouteProblem.notAllowed }
        return try await route.answer(visit, inputs)
    }

    /// Nothing is open by oversight: a route that does not say what it is about is closed to everyone but
    /// the program itself.
    private func mayUse(_ route: Route, _ visit: Visit, _ inputs: Inputs) async throws -> Bool {
        if visit.visitor.isHouse || route.permission.needsNobody { return true }
        guard let about = route.about else { return false }
        let subject = try await about.load(inputs)
        let today = visit.clock.today
        let decision = AccessPolicy.decide(visit.visitor, route.permission, on: subject, today: today)
        return decision == .allow || decision == route.least
    }

    /// Who holds a permission nowhere is not told whether there is such a record.
    private static func mayTry(_ route: Route, _ visit: Visit) -> Bool {
        AccessPolicy.holds(visit.visitor, route.permission, today: visit.clock.today)
            || visit.visitor.opened.contains { $0.hasPrefix(route.permission.rawValue + " ") }
    }

    private func makeVisit(_ request: Request, _ visitor: Visitor = .local) -> Visit {
        Visit(
            request: request,
            language: request.cookie("language").flatMap(Language.init) ?? .thai,
            textSize: request.cookie("size").flatMap { Int($0) }.map { min(max($0, 1), 3) } ?? 1,
            visitor: visitor,
            clock: clock,
            frame: HouseFrame.frame
        )
    }
}
