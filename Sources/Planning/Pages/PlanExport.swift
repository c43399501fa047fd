// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import Places
import Storage
import Web

/// A whole plan tree as one table, for Excel.
enum PlanExport {
    static let excelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    static func table(_ root: Plan.ID, _ visit: Visit, _ tx: Transaction) throws -> SheetTable {
        let plans = try PlanStore.tree(root, tx)
        guard let shared = plans.first else { throw PlanningProblem.missing(record: root.rawValue) }
        var rows: [[SheetValue]] = []
        for plan in plans {
            let sheet = try ProvinceStore.sheet(plan.id, withSums: false, tx)
            let hosts = sheet.commitments.flatMap(\.hosts) + sheet.activities.flatMap(\.hosts)
            let copies = sheet.commitments.flatMap(\.copies)
            let names = try NameBook.load(hosts.map(\.organization) + copies.map(\.organization), tx)
            let place = plan.place?.provinceName(visit.language) ?? visit.say(BoardText.shared)
            rows += sheet.commitments.flatMap { self.rows($0, place: place, names, visit) }
            rows += sheet.activities.map { row($0, place: place, names, visit) }
        }
        let titles = [
            BoardText.provinces, BoardText.kind, BoardText.what, BoardText.howMuch, WorkText.indicator,
            BoardText.who, BoardText.state, BoardText.when, BoardText.cost, WorkText.lastNews,
        ]
        return SheetTable(
            name: shared.title,
            columns: zip(titles, [14, 12, 60, 30, 30, 40, 22, 14, 14, 14]).map {
                .init(visit.say($0), width: $1)
            },
            rows: rows
        )
    }

    /// One row for each copy, so that the table can be filtered by organization.
    private static func rows(
        _ entry: CommitmentSheet,
        place: String,
        _ names: NameBook,
        _ visit: Visit
    ) -> [[SheetValue]] {
        let item = entry.commitment
        let targets = TargetWords.line(entry.targets, visit.say)
        func row(_ who: String, _ state: Sentence, _ news: Day?) -> [SheetValue] {
            [
                .text(place), .text(visit.say(StateWords.kind(item.kind))),
                .text(numbered(item.outline.number, item.text)), .text(targets),
                indicator(item.judging.indicator), .text(who), .text(visit.say(state)),
                item.due.day.map { .day($0) } ?? .empty, .empty, news.map { .day($0) } ?? .empty,
            ]
        }
        if entry.copies.isEmpty { return [row("", StateWords.noHost, nil)] }
        return entry.copies.map { copy in
            let state = StateWords.of(copy.state, needsSupport: copy.needsSupport).1
            return row(names.name(copy.organization), state, copy.lastNews)
        }
    }

    private static func indicator(_ words: String?) -> SheetValue { words.map { .text($0) } ?? .empty }

    private static func row(
        _ entry: ActivitySheet,
        place: String,
        _ names: NameBook,
        _ visit: Visit
    ) -> [SheetValue] {
        let item = entry.activity
        let state = StateWords.of(item.state, needsSupport: item.record.needsSupport).1
        return [
            .text(place), .text(visit.say(BoardText.activity)),
            .text(numbered(item.outline.number, item.text)),
            .text(TargetWords.line(entry.targets, visit.say)),
            indicator(item.terms.indicator),
            .text(entry.hosts.map { names.name($0.organization) }.joined(separator: ", ")),
            .text(visit.say(state)),
            item.due.day.map { .day($0) } ?? .empty,
            item.cost.map { .number(Double($0.satang) / 100) } ?? .empty,
            item.record.lastNews.map { .day($0) } ?? .empty,
        ]
    }
}
