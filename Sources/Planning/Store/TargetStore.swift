// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
public import Storage

/// Targets of commitments and activities.
enum TargetStore {
    /// One target.
    static func find(_ id: Target.ID, _ tx: Transaction) throws -> Target? {
        try tx.row("\(columns) where t.id = \(id)").map(read)
    }

    /// One target that must be there.
    /// - Throws: ``PlanningProblem/missing(record:)``.
    static func get(_ id: Target.ID, _ tx: Transaction) throws -> Target {
        guard let target = try find(id, tx) else { throw PlanningProblem.missing(record: id.rawValue) }
        return target
    }

    /// The targets of one item, the main one first.
    static func list(of item: PlanItem, _ tx: Transaction) throws -> [Target] {
        switch item {
        case .commitment(let id):
            try tx.rows("\(columns) where t.commitment = \(id) order by t.position", read)
        case .activity(let id):
            try tx.rows("\(columns) where t.activity = \(id) order by t.position", read)
        }
    }

    /// The main targets of some commitments that an indicator counts.
    static func tiedMain(of commitments: [Commitment.ID], _ tx: Transaction) throws -> [Target] {
        try tx.rows(
            """
            \(columns) join target_indicators i on i.target = t.id
            where t.commitment in (\(list: commitments)) and t.position = 0
            """,
            read
        )
    }

    /// All targets of one plan's commitments and activities, the main one of each first.
    static func list(plan: Plan.ID, _ tx: Transaction) throws -> [Target] {
        let commitments: SQL = "join commitments m on m.id = t.commitment where m.plan = \(plan)"
        let activities: SQL = "join activities a on a.id = t.activity where a.plan = \(plan)"
        return try tx.rows("\(columns) \(commitments) order by m.position, t.position", read)
            + tx.rows("\(columns) \(activities) order by a.position, t.position", read)
    }

    /// All targets of a plan tree.
    static func list(root: Plan.ID, _ tx: Transaction) throws -> [Target] {
        let commitments: SQL = "join commitments m on m.id = t.commitment where m.root = \(root)"
        let activities: SQL = "join activities a on a.id = t.activity where a.root = \(root)"
        return try tx.rows("\(columns) \(commitments) order by m.plan_place, m.position, t.position", read)
            + tx.rows("\(columns) \(activities) order by a.plan_place, a.position, t.position", read)
    }

    /// Adds a target; the caller writes the history of its item.
    /// - Throws: ``PlanningProblem`` when the numbers cannot be right.
    static func insert(_ target: Target, _ tx: Transaction) throws {
        try TargetRules.check(target)
        let measure = target.measure
        try tx.run(
            """
            insert into targets (id, commitment, activity, subset_of, position, comparator, quantity, upper_quantity,
                unit, per, percent_of, condition, place, until_day, rubric, baseline, text)
            values (\(target.id), \(target.owner.commitment), \(target.owner.activity), \(target.subsetOf),
                \(target.position), \(measure?.comparator), \(measure?.quantity), \(measure?.upper),
                \(measure?.unit), \(target.scope.per), \(target.scope.percentOf), \(target.scope.condition),
                \(target.scope.place), \(target.scope.until), \(json(target.rubric)), \(target.baseline),
                \(target.text))
            """
        )
    }

    /// Adds a target by hand, with history and journal.
    static func add(_ target: Target, root: Plan.ID, by doer: Doer, _ tx: Transaction) throws {
        try insert(target, tx)
        try write(target, root: root, from: nil, by: doer, tx)
    }

    /// Changes a target.
    /// - Throws: ``PlanningProblem`` when the numbers cannot be right; `changedMeanwhile` on a stale version.
    static func update(_ target: Target, root: Plan.ID, by doer: Doer, _ tx: Transaction) throws {
        try TargetRules.check(target)
        let before = try find(target.id, tx)
        try tx.update("\(change(target)) and version = \(target.version)", record: target.id.rawValue)
        try write(target, root: root, from: before, by: doer, tx)
    }

    /// Raises the row version of a target of which something beside its own row changes.
    /// - Throws: `changedMeanwhile` on a stale version.
    static func touch(_ id: Target.ID, version: Int, _ tx: Transaction) throws {
        try tx.update(
            "update targets set version = version + 1 where id = \(id) and version = \(version)",
            record: id.rawValue
        )
    }

    /// Puts a target in the place of whatever stands under its id; accepting and undoing check before.
    static func overwrite(_ target: Target, _ tx: Transaction) throws {
        try TargetRules.check(target)
        try tx.run(change(target))
    }

    /// Removes a target for which no news counts yet.
    /// - Throws: ``PlanningProblem/targetHasProgress``; `changedMeanwhile` on a stale version.
    static func remove(
        _ target: Target,
        version: Int,
        root: Plan.ID,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let used =
            try tx.one("select count(*) as n from progress where target = \(target.id)", as: Int.self) ?? 0
        guard used == 0 else { throw PlanningProblem.targetHasProgress(count: used) }
        try tx.update(
            "delete from targets where id = \(target.id) and version = \(version)",
            record: target.id.rawValue
        )
        let from = target.measure.map { "\($0.quantity.text) \($0.unit)" }
        let line = HistoryStore.Line(
            root: root,
            record: target.owner.record,
            action: .targetChanged,
            from: from
        )
        try HistoryStore.append(line, by: doer, tx)
    }
}

extension TargetStore {
    private static func change(_ target: Target) -> SQL {
        let measure = target.measure
        return """
            update targets set subset_of = \(target.subsetOf), position = \(target.position),
                comparator = \(measure?.comparator), quantity = \(measure?.quantity),
                upper_quantity = \(measure?.upper), unit = \(measure?.unit), per = \(target.scope.per),
                percent_of = \(target.scope.percentOf), condition = \(target.scope.condition),
                place = \(target.scope.place), until_day = \(target.scope.until),
                rubric = \(json(target.rubric)), baseline = \(target.baseline), text = \(target.text),
                version = version + 1
            where id = \(target.id)
            """
    }

    private static func write(
        _ target: Target,
        root: Plan.ID,
        from before: Target?,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let line = HistoryStore.Line(
            root: root,
            record: target.owner.record,
            action: .targetChanged,
            from: before?.measure.map { "\($0.quantity.text) \($0.unit)" },
            to: target.measure.map { "\($0.quantity.text) \($0.unit)" }
        )
        try HistoryStore.append(line, by: doer, tx)
    }

    static let columns: SQL = """
        select t.id, t.commitment, t.activity, t.subset_of, t.position, t.comparator, t.quantity, t.upper_quantity,
               t.unit, t.per, t.percent_of, t.condition, t.place, t.until_day, t.rubric, t.baseline, t.text, t.version
        from targets t
        """

    private static func read(_ row: Row) throws -> Target {
        try Target(
            id: row.get("id"),
            owner: owner(row),
            subsetOf: row.find("subset_of"),
            position: row.get("position"),
            measure: measure(row),
            scope: Target.Scope(
                per: row.find("per"),
                percentOf: row.find("percent_of"),
                condition: row.find("condition"),
                place: row.find("place"),
                until: row.find("until_day")
            ),
            rubric: steps(row.get("rubric")),
            baseline: row.find("baseline"),
            text: row.get("text"),
            version: row.get("version")
        )
    }

    /// The typed quantity of a row that holds a target's columns; nil for a rubric or no target at all.
    static func measure(_ row: Row) throws -> Target.Measure? {
        guard let comparator: Target.Comparator = try row.find("comparator"),
            let quantity: Quantity = try row.find("quantity"), let unit: String = try row.find("unit")
        else { return nil }
        return Target.Measure(comparator, quantity, upper: try row.find("upper_quantity"), unit: unit)
    }

    private static func owner(_ row: Row) throws -> PlanItem {
        if let commitment: Commitment.ID = try row.find("commitment") { return .commitment(commitment) }
        return .activity(try row.get("activity"))
    }

    /// The rubric steps of a stored text; none when it cannot be read.
    static func steps(_ json: String) -> [Target.RubricStep] {
        if json == "[]" { return [] }
        return (try? JSONDecoder().decode([Target.RubricStep].self, from: Data(json.utf8))) ?? []
    }

    private static func json(_ steps: [Target.RubricStep]) -> String {
        guard !steps.isEmpty, let data = try? JSONEncoder().encode(steps) else { return "[]" }
        return String(decoding: data, as: UTF8.self)
    }
}

extension Quantity: Bindable, Readable {
    /// Stored as whole thousandths.
    public var value: Value { .integer(thousandths) }
    /// Reads whole thousandths.
    public init?(value: Value) {
        guard case .integer(let number) = value else { return nil }
        self.init(thousandths: number)
    }
}
