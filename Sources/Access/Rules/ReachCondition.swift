// SPDX-License-Identifier: Apache-2.0

public import Storage
import Web

/// Where a table keeps what deciding needs: the columns that stand for a subject's ties.
public struct ReachColumns: Sendable {
    /// The programme's id, or null.
    let programme: SQL
    /// The place's official code, or null.
    let place: SQL
    /// Who recorded it, or null.
    let recordedBy: SQL
    /// Whether what a programme shares reaches into the province of a place; nil where nothing is shared so.
    let reachesInto: (@Sendable (_ place: String) -> SQL)?
    /// Whether an organization is among those whose record it is; for a reach that counts, or pays for it.
    let isOf: @Sendable (_ organization: String) -> SQL

    /// The columns of one statement; what the table does not know is null.
    public init(
        programme: SQL = "null",
        place: SQL = "null",
        recordedBy: SQL = "null",
        reachesInto: (@Sendable (_ place: String) -> SQL)? = nil,
        isOf: @escaping @Sendable (_ organization: String) -> SQL
    ) {
        self.programme = programme
        self.place = place
        self.recordedBy = recordedBy
        self.reachesInto = reachesInto
        self.isOf = isOf
    }
}

extension AccessReach {
    /// The condition that only lets through what the visitor may reach.
    public func condition(_ columns: ReachColumns) -> SQL {
        if isEverything { return "1 = 1" }
        guard !ties.isEmpty else { return "1 = 0" }
        return "(" + Self.any(ties.map { condition($0, columns) }) + ")"
    }

    private func condition(_ tie: Tie, _ columns: ReachColumns) -> SQL {
        let own: SQL = "coalesce(\(columns.recordedBy) = \(visitor), 1 = 0)"
        let records: SQL = "(\(own) or \(Self.records(tie, columns)))"
        guard let programme = tie.programme else { return records }
        return "((\(columns.programme) is null or \(columns.programme) = \(programme)) and \(records))"
    }

    private static func records(_ tie: Tie, _ columns: ReachColumns) -> SQL {
        switch tie.records {
        case .own: "1 = 0"
        case .all: tie.programme == nil ? "1 = 1" : "\(columns.programme) is not null"
        case .organization(let organization, let places):
            "(\(columns.isOf(organization)) and \(within(places, columns)))"
        case .shared(let agreements, let places):
            """
            (\(within(places, columns)) and (\(any(agreements.map { shared($0, columns) })))
            or \(reached(places, agreements, tie.programme, columns)))
            """
        }
    }

    /// What a programme shares, seen from the places it reaches into.
    private static func reached(
        _ places: [String],
        _ agreements: [SharingAgreement],
        _ programme: String?,
        _ columns: ReachColumns
    ) -> SQL {
        guard let reachesInto = columns.reachesInto else { return "1 = 0" }
        let here: [SQL] = places.map { place in
            // The condition around this one has compared the programme.
            let its: SQL = programme == nil ? "1 = 0" : "\(columns.programme) is not null"
            let sharing = agreements.filter { PlaceCode.overlap($0.place, place) }.map { agreement in
                let isOf = columns.isOf(agreement.organization)
                guard let wanted = agreement.programme else { return "(\(isOf))" as SQL }
                return "(\(isOf) and coalesce(\(columns.programme) = \(wanted), 1 = 0))"
            }
            return "(\(reachesInto(place)) and (\(its) or \(any(sharing))))"
        }
        return "(" + any(here) + ")"
    }

    private static func shared(_ agreement: SharingAgreement, _ columns: ReachColumns) -> SQL {
        let record: SQL = "\(columns.isOf(agreement.organization)) and \(within([agreement.place], columns))"
        guard let programme = agreement.programme else { return "(\(record))" }
        return "(\(record) and coalesce(\(columns.programme) = \(programme), 1 = 0))"
    }

    /// Official codes begin with the code of the place around them.
    private static func within(_ places: [String], _ columns: ReachColumns) -> SQL {
        if places.isEmpty { return "1 = 1" }
        let parts: [SQL] = places.map { place in
            let length = place.count
            return "coalesce(substr(\(columns.place), 1, \(length)) = \(place), 1 = 0)"
        }
        return "(" + any(parts) + ")"
    }

    private static func any(_ parts: [SQL]) -> SQL {
        guard let first = parts.first else { return "1 = 0" }
        return parts.dropFirst().reduce(first) { "\($0) or \($1)" }
    }
}
