// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Deletes what has outlived its use, in slices that let others write in between.
public struct Retention: Sendable {
    /// What will go, or has gone.
    public struct Line: Sendable, Equatable {
        /// What.
        public let title: Sentence
        /// After how many days.
        public let days: Int
        /// How many records.
        public let count: Int
    }

    /// How long a slice may keep the writer.
    static let slice = Duration.milliseconds(50)

    let database: Database
    let retained: [Retained]

    /// Retention over what the rooms have said, and this room's own records.
    public init(database: Database, retained: [Retained]) {
        self.database = database
        self.retained = retained + Self.own
    }

    /// What would go now.
    public func preview(at now: Instant) async throws -> [Line] {
        try await database.read { tx in
            try retained.compactMap { item in
                guard let days = try PurposeStore.get(item.purpose, tx).retentionDays else { return nil }
                return Line(title: item.title, days: days, count: try item.count(Self.cut(now, days, tx), tx))
            }
        }
    }

    /// Deletes it.
    /// - Returns: what has gone, and how long the longest slice took.
    public func run(at now: Instant) async throws -> (lines: [Line], longest: Duration) {
        var lines: [Line] = []
        var longest = Duration.zero
        for item in retained {
            guard let days = try await database.read({ try PurposeStore.get(item.purpose, $0).retentionDays })
            else { continue }
            let (count, slice) = try await empty(item, now, days)
            longest = max(longest, slice)
            lines.append(Line(title: item.title, days: days, count: count))
            guard count > 0 else { continue }
            try await database.write { tx in
                try Privacy.log("retain.\(count)", item.purpose.rawValue, by: "retention", at: now, tx)
            }
        }
        return (lines, longest)
    }

    /// The number of records in a slice follows how long the last one took.
    private func empty(_ item: Retained, _ now: Instant, _ days: Int) async throws -> (
        count: Int, longest: Duration
    ) {
        var (total, size, longest) = (0, 5, Duration.zero)
        while true {
            let limit = size
            let (count, time) = try await database.write { tx in
                let start = ContinuousClock.now
                // Asked anew for each slice: a request may have come in between.
                return (try item.remove(Self.cut(now, days, tx), limit, tx), ContinuousClock.now - start)
            }
            total += count
            longest = max(longest, time)
            if count < limit { return (total, longest) }
            if time > Self.slice / 2 {
                size = max(1, size / 2)
            } else if time < Self.slice / 8 {
                size = min(1000, size * 2)
            }
            await Task.yield()
        }
    }

    private static func cut(_ now: Instant, _ days: Int, _ tx: Transaction) throws -> RetentionCut {
        let before = Instant(milliseconds: now.milliseconds - Int64(days) * 86_400_000)
        return RetentionCut(before: before, now: now, held: try HoldStore.held(tx))
    }

    /// This room's own records.
    static let own: [Retained] = [
        Retained(
            purpose: Purpose.ID("consents"),
            title: PrivacyText.consentNames,
            count: { try ConsentStore.expired($0, limit: 1_000_000, $1).count },
            remove: { cut, limit, tx in
                let ids = try ConsentStore.expired(cut, limit: limit, tx)
                for id in ids { try ConsentStore.erase(id, at: cut.before, tx) }
                return ids.count
            }
        ),
        Retained(
            purpose: Purpose.ID("requests"),
            title: PrivacyText.requestContacts,
            count: { try RequestStore.expired($0, limit: 1_000_000, $1).count },
            remove: { cut, limit, tx in
                let ids = try RequestStore.expired(cut, limit: limit, tx)
                for id in ids { try RequestStore.erase(id, tx) }
                return ids.count
            }
        ),
        Retained(
            purpose: Purpose.ID("requests"),
            title: TellingText.closedOnes,
            count: { try TellingStore.expired($0, limit: 1_000_000, $1).count },
            remove: { cut, limit, tx in
                let ids = try TellingStore.expired(cut, limit: limit, tx)
                try TellingStore.remove(ids, tx)
                return ids.count
            }
        ),
        Retained(
            purpose: Purpose.ID("breaches"),
            title: PrivacyText.oldBreaches,
            count: { try BreachStore.expired($0, limit: 1_000_000, $1).count },
            remove: { cut, limit, tx in
                let ids = try BreachStore.expired(cut, limit: limit, tx)
                try BreachStore.remove(ids, tx)
                return ids.count
            }
        ),
    ]
}
