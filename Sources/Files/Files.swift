// SPDX-License-Identifier: Apache-2.0

public import Storage
public import Web

/// Uploaded documents and photos, stored once by what they hold.
public enum Files {
    /// The room's name in the journal and in migration ids.
    public static let name = "files"
    /// The room's tables, in order.
    public static let migrations: [Migration] = FilesMigrations.all
    /// What a visitor must hold to open a stored file.
    public static let read = Permission(rawValue: "files.read")

    /// The room's pages.
    public static func routes(_ needs: FilesNeeds) -> [Route] {
        let pages = FilePages(needs: needs)
        return [.get("/files/{id}", read, about: pages.about, pages.open)]
    }
}

/// What the room is given by the house.
public struct FilesNeeds: Sendable {
    let database: Database
    let store: FileStore
    let shownBy: @Sendable (StoredFile.ID, Transaction) throws -> Subject?

    /// The data, the folder beside it, and what the record that shows a file is about; a file that no record
    /// shows is only its sender's.
    public init(
        database: Database,
        store: FileStore,
        shownBy: @escaping @Sendable (StoredFile.ID, Transaction) throws -> Subject? = { _, _ in nil }
    ) {
        self.database = database
        self.store = store
        self.shownBy = shownBy
    }
}
