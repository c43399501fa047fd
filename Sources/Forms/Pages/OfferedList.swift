// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage
public import Web

/// A list of another room that phones may be given to choose from, such as households: only what names a
/// thing and its place, nothing that is sealed.
public struct OfferedList: Sendable {
    /// One thing of the list.
    public struct Item: Sendable {
        let id: String
        let version: Int
        let label: String
        let place: String?

        /// A thing by its id, its row version, what it is called and the code of its place.
        public init(id: String, version: Int, label: String, place: String?) {
            self.id = id
            self.version = version
            self.label = label
            self.place = place
        }
    }

    let word: String
    let title: Sentence
    let permission: Permission
    let items: @Sendable (_ organization: String, Transaction) throws -> [Item]
    let isHeld: @Sendable (_ account: String, _ organization: String, Instant, Transaction) throws -> Bool

    /// A list.
    /// - Parameters:
    ///   - word: what forms call it: `select_one_from_file word.csv`.
    ///   - title: what people call it.
    ///   - permission: what whoever sets a phone up must hold for the organization.
    ///   - items: what an organization has.
    ///   - isHeld: whether that person still holds the permission, without a look at how they signed in.
    public init(
        _ word: String,
        _ title: Sentence,
        _ permission: Permission,
        items: @escaping @Sendable (_ organization: String, Transaction) throws -> [Item],
        isHeld:
            @escaping @Sendable (_ account: String, _ organization: String, Instant, Transaction) throws ->
            Bool
    ) {
        self.word = word
        self.title = title
        self.permission = permission
        self.items = items
        self.isHeld = isHeld
    }
}
