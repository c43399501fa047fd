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
        return [.get("/files/{id}", read, pages.open)]
    }
}

/// What the room is given by the house.
public struct FilesNeeds: Sendable {
    let database: Database
    let store: FileStore

    /// The data and the folder beside it.
    public init(database: Database, store: FileStore) {
        self.database = database
        self.store = store
    }
}
