// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Server
import Storage
import Web

/// `bench page`: what a page costs with and without everything that decides who may see it.
///
/// With: the whole way of a request in the house (session, second factor, subject, policy, filtered lists).
/// Without: the handler alone, as the program itself, from whom nothing is kept. Each once with what may be
/// kept from one request to the next, and once with a commit before each request, after which nothing is.
struct PageBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "CPU of a page for someone signed in, and of the same page without any access check."
    )

    @Option(help: "The data folder, with its keys beside it; a copy, for it is written to.")
    var data: String
    @Option(help: "The page, as an address inside the house.")
    var path: String
    @Option(help: "The cookies of someone who is signed in.")
    var cookie: String
    @Option(help: "Pages in each of the four measurements.")
    var requests = 300

    /// What the line says; milliseconds of CPU for one page.
    private struct Figures: Encodable {
        let path: String
        let requests, checkedBytes, uncheckedBytes: Int
        let checkedMs, uncheckedMs, busyCheckedMs, busyUncheckedMs: Double
    }

    func validate() throws {
        guard requests > 0 else { throw ValidationError("at least one request") }
    }

    func run() async throws {
        let house = try await House.open(ServerSettings(dataFolder: data))
        let headers = ["host": "127.0.0.1", "cookie": cookie]
        let request = Request(.get, path, headers: headers)
        let (route, values) = try house.router.find(request)
        let checked = { await house.respond(to: request) }
        let unchecked = {
            try await route.answer(
                Visit(request: request, visitor: .local, clock: house.clock),
                Inputs(request, path: values)
            )
        }
        let (first, bare) = (await checked(), try await unchecked())
        guard first.status == 200, bare.status == 200 else {
            throw ValidationError("\(path): status \(first.status) signed in, \(bare.status) without checks")
        }
        let figures = Figures(
            path: path,
            requests: requests,
            checkedBytes: first.body.count,
            uncheckedBytes: bare.body.count,
            checkedMs: try await cost { _ = await checked() },
            uncheckedMs: try await cost { _ = try await unchecked() },
            busyCheckedMs: try await cost(after: house.database) { _ = await checked() },
            busyUncheckedMs: try await cost(after: house.database) { _ = try await unchecked() }
        )
        try BenchLine(benchmark: "page", figures: figures).show()
    }

    /// Milliseconds of CPU for one page; what a commit before it takes is not counted.
    private func cost(after database: Database? = nil, _ page: () async throws -> Void) async throws -> Double
    {
        var seconds = 0.0
        for number in 0..<requests {
            try await database?.write { tx in
                try tx.run("create table if not exists bench_ticks (id integer)")
                try tx.run("insert into bench_ticks values (\(number))")
            }
            let start = CPUTime.now
            try await page()
            seconds += CPUTime.now - start
        }
        return (seconds * 1_000_000 / Double(requests)).rounded() / 1000
    }
}
