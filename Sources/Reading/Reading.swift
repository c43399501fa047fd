// SPDX-License-Identifier: Apache-2.0

public import Storage
public import Web

/// Reports become drafts, and people make drafts right.
///
/// `Model`, `Stages`, `Data` and `Rules` read a text; `Review` corrects it; `Store`, `Pages` and `API` keep
/// and show it.
public enum Reading {
    /// The room's name in journals and permissions.
    public static let name = "reading"

    /// Rises whenever the reader gives other drafts than before.
    public static let readerVersion = "2"

    /// May see reports and drafts.
    public static let read = Permission(rawValue: "reading.read")
    /// May hand in reports and correct drafts.
    public static let write = Permission(rawValue: "reading.write")

    /// The room's tables.
    public static let migrations: [Migration] = ReadingMigrations.all

    /// The room's pages and JSON.
    public static func routes(_ needs: ReadingNeeds) -> [Route] {
        let lists = ReportPages(needs: needs).routes + LearntPages(needs: needs).routes
        let reviews = ReviewPages(needs: needs).routes + HeadPages(needs: needs).routes
        let items = ItemPages(needs: needs).routes + TargetPages(needs: needs).routes
        return lists + reviews + items + AnswerPages(needs: needs).routes + DraftAPI(needs: needs).routes
    }
}
