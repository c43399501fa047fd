// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What a visitor must hold to use a route; the words are data, the rooms name them.
public struct Permission: Hashable, Sendable, RawRepresentable {
    /// Dotted, such as `planning.read`.
    public let rawValue: String

    /// A permission by its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Open to everyone: published pages, styles, health.
    public static let open = Permission(rawValue: "open")
    /// Whoever holds the secret link in the address; the handler finds out what the link allows.
    public static let link = Permission(rawValue: "link")
    /// Whoever has signed in, about their own account.
    public static let me = Permission(rawValue: "me")

    /// Whether nobody has to say who they are.
    public var needsNobody: Bool { self == .open || self == .link }
}

/// What the body of a request may be.
public enum Taken: Sendable, Equatable {
    /// What a page sends.
    case form
    /// What a program sends: bodies of these media types, of at most so many bytes; none named takes any.
    case data([String], max: Int)
}

/// One line of a room's route table.
public struct Route: Sendable {
    /// How it is asked for.
    public let method: Method
    /// The path; a segment in braces is a field.
    public let path: String
    /// What the visitor must hold.
    public let permission: Permission
    /// What it is about; nil where the permission is open or lies in the address.
    public let about: About?
    /// How much a visitor must be allowed; a page of totals is content with ``Decision/counts``.
    public let least: Decision
    /// What it takes in.
    public let fields: [Field]
    /// What its body may be.
    public let takes: Taken
    let segments: [Segment]
    let handle: @Sendable (Visit, Inputs) async throws -> Reply

    enum Segment: Sendable, Equatable {
        case fixed(String)
        case field(String)
    }

    /// A route whose input is typed.
    public init<Input: RouteInput>(
        _ method: Method,
        _ path: String,
        _ permission: Permission,
        about: About? = nil,
        least: Decision = .allow,
        takes: Taken = .form,
        _ handler: @escaping @Sendable (Visit, Input) async throws -> Reply
    ) {
        self.method = method
        self.takes = takes
        self.path = path
        self.permission = permission
        self.about = about
        self.least = least
        fields = Input.fields
        segments = path.split(separator: "/").map { part in
            part.hasPrefix("{") ? .field(String(part.dropFirst().dropLast())) : .fixed(String(part))
        }
        handle = { visit, inputs in
            try inputs.check(Input.fields)
            return try await handler(visit, try Input(inputs))
        }
    }

    /// A route that reads.
    public static func get<Input: RouteInput>(
        _ path: String,
        _ permission: Permission,
        about: About? = nil,
        least: Decision = .allow,
        _ handler: @escaping @Sendable (Visit, Input) async throws -> Reply
    ) -> Route { Route(.get, path, permission, about: about, least: least, handler) }

    /// A route that changes something.
    public static func post<Input: RouteInput>(
        _ path: String,
        _ permission: Permission,
        about: About? = nil,
        least: Decision = .allow,
        _ handler: @escaping @Sendable (Visit, Input) async throws -> Reply
    ) -> Route { Route(.post, path, permission, about: about, least: least, handler) }

    /// Checks what came in against the declared fields and lets the handler answer.
    public func answer(_ visit: Visit, _ inputs: Inputs) async throws -> Reply {
        try await handle(visit, inputs)
    }

    /// The largest body that makes sense here, bytes: a form has as many as its fields can hold.
    public var bodyLimit: Int {
        if case .data(_, let max) = takes { return max }
        if fields.contains(where: { $0.place == .file }) { return Limits.body }
        let typed = fields.filter { $0.place == .form }.reduce(0) { $0 + $1.mostBytes }
        return min(max(typed, Limits.smallBody), Limits.formBody)
    }

    func match(_ parts: [Substring]) -> [String: String]? {
        guard parts.count == segments.count else { return nil }
        var values: [String: String] = [:]
        for (segment, part) in zip(segments, parts) {
            switch segment {
            case .fixed(let text): if text != part { return nil }
            case .field(let name):
                guard let value = Percent.decode(part), !value.isEmpty else { return nil }
                values[name] = value
            }
        }
        return values
    }
}

/// Finds the route of a request.
public struct Router: Sendable {
    /// All routes in the order of the rooms.
    public let routes: [Route]
    private let byLength: [Int: [Route]]

    /// A router over the rooms' tables; a fixed segment goes before a field.
    public init(_ routes: [Route]) {
        self.routes = routes
        byLength = Dictionary(grouping: routes, by: \.segments.count).mapValues { group in
            group.enumerated().sorted { left, right in
                let (first, second) = (left.element.fixedCount, right.element.fixedCount)
                return first == second ? left.offset < right.offset : first > second
            }.map(\.element)
        }
    }

    /// The route that answers, with the values in its path.
    /// - Throws: ``RouteProblem`` when there is none.
    public func find(_ request: Request) throws(RouteProblem) -> (route: Route, path: [String: String]) {
        let parts = request.path.split(separator: "/", omittingEmptySubsequences: true)
        let method: Method = request.method == .head ? .get : request.method
        var otherMethod = false
        for route in byLength[parts.count] ?? [] {
            guard let values = route.match(parts) else { continue }
            if route.method == method { return (route, values) }
            otherMethod = true
        }
        throw otherMethod ? .otherMethod : .noPage
    }
}

extension Route {
    fileprivate var fixedCount: Int {
        segments.count { if case .fixed = $0 { true } else { false } }
    }
}

/// A request that leads nowhere.
public enum RouteProblem: Problem, Equatable {
    /// There is no such page.
    case noPage
    /// The page exists but is asked for in another way.
    case otherMethod
    /// Nobody has said who they are.
    case notSignedIn
    /// The visitor may not.
    case notAllowed
    /// The write came from another site.
    case otherSite
    /// The server was called by a name that is not its own.
    case otherHost

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .noPage: "web.no-page"
        case .otherMethod: "web.other-method"
        case .notSignedIn: "web.not-signed-in"
        case .notAllowed: "web.not-allowed"
        case .otherSite: "web.other-site"
        case .otherHost: "web.other-host"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind {
        switch self {
        case .noPage, .otherMethod: .missing
        case .notSignedIn: .unknown
        case .notAllowed, .otherSite, .otherHost: .forbidden
        }
    }

    /// What to do about it.
    public var text: Sentence { WebText.sentence(for: self) }
}
