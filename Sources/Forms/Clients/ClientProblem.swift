// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What is refused to field clients of others.
enum ClientProblem: Problem, Equatable {
    /// The body is no JSON, or a field is missing.
    case notJSON
    case fieldMissing(String)
    /// The body is no XML of a record.
    case notXML
    /// The part with the record is missing.
    case noRecord
    /// The record names a form that is not here, or none.
    case otherForm
    /// The record does not say which one it is.
    case noInstance
    /// The same id was sent with other content.
    case otherContent(instance: String)
    /// It edits a version that is no longer the newest.
    case outdated
    /// The id in the address is another one than in the record.
    case otherInstance
    /// Something in a filter or an order that cannot be understood.
    case filter(at: String)
    /// A file that the record does not name.
    case fileUnknown(name: String)
    /// The protocol's version is not 1.0.
    case otherVersion
    /// An entity with this id is there.
    case entityKnown
    case entityChanged(version: Int)
    case entityInvalid(String)
    /// The list comes from the house and is changed there.
    case listReadOnly

    var code: String { "forms.client." + central }

    /// The number by which ODK Central says the same.
    var central: String {
        switch self {
        case .notJSON, .notXML: "400.1"
        case .fieldMissing, .noRecord, .noInstance: "400.2"
        case .otherVersion: "400.6"
        case .otherForm: "404.1"
        case .filter: "400.18"
        case .otherInstance: "400.8"
        case .otherContent: "409.1"
        case .outdated: "409.12"
        case .fileUnknown: "404.1"
        case .entityKnown: "409.3"
        case .entityChanged: "409.15"
        case .entityInvalid: "400.8"
        case .listReadOnly: "403.1"
        }
    }

    var kind: ProblemKind {
        switch central.prefix(3) {
        case "404": .missing
        case "403": .forbidden
        case "409": .conflict
        default: .invalid
        }
    }

    var text: Sentence { ClientText.sentence(for: self) }
}
