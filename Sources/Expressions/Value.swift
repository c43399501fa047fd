// SPDX-License-Identifier: Apache-2.0

/// What an expression comes to.
///
/// - `nodes`: fields of a form, in the order of the document; used as one value they must be one or none.
public enum Value<Node> {
    case number(Double)
    case text(String)
    case truth(Bool)
    case moment(Moment)
    case nodes([Node])
}

extension Value: Sendable where Node: Sendable {}

/// What kind of value an expression comes to, as far as that is known without answers.
public enum ValueKind: Sendable {
    case number, text, truth, moment, nodes
    /// Only the answers tell.
    case any

    /// The word that `phakhi expression` prints.
    public var word: StaticString {
        switch self {
        case .number: "number"
        case .text: "string"
        case .truth: "boolean"
        case .moment: "date"
        case .nodes: "nodeset"
        case .any: "any"
        }
    }
}

extension Value {
    /// What kind of value this is.
    public var kind: ValueKind {
        switch self {
        case .number: .number
        case .text: .text
        case .truth: .truth
        case .moment: .moment
        case .nodes: .nodes
        }
    }
}

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
///
/// A day is its midnight in the form's time zone.
public struct Moment: Sendable, Equatable {
    /// Milliseconds since the beginning of 1970 in UTC.
    public var milliseconds: Int64

    /// A point in time.
    ///
    /// - Parameter milliseconds: Since the beginning of 1970 in UTC.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }
}
