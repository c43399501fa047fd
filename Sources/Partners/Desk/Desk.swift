// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage
import Web

/// What the desks of one room share for one kind of record: its form, how it is read and where it is kept.
///
/// Every record belongs to an owner (an organization, a person, a committee, a household, a programme) and
/// is added, changed and taken away in the same way, so that the way stands only once, in ``DeskPages``.
protocol Desk: Sendable {
    associatedtype Record: Sendable
    /// The noun in the journal, such as `paper`.
    static var noun: String { get }
    /// What the form for a new one is called.
    static var adding: Sentence { get }
    /// The fields, in the order of the page.
    static var boxes: [Box] { get }
    /// Takes what was typed; what cannot be taken becomes a fault of its field.
    static func read(_ form: inout FilledForm, owner: String, id: String) -> Record
    /// What a stored record looks like in its form, with the owner and the version it carries.
    static func find(_ id: String, _ shown: ShownNames, _ clerk: Clerk, _ tx: Transaction) throws
        -> StoredForm?
    /// Adds one.
    static func insert(_ record: Record, _ clerk: Clerk, _ tx: Transaction) throws
    /// Changes one that is still at the version it carries.
    static func update(_ record: Record, _ clerk: Clerk, _ tx: Transaction) throws
    /// Takes one away; false where this is not done by a button.
    static func remove(_ id: String, _ clerk: Clerk, _ tx: Transaction) throws -> Bool
    /// The page that shows it.
    static func shown(_ id: String, of owner: String) -> Link
    /// What its owner is called.
    static func title(of owner: String, _ shown: ShownNames, _ tx: Transaction) throws -> String
}

extension Desk {
    /// Most records are taken away with their person or household, not by a button.
    static func remove(_ id: String, _ clerk: Clerk, _ tx: Transaction) throws -> Bool { false }
}

/// A stored record as its form shows it.
struct StoredForm: Sendable {
    let owner: String
    let version: Int
    let typed: [String: String]
}

/// How a page names organizations and places.
struct ShownNames: Sendable {
    let written: WrittenPlaces
    let language: Language

    func organization(_ id: Organization.ID?, _ tx: Transaction) throws -> String {
        guard let id else { return "" }
        return try OrganizationStore.names([id], tx)[id] ?? ""
    }

    func place(_ id: Kernel.ID<Place>?) -> String { id.map { written.name($0, language) } ?? "" }
    func day(_ day: Day?) -> String { day.map { WrittenDay.text($0, language) } ?? "" }
}
