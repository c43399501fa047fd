// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Planning
import Reading
import Storage

extension DemoStory {
    /// Tells one programme from its first meeting to yesterday.
    /// - Returns: how many records were made.
    func tell(_ programme: DemoProgramme) async throws -> Int {
        var random = DemoRandom(seed: UInt64(500 + programme.rawValue))
        let names = names(of: programme.provinces)
        switch programme {
        case .alcohol:
            let (old, made) = try await tellLastYear(names, &random)
            let text = DemoReports.alcohol(
                day: written(296),
                provinces: names,
                round: 2,
                shared: DemoReportWords.alcoholShared,
                &random
            )
            let report = try DemoReport(programme, pasted: text, ago: 295, period: .first)
            let root = try await accept(report, into: old)
            return try await made + work(programme, root, since: 294, seed: 1)
        case .workers:
            let text = DemoReports.workers(day: written(262), provinces: names, &random)
            let root = try await accept(DemoReport(programme, pasted: text, ago: 260, period: .first))
            let made = try await work(programme, root, since: 258, seed: 2)
            try await publish(root)
            return made
        case .welfare:
            return try await work(programme, tellWelfare(names, &random), since: 225, seed: 3)
        case .school:
            let text = DemoReports.school(day: written(201), provinces: names, &random)
            let root = try await accept(DemoReport(programme, pasted: text, ago: 200, period: .first))
            return try await work(programme, root, since: 198, seed: 4)
        }
    }

    /// Last year's plan with its news, closed and carried into this year.
    private func tellLastYear(_ names: [String], _ random: inout DemoRandom) async throws -> (Plan.ID, Int) {
        let text = DemoReports.alcohol(
            day: written(652),
            provinces: Array(names.prefix(4)),
            round: 1,
            shared: DemoReportWords.alcoholFirstYear,
            &random
        )
        let old = try await accept(DemoReport(.alcohol, pasted: text, ago: 650, period: .lastYear))
        let made = try await work(.alcohol, old, since: 648, until: 310, seed: 5)
        let round = NextRound(
            title: DemoNames.plan(.alcohol, year: calendar.year(DemoPeriod.first.daysAgo.starts)),
            year: calendar.year(DemoPeriod.first.daysAgo.starts),
            starts: calendar.day(DemoPeriod.first.daysAgo.starts),
            ends: calendar.day(DemoPeriod.third.daysAgo.ends)
        )
        let doer = doer(at: calendar.moment(303))
        let next = try await database.write { tx in
            try move(old, to: [.closed], by: doer, tx)
            return try CarryStore.carry(old, into: round, by: doer, tx).id
        }
        return (next, made)
    }

    /// The minutes give the shared agreements; a week later the provinces' plans come as a sheet.
    private func tellWelfare(_ names: [String], _ random: inout DemoRandom) async throws -> Plan.ID {
        let minutes = DemoReports.welfareMinutes(day: written(236), &random)
        let root = try await accept(DemoReport(.welfare, pasted: minutes, ago: 235, period: .first))
        let sheet = DemoReports.welfare(dues: [100, 45, -10, -60].map(written), provinces: names, &random)
        var report = try DemoReport(
            .welfare,
            file: sheet,
            name: DemoReports.sheetName,
            ago: 228,
            period: .first
        )
        report.title = DemoReports.sheetTitle
        return try await accept(report, into: root)
    }

    /// A plan that everyone may see.
    private func publish(_ root: Plan.ID) async throws {
        let doer = doer(at: calendar.moment(1, minute: 560))
        try await database.write { tx in
            try PublicationStore.publish(PlanStore.tree(root, tx).map(\.id), by: doer, tx)
        }
    }

    /// What the service units record counts for the goals of their plan from the first day on.
    func countGoals(at now: Instant) async throws -> Int {
        guard let programme = programmes[.workers]?.id else { return 0 }
        return try await database.write { tx in
            try GoalTies.set(in: programme, by: doer(at: now), tx) { text in
                DemoReportWords.counted(text).map { .init($0.indicator, condition: $0.condition) }
            }
        }
    }

    /// The newest report is still on somebody's desk.
    func leaveOpen() async throws -> Int {
        let report = try DemoReport(
            .alcohol,
            pasted: DemoReports.open(day: written(4)),
            ago: 3,
            period: .third
        )
        let draft = reader.read(report.document)
        let later = calendar.moment(2)
        return try await database.write { tx in
            let id = try keep(report, draft, tx)
            let first = draft.items.first { $0.kind != .topic }.map {
                Correction.item(id: $0.id, change: .confirm)
            }
            guard let first else { return 1 }
            return try 1 + ReviewStore.append([first], to: id, actor: "local", now: later, tx).count
        }
    }

    /// Moves all plans of a tree on, step by step.
    func move(_ root: Plan.ID, to states: [Plan.State], by doer: Doer, _ tx: Transaction) throws {
        for state in states {
            for plan in try PlanStore.tree(root, tx) where plan.state != state {
                try PlanStore.move(plan.id, version: plan.version, to: state, why: "", by: doer, tx)
            }
        }
    }
}
