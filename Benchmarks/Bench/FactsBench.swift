// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Facts
import Foundation
import Kernel
import Storage
import StorageSQLite

/// `bench facts FILE`: how fast facts come in, and how fast figures are right and read.
struct FactsBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: "Import a file of facts, fill twelve measures, add single facts, read tables, verify."
    )

    @Argument(help: "A file that Benchmarks/facts.py made.")
    var file: String
    @Option(help: "How long a slice may hold the writer, in milliseconds.")
    var slice = 50
    @Option(help: "How many single facts are added, one commit each.")
    var singles = 300
    @Option(help: "How often each table is read.")
    var reads = 200
    @Option(help: "What the dice begin with.")
    var seed: UInt64 = 2565

    /// What the line says.
    private struct Figures: Encodable {
        var facts = 0
        var rawPerSecond = 0
        var finishedPerSecond = 0
        /// The same per second of CPU, which a busy machine does not change.
        var rawPerCpuSecond = 0
        var finishedPerCpuSecond = 0
        var singleMsP50 = 0.0
        var singleMsP95 = 0.0
        var plainMsP50 = 0.0
        var singleCpuMsBeyondCommit = 0.0
        var tableRows = 0
        var tableMsP50 = 0.0
        var tableMsP95 = 0.0
        /// Of the processor for one table, on the average.
        var tableCpuMs = 0.0
        var distinctMsP95: [String: Double] = [:]
        var distinctCpuMs: [String: Double] = [:]
        var verifySeconds = 0.0
        var verifyCpuSeconds = 0.0
        var verifyDifferences = 0
        var bytesPerFact = 0.0
        var bytesPerFactOfCells = 0.0
        var peakMbAfter: [String: Int] = [:]
        var sliceMsLongest = 0.0
        /// The same without the commit, of the processor.
        var sliceCpuMsLongest = 0.0
        var slices = 0
        var slicesOver60Ms = 0
    }

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-bench-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = Database(try SQLiteDriver(path: folder.appending(path: "phakhi.db").path))
        let migrations = StorageMigrations.all + Facts.migrations
        try await Migrator.migrate(database, migrations, now: Clock.system.now)
        var figures = Figures()
        try await bringIn(database, &figures)
        try await addSingles(database, &figures)
        try await readTables(database, &figures)
        let (start, cpu) = (ContinuousClock.now, CPUTime.now)
        let report = try await database.read { try FactsCheck.verify($0) }
        figures.verifySeconds = (ContinuousClock.now - start).seconds
        figures.verifyCpuSeconds = CPUTime.now - cpu
        figures.verifyDifferences = report.differences.count
        figures.peakMbAfter["verify"] = Self.peak()
        try await database.close()
        try BenchLine(benchmark: "facts", figures: figures).show()
    }

    private func bringIn(_ database: Database, _ figures: inout Figures) async throws {
        let budget = Duration.milliseconds(slice)
        let cpu = CPUTime.now
        let start = ContinuousClock.now
        let outcome = try await FactImport(path: file, into: database, clock: .system).run(budget: budget)
        let raw = ContinuousClock.now - start
        let rawCpu = CPUTime.now - cpu
        figures.facts = outcome.rows
        figures.rawPerCpuSecond = Int(Double(outcome.rows) / rawCpu)
        figures.rawPerSecond = Int(Double(outcome.rows) / raw.seconds)
        figures.peakMbAfter["import"] = Self.peak()
        figures.bytesPerFact = try await Self.bytes(database, like: "fact%") / Double(outcome.rows)
        let measures = FactsWorld.measures
        let filling = ContinuousClock.now
        let fillingCpu = CPUTime.now
        try await database.write { tx in try MeasureStore.register(measures, at: Clock.system.now, tx) }
        let worker = FactsWorker(database)
        while try await worker.step(budget: budget) {
            let held = await worker.lastWrite.milliseconds
            figures.slices += 1
            if held > 60 { figures.slicesOver60Ms += 1 }
            figures.sliceMsLongest = max(figures.sliceMsLongest, held)
            let processor = await worker.lastWriteProcessor.milliseconds
            figures.sliceCpuMsLongest = max(figures.sliceCpuMsLongest, processor)
        }
        figures.finishedPerCpuSecond = Int(Double(outcome.rows) / (rawCpu + CPUTime.now - fillingCpu))
        let all = raw + (ContinuousClock.now - filling)
        figures.finishedPerSecond = Int(Double(outcome.rows) / all.seconds)
        figures.peakMbAfter["measures"] = Self.peak()
        let cells = try await Self.bytes(database, like: "%")
        figures.bytesPerFactOfCells = cells / Double(outcome.rows) - figures.bytesPerFact
    }

    private func addSingles(_ database: Database, _ figures: inout Figures) async throws {
        var dice = Dice(seed: seed)
        let places = try await Self.places(database)
        try await database.write { tx in
            try tx.run("insert into fact_words (id, word) values (1000000000, 'bench:plain')")
        }
        var (plain, single): ([Double], [Double]) = ([], [])
        var cpu = (plain: 0.0, single: 0.0)
        for number in 0..<singles {
            let fact = FactsWorld.fact(places, &dice)
            var from = (ContinuousClock.now, CPUTime.now)
            try await database.write { tx in
                try tx.run("update fact_words set word = \("bench:\(number)") where id = 1000000000")
            }
            plain.append((ContinuousClock.now - from.0).milliseconds)
            cpu.plain += CPUTime.now - from.1
            from = (ContinuousClock.now, CPUTime.now)
            try await database.write { tx in _ = try FactStore.append(fact, tx) }
            single.append((ContinuousClock.now - from.0).milliseconds)
            cpu.single += CPUTime.now - from.1
        }
        figures.plainMsP50 = Self.percentile(plain, 50)
        figures.singleMsP50 = Self.percentile(single, 50)
        figures.singleMsP95 = Self.percentile(single, 95)
        figures.singleCpuMsBeyondCommit = (cpu.single - cpu.plain) * 1000 / Double(singles)
    }

    private func readTables(_ database: Database, _ figures: inout Figures) async throws {
        guard let start = Month(year: 2023, month: 1) else { return }
        let quarters = (0..<12).map { start.adding(months: $0 * 3)...start.adding(months: $0 * 3 + 2) }
        let table = CellQuery(measure: "bench.count-sex", periods: quarters, level: .province, keep: ["sex"])
        let read = try await timed(reads, database) { try CellStore.table(table, $0).count }
        figures.tableRows = read.answer
        figures.tableMsP50 = Self.percentile(read.times, 50)
        figures.tableMsP95 = Self.percentile(read.times, 95)
        figures.tableCpuMs = read.cpu
        let year = start...start.adding(months: 11)
        let asked: [(String, ClosedRange<Month>, [String])] = [
            ("province quarter", quarters[5], ["90"]), ("province year", year, ["90"]),
            ("country year", year, []),
        ]
        for (name, period, under) in asked {
            let query = CellQuery(measure: "bench.people", periods: [period], under: under)
            let read = try await timed(under.isEmpty ? 20 : reads, database) {
                try CellStore.table(query, $0).count
            }
            figures.distinctMsP95[name] = Self.percentile(read.times, 95)
            figures.distinctCpuMs[name] = read.cpu
        }
    }
}

extension FactsBench {
    /// Asks over and over: the times in milliseconds, those of the processor on the average, the last answer.
    private func timed(
        _ count: Int,
        _ database: Database,
        _ ask: @escaping @Sendable (Transaction) throws -> Int
    ) async throws -> (times: [Double], cpu: Double, answer: Int) {
        var times: [Double] = []
        var answer = 0
        let cpu = CPUTime.now
        for _ in 0..<count {
            let from = ContinuousClock.now
            answer = try await database.read(ask)
            times.append((ContinuousClock.now - from).milliseconds)
        }
        return (times, (CPUTime.now - cpu) * 1000 / Double(max(1, count)), answer)
    }

    private static func places(_ database: Database) async throws -> [String] {
        try await database.read { tx in
            try tx.rows("select distinct place from facts where seq <= 50000 and place > 0") {
                String(try $0.get("place", as: Int.self) / 100)
            }
        }
    }

    /// What tables and indexes take in the file.
    private static func bytes(_ database: Database, like name: String) async throws -> Double {
        try await database.read { tx in
            try tx.one("select sum(pgsize) as bytes from dbstat where name like \(name)", as: Double.self)
                ?? 0
        }
    }

    private static func percentile(_ times: [Double], _ percent: Int) -> Double {
        let sorted = times.sorted()
        guard !sorted.isEmpty else { return 0 }
        let value = sorted[min(sorted.count - 1, sorted.count * percent / 100)]
        return (value * 1000).rounded() / 1000
    }

    /// The most memory the process ever had, in MB.
    private static func peak() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
        return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
    }
}

extension Duration {
    fileprivate var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }

    fileprivate var milliseconds: Double { seconds * 1000 }
}
