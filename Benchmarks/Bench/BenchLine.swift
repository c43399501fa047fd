// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One benchmark's result as the scripts beside it print theirs: a line of JSON with the machine's load.
struct BenchLine<Figures: Encodable>: Encodable {
    /// The subcommand.
    let benchmark: String
    /// What was measured; its properties stand beside the load, in snake case.
    let figures: Figures

    private enum Key: String, CodingKey {
        case benchmark, load, cores
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(benchmark, forKey: .benchmark)
        try fields.encode(Self.load(), forKey: .load)
        try fields.encode(ProcessInfo.processInfo.processorCount, forKey: .cores)
        try figures.encode(to: encoder)
    }

    /// Prints the line.
    func show() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        print(String(decoding: try encoder.encode(self), as: UTF8.self))
    }

    private static func load() -> [Double] {
        var load = [0.0, 0.0, 0.0]
        guard getloadavg(&load, 3) == 3 else { return [] }
        return load.map { ($0 * 100).rounded() / 100 }
    }
}
