// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Storage

/// Conditions and orders of OData feeds as SQL: only over what the house itself knows of a record, as in
/// Central; answers are never searched this way.
struct ODataFilter {
    /// What a name in a filter stands for.
    let columns: [String: SQL]
    private var tokens: [Token] = []
    private var next = 0
    private var depth = 0

    private enum Token: Equatable {
        case word(String)
        case text(String)
        case sign(Character)
    }

    /// - Throws: ``ClientProblem/filter(at:)``.
    static func condition(_ text: String, _ columns: [String: SQL]) throws -> SQL {
        guard text.utf8.count <= 4000 else { throw ClientProblem.filter(at: String(text.prefix(20))) }
        var reader = ODataFilter(columns: columns)
        reader.tokens = try split(text)
        let sql = try reader.either()
        guard reader.next == reader.tokens.count else { throw reader.fault }
        return sql
    }

    /// The order of a feed: `__system/submissionDate desc, …`.
    static func order(_ text: String, _ columns: [String: SQL]) throws -> SQL {
        let parts = try text.split(separator: ",").prefix(5).map { part -> SQL in
            let words = part.split(separator: " ")
            let way = words.dropFirst().first?.lowercased() ?? "asc"
            guard let column = columns[normal(String(words.first ?? ""))], ["asc", "desc"].contains(way)
            else {
                throw ClientProblem.filter(at: String(part.prefix(40)))
            }
            return way == "desc" ? "\(column) desc" : "\(column) asc"
        }
        return parts.reduce(nil as SQL?) { whole, part in whole.map { "\($0), \(part)" } ?? part }
            ?? "recorded_at desc"
    }

    private var fault: ClientProblem {
        guard next < tokens.count else { return .filter(at: "end") }
        switch tokens[next] {
        case .word(let word), .text(let word): return .filter(at: String(word.prefix(40)))
        case .sign(let sign): return .filter(at: String(sign))
        }
    }

    private static func split(_ text: String) throws -> [Token] {
        var tokens: [Token] = []
        var rest = Substring(text)
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if "(),".contains(first) {
                tokens.append(.sign(first))
                rest.removeFirst()
            } else if first == "'" {
                tokens.append(.text(try quoted(&rest)))
            } else {
                let word = rest.prefix { !$0.isWhitespace && !"(),'".contains($0) }
                tokens.append(.word(String(word)))
                rest = rest.dropFirst(word.count)
            }
        }
        return tokens
    }

    /// A text in single quotes; two of them are one.
    private static func quoted(_ rest: inout Substring) throws -> String {
        var text = ""
        rest.removeFirst()
        while let sign = rest.popFirst() {
            if sign != "'" {
                text.append(sign)
            } else if rest.first == "'" {
                text.append("'")
                rest.removeFirst()
            } else {
                return text
            }
        }
        throw ClientProblem.filter(at: "'")
    }

    private mutating func take(_ word: String) -> Bool {
        guard next < tokens.count, tokens[next] == .word(word) else { return false }
        next += 1
        return true
    }

    private mutating func take(sign: Character) -> Bool {
        guard next < tokens.count, tokens[next] == .sign(sign) else { return false }
        next += 1
        return true
    }

    private mutating func either() throws -> SQL {
        depth += 1
        defer { depth -= 1 }
        guard depth < 40 else { throw fault }
        var sql = try both()
        while take("or") { sql = "(\(sql) or \(try both()))" }
        return sql
    }

    private mutating func both() throws -> SQL {
        var sql = try one()
        while take("and") { sql = "(\(sql) and \(try one()))" }
        return sql
    }

    private mutating func one() throws -> SQL {
        depth += 1
        defer { depth -= 1 }
        guard depth < 40 else { throw fault }
        if take("not") { return "not \(try one())" }
        if take(sign: "(") {
            let inner = try either()
            guard take(sign: ")") else { throw fault }
            return "(\(inner))"
        }
        let left = try value()
        guard next < tokens.count, case .word(let sign) = tokens[next], let compare = Self.signs[sign] else {
            throw fault
        }
        next += 1
        return "(\(left) \(compare) \(try value()))"
    }

    private static let signs: [String: SQL] = [
        "eq": "is not distinct from", "ne": "is distinct from", "lt": "<", "le": "<=", "gt": ">", "ge": ">=",
    ]
    /// Where the parts of a moment stand in its text, and how long they are.
    private static let parts: [String: (Int, Int)] = [
        "year": (1, 4), "month": (6, 2), "day": (9, 2), "hour": (12, 2), "minute": (15, 2), "second": (18, 2),
    ]

    private mutating func value() throws -> SQL {
        guard next < tokens.count else { throw fault }
        let token = tokens[next]
        next += 1
        switch token {
        case .text(let text): return "\(text)"
        case .sign: break
        case .word(let word):
            if let (start, length) = Self.parts[word], take(sign: "(") {
                let inner = try value()
                guard take(sign: ")") else { throw fault }
                return "cast(substr(\(inner), \(start), \(length)) as integer)"
            }
            if word == "now", take(sign: "("), take(sign: ")") {
                return "\(Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)).iso)"
            }
            if word == "null" { return "null" }
            if let column = columns[Self.normal(word)] { return column }
            if let number = Int(word) { return "\(number)" }
            if let moment = Self.moment(word) { return "\(moment)" }
        }
        next -= 1
        throw fault
    }

    /// Clients write the root of the way to the house's columns or leave it out.
    private static func normal(_ name: String) -> String {
        name.hasPrefix("$root/Submissions/") ? String(name.dropFirst(18)) : name
    }

    /// A moment in any zone, or a day, as the database keeps moments.
    private static func moment(_ word: String) -> String? {
        if Day(iso: word) != nil { return word + "T00:00:00.000Z" }
        let formatter = ISO8601DateFormatter()
        for options in [
            ISO8601DateFormatter.Options.withInternetDateTime,
            [.withInternetDateTime, .withFractionalSeconds],
        ] {
            formatter.formatOptions = options
            if let date = formatter.date(from: word) {
                return Instant(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded())).iso
            }
        }
        return nil
    }
}
