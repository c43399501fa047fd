// SPDX-License-Identifier: Apache-2.0

public import Access
import Kernel
public import Storage
import Web

/// What the reader has learnt from this network: taught by corrections, forgotten and recalled by people.
public enum LessonStore {
    /// Every line that a visitor may reach, the forgotten ones last, by name.
    public static func list(within reach: AccessReach, _ tx: Transaction) throws -> [Lesson] {
        let columns = ReachColumns(recordedBy: "lessons.learnt_by") { "lessons.organization = \($0)" }
        return try tx.rows(
            """
            select * from lessons where \(reach.condition(columns))
            order by case when forgotten_at is null then 0 else 1 end, name, other, id
            """,
            lesson
        )
    }

    /// What the next reading for an organization knows: its own lessons and those of the house's own reports.
    public static func knowledge(of organization: String?, _ tx: Transaction) throws -> Knowledge {
        let lessons = try tx.rows(
            """
            select * from lessons
            where forgotten_at is null and organization in ('', \(organization ?? ""))
            order by learnt_at, id
            """,
            lesson
        )
        return Knowledge(lessons)
    }

    /// Whose a line is: its organization's, and who taught it.
    /// - Throws: ``ReadingProblem/noLesson``.
    static func subject(_ id: Lesson.ID, _ tx: Transaction) throws -> Subject {
        guard let row = try tx.row("select organization, learnt_by from lessons where id = \(id)") else {
            throw ReadingProblem.noLesson
        }
        let owner: String = try row.get("organization")
        return Subject(
            organizations: owner.isEmpty ? [] : [owner],
            recordedBy: try row.get("learnt_by"),
            key: "lesson:" + id.rawValue
        )
    }

    /// Takes in what corrections of a report teach; a line that was forgotten stays forgotten.
    static func learn(
        _ corrections: [Correction],
        from report: Report.ID,
        actor: String,
        now: Instant,
        _ tx: Transaction
    ) throws {
        // Whoever answers by a link has no account: what they write is looked over first.
        guard !actor.hasPrefix("link:") else { return }
        let owner = try tx.one(
            "select coalesce(organization, '') from reports where id = \(report)",
            as: String.self
        )
        for teaching in Set(corrections.flatMap(Teaching.of)).sorted(by: { $0.name < $1.name }) {
            try learn(teaching, of: owner ?? "", from: report, actor: actor, now: now, tx)
        }
    }

    /// Takes in one lesson.
    /// - Returns: its name.
    @discardableResult static func learn(
        _ teaching: Teaching,
        of owner: String,
        from report: Report.ID?,
        actor: String,
        now: Instant,
        _ tx: Transaction
    ) throws -> Lesson.ID {
        guard let old = try find(teaching, of: owner, tx) else {
            let id = Lesson.ID.new(at: now)
            try tx.run(
                """
                insert into lessons (id, kind, name, other, organization, report, times, learnt_at, learnt_by, version)
                values (\(id), \(teaching.kind), \(teaching.name), \(teaching.other), \(owner), \(report), 1,
                        \(now), \(actor), 1)
                """
            )
            try note("lesson.learn", id, teaching, actor, now, tx)
            return id
        }
        guard report == nil || old.report != report else { return old.id }
        let more = report == nil ? 0 : 1
        try tx.run(
            """
            update lessons set report = coalesce(\(report), report), times = times + \(more),
                learnt_at = \(now), learnt_by = \(actor), version = version + 1
            where id = \(old.id)
            """
        )
        // Typed by hand it counts again; a correction leaves a forgotten line forgotten.
        if report == nil {
            try tx.run("update lessons set forgotten_at = null, forgotten_by = null where id = \(old.id)")
        }
        try note("lesson.again", old.id, teaching, actor, now, tx)
        return old.id
    }

    /// Takes back what a correction taught that no longer holds.
    static func unlearn(
        _ correction: Correction,
        of report: Report.ID,
        actor: String,
        now: Instant,
        _ tx: Transaction
    ) throws {
        let owner = try tx.one(
            "select coalesce(organization, '') from reports where id = \(report)",
            as: String.self
        )
        for teaching in Teaching.of(correction) {
            guard let lesson = try find(teaching, of: owner ?? "", tx), lesson.report == report,
                lesson.isKnown
            else { continue }
            try tx.run(
                """
                update lessons set report = null, times = times - 1, version = version + 1,
                    forgotten_at = case when times <= 1 then \(now) else forgotten_at end,
                    forgotten_by = case when times <= 1 then \(actor) else forgotten_by end
                where id = \(lesson.id)
                """
            )
            try note("lesson.undo", lesson.id, teaching, actor, now, tx)
        }
    }

    /// Readings no longer use a line; it can be brought back.
    /// - Throws: ``ReadingProblem/noLesson``, `StorageProblem.changedMeanwhile`.
    static func forget(_ id: Lesson.ID, version: Int, actor: String, now: Instant, _ tx: Transaction) throws {
        try set(id, version, forgottenAt: now, by: actor, word: "lesson.forget", actor: actor, now: now, tx)
    }

    /// Readings use a forgotten line again.
    /// - Throws: ``ReadingProblem/noLesson``, `StorageProblem.changedMeanwhile`.
    static func recall(_ id: Lesson.ID, version: Int, actor: String, now: Instant, _ tx: Transaction) throws {
        try set(id, version, forgottenAt: nil, by: nil, word: "lesson.recall", actor: actor, now: now, tx)
    }

    private static func set(
        _ id: Lesson.ID,
        _ version: Int,
        forgottenAt: Instant?,
        by who: String?,
        word: String,
        actor: String,
        now: Instant,
        _ tx: Transaction
    ) throws {
        guard let lesson = try tx.row("select * from lessons where id = \(id)").map(lesson) else {
            throw ReadingProblem.noLesson
        }
        try tx.update(
            """
            update lessons set forgotten_at = \(forgottenAt), forgotten_by = \(who),
                times = case when times < 1 then 1 else times end, version = version + 1
            where id = \(id) and version = \(version)
            """,
            record: id.rawValue
        )
        let teaching = Teaching(kind: lesson.kind, name: lesson.name, other: lesson.other)
        try note(word, id, teaching, actor, now, tx)
    }

    private static func find(_ teaching: Teaching, of owner: String, _ tx: Transaction) throws -> Lesson? {
        try tx.row(
            """
            select * from lessons
            where kind = \(teaching.kind) and name = \(teaching.name) and other = \(teaching.other)
                and organization = \(owner)
            """
        ).map(lesson)
    }

    private static func note(
        _ action: String,
        _ id: Lesson.ID,
        _ teaching: Teaching,
        _ actor: String,
        _ now: Instant,
        _ tx: Transaction
    ) throws {
        let details = [teaching.kind.rawValue, teaching.name, teaching.other].filter { !$0.isEmpty }
        try Journal.append(
            .init(
                room: Reading.name,
                time: now,
                actor: actor,
                action: action,
                record: id.rawValue,
                details: details.joined(separator: " | ")
            ),
            tx
        )
    }

    private static func lesson(_ row: Row) throws -> Lesson {
        let owner: String = try row.get("organization")
        return try Lesson(
            id: row.get("id"),
            kind: row.get("kind"),
            name: row.get("name"),
            other: row.get("other"),
            organization: owner.isEmpty ? nil : owner,
            report: row.find("report"),
            times: row.get("times"),
            learntAt: row.get("learnt_at"),
            forgottenAt: row.find("forgotten_at"),
            version: row.get("version")
        )
    }
}
