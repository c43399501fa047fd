// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What one route takes in: declared once, so that it is checked, printed and described from one place.
public protocol RouteInput: Sendable {
    /// The fields, in the order of the page.
    static var fields: [Field] { get }
    /// Takes the values out.
    /// - Throws: ``InputProblem`` naming the field.
    init(_ inputs: Inputs) throws
}

/// A route that takes nothing in.
public struct NoInput: RouteInput {
    /// None.
    public static let fields: [Field] = []
    /// Nothing to take.
    public init(_ inputs: Inputs) {}
}

/// One declared field of a route.
public struct Field: Sendable, Equatable {
    /// Where a field comes from.
    public enum Place: String, Sendable {
        case path, query, form, file
    }

    /// What a field may hold.
    public enum Kind: Sendable, Equatable {
        /// The id of a record.
        case id
        /// Text of at most so many Unicode scalars.
        case text(max: Int)
        /// A whole number.
        case integer
        /// A day, in any Thai or ISO form.
        case day
        /// One of a few words.
        case word([String])
        /// Present or not.
        case flag
        /// A file of at most so many bytes.
        case file(max: Int)
    }

    /// The field's name.
    public let name: String
    /// Where it comes from.
    public let place: Place
    /// What it may hold.
    public let kind: Kind
    /// It may come more than once.
    public let isRepeated: Bool

    /// A declared field.
    public init(_ place: Place, _ name: String, _ kind: Kind, repeated: Bool = false) {
        self.name = name
        self.place = place
        self.kind = kind
        isRepeated = repeated
    }

    /// How much of a body it can fill: a Thai letter takes nine bytes in a form, and lists have many rows.
    var mostBytes: Int {
        let one = if case .text(let max) = kind { 9 * max } else { 200 }
        return isRepeated ? one * 300 : one
    }

    /// The id in a path.
    public static func path(_ name: String = "id") -> Field { Field(.path, name, .id) }
    /// A field of a search or filter.
    public static func query(_ name: String, _ kind: Kind = .text(max: 200)) -> Field {
        Field(.query, name, kind)
    }
    /// A field of a form.
    public static func form(_ name: String, _ kind: Kind = .text(max: Limits.text)) -> Field {
        Field(.form, name, kind)
    }
}

/// The values of one request, by the names that the route declared.
public struct Inputs: Sendable {
    let path: [String: String]
    /// Everything that was typed, in order; shown again when something is refused.
    public let typed: [FormField]
    private let query: [FormField]
    /// The files that came with the form.
    public let uploads: [Upload]

    /// Gathers the values of a request.
    public init(_ request: Request, path: [String: String] = [:]) {
        self.path = path
        query = request.query
        let body = request.method == .post ? FormBody(request) : nil
        typed = body?.fields ?? []
        uploads = body?.uploads ?? []
    }

    /// Refuses fields that are longer than declared or broken.
    func check(_ fields: [Field]) throws(InputProblem) {
        for field in fields {
            for value in all(field.name) {
                switch field.kind {
                case .text(let max) where value.unicodeScalars.count > max:
                    throw .tooLong(field: field.name, max: max)
                case .id where value.utf8.count > 100 || value.utf8.contains(0):
                    throw .wrong(field: field.name)
                case .integer where !value.isEmpty && Int(value) == nil: throw .wrong(field: field.name)
                case .word(let words) where !value.isEmpty && !words.contains(value):
                    throw .wrong(field: field.name)
                default: continue
                }
            }
            if case .file(let max) = field.kind, let file = upload(field.name), file.bytes.count > max {
                throw .fileTooLarge(field: field.name, max: max)
            }
        }
    }

    /// All values of a field, in order.
    public func all(_ name: String) -> [String] {
        if let value = path[name] { return [value] }
        let posted = typed.filter { $0.name == name }.map(\.value)
        return posted.isEmpty ? query.filter { $0.name == name }.map(\.value) : posted
    }

    /// Text without the blanks around it; nil when the field is missing or blank.
    public func find(_ name: String) -> String? {
        guard let value = all(name).first else { return nil }
        let trimmed = value.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Text that must be there.
    public func text(_ name: String) throws(InputProblem) -> String {
        guard let value = find(name) else { throw .missing(field: name) }
        return value
    }

    /// The id of a record.
    public func id<Owner>(_ name: String = "id", of: Owner.Type = Owner.self) throws(InputProblem) -> ID<
        Owner
    > {
        ID(try text(name))
    }

    /// The id of a record, or nil when none was chosen.
    public func findID<Owner>(_ name: String, of: Owner.Type = Owner.self) -> ID<Owner>? {
        find(name).map { ID($0) }
    }

    /// A whole number that must be there.
    public func integer(_ name: String) throws(InputProblem) -> Int {
        guard let value = Int(try text(name)) else { throw .wrong(field: name) }
        return value
    }

    /// A whole number, or nil when none was given.
    public func findInteger(_ name: String) -> Int? { find(name).flatMap { Int($0) } }

    /// One of an enumeration's words.
    public func word<T: RawRepresentable<String>>(_ name: String, as: T.Type = T.self) throws(InputProblem)
        -> T
    {
        guard let value = T(rawValue: try text(name)) else { throw .wrong(field: name) }
        return value
    }

    /// One of an enumeration's words, or nil.
    public func findWord<T: RawRepresentable<String>>(_ name: String, as: T.Type = T.self) -> T? {
        find(name).flatMap { T(rawValue: $0) }
    }

    /// Whether a box is ticked.
    public func flag(_ name: String) -> Bool { find(name) != nil }

    /// The file of a field.
    public func upload(_ name: String) -> Upload? { uploads.first { $0.field == name } }
}

extension String {
    /// Without blanks and line breaks at both ends.
    public var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}

/// A field that cannot be taken as it is.
public enum InputProblem: Problem, Equatable {
    /// A field that must be filled is empty.
    case missing(field: String)
    /// A field holds something that it cannot mean.
    case wrong(field: String)
    /// A field is to hold a day but does not.
    case notADay(field: String)
    /// A text is too long.
    case tooLong(field: String, max: Int)
    /// A file is too large.
    case fileTooLarge(field: String, max: Int)

    /// Stable codes, dotted.
    public var code: String {
        switch self {
        case .missing: "web.input.missing"
        case .wrong: "web.input.wrong"
        case .notADay: "web.input.not-a-day"
        case .tooLong: "web.input.too-long"
        case .fileTooLarge: "web.input.file-too-large"
        }
    }

    /// What it means to the one who asked.
    public var kind: ProblemKind {
        switch self {
        case .fileTooLarge: .tooMuch
        default: .invalid
        }
    }

    /// What to do about it.
    public var text: Sentence { WebText.sentence(for: self) }
}
