// SPDX-License-Identifier: Apache-2.0

import Access
import ArgumentParser
import Web

/// `bench policy`: how many times in a second of CPU the policy can say who may.
struct PolicyBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Decisions per second about invented people, duties, agreements and records."
    )

    @Option(help: "How many people ask.")
    var people = 200
    @Option(help: "Duties that each of them has.")
    var duties = 3
    @Option(help: "Sharing agreements that everyone's decisions look through.")
    var agreements = 90
    @Option(help: "Records that they ask about.")
    var records = 5000
    @Option(help: "Decisions in each round.")
    var decisions = 1_000_000
    @Option(help: "Rounds; the figures are their median, slowest and fastest.")
    var rounds = 5
    @Option(help: "What the dice begin with.")
    var seed: UInt64 = 2565

    /// What the line says.
    private struct Figures: Encodable {
        let people, duties, agreements, records, decisions, rounds: Int
        let seed: UInt64
        let decisionsPerSecond, slowest, fastest: Int
        let nanoseconds: Double
        /// How the decisions of one round came out; the same for every run with the same numbers.
        let outcomes: [String: Int]
    }

    func validate() throws {
        guard [people, duties, records, decisions, rounds].allSatisfy({ $0 > 0 }), agreements >= 0 else {
            throw ValidationError("every number is at least 1, agreements at least 0")
        }
    }

    func run() throws {
        let size = PolicyWorld.Size(people: people, duties: duties, agreements: agreements, records: records)
        let world = PolicyWorld(size, seed: seed)
        let results = (0..<rounds).map { _ in Self.round(world, decisions, seed) }
        let speeds = results.map { Double(decisions) / $0.seconds }.sorted()
        let median = speeds[speeds.count / 2]
        let figures = Figures(
            people: people,
            duties: duties,
            agreements: agreements,
            records: records,
            decisions: decisions,
            rounds: rounds,
            seed: seed,
            decisionsPerSecond: Int(median),
            slowest: Int(speeds[0]),
            fastest: Int(speeds[speeds.count - 1]),
            nanoseconds: (1e10 / median).rounded() / 10,
            outcomes: results[0].outcomes
        )
        try BenchLine(benchmark: "policy", figures: figures).show()
    }

    /// One round: who asks for what about which record is drawn before the clock runs.
    private static func round(
        _ world: PolicyWorld,
        _ decisions: Int,
        _ seed: UInt64
    ) -> (seconds: Double, outcomes: [String: Int]) {
        var dice = Dice(seed: seed)
        let questions = (0..<decisions).map { _ in
            (
                dice.below(world.visitors.count), dice.below(world.permissions.count),
                dice.below(world.subjects.count)
            )
        }
        var counts = [0, 0, 0]
        let start = CPUTime.now
        for (visitor, permission, subject) in questions {
            let decision = AccessPolicy.decide(
                world.visitors[visitor],
                world.permissions[permission],
                on: world.subjects[subject],
                today: world.today
            )
            switch decision {
            case .allow: counts[0] += 1
            case .counts: counts[1] += 1
            case .deny: counts[2] += 1
            }
        }
        let seconds = CPUTime.now - start
        let outcomes = ["allow": counts[0], "counts": counts[1], "deny": counts[2]]
        return (seconds, outcomes)
    }
}
