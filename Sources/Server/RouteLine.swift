// SPDX-License-Identifier: Apache-2.0

public import Web

/// One route as `phakhi routes --json` prints it.
public struct RouteLine: Codable, Sendable {
    /// One declared field.
    public struct FieldLine: Codable, Sendable {
        let name: String
        let place: String
        let kind: String
    }

    /// GET or POST.
    public let method: String
    /// The path with its fields in braces.
    public let path: String
    /// What a visitor must hold.
    public let permission: String
    /// What the route takes in.
    public let fields: [FieldLine]

    /// Describes a route.
    public init(_ route: Route) {
        method = route.method.rawValue
        path = route.path
        permission = route.permission.rawValue
        fields = route.fields.map { field in
            FieldLine(name: field.name, place: field.place.rawValue, kind: Self.word(field.kind))
        }
    }

    private static func word(_ kind: Field.Kind) -> String {
        switch kind {
        case .id: "id"
        case .text(let max): "text<=\(max)"
        case .integer: "integer"
        case .day: "day"
        case .word(let words): words.joined(separator: "|")
        case .flag: "flag"
        case .file(let max): "file<=\(max)"
        }
    }
}
