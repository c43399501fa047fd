// SPDX-License-Identifier: Apache-2.0

import Expressions
import Testing

/// A hundred thousand broken expressions from a seed: each is worked out or refused, none stops the program.
struct FuzzTests {
    private static let seeds = [
        "concat(/data/a[position() = 2]/b, 'ก', 1.5) = 'x' and not(selected(../c, 'a b'))",
        "if(today() > date('2026-01-01T10:00:00+07:00'), round(-12.345, 2) div 0, int('7') mod -3)",
        "regex('aab', '(a|b)*[^c]{1,3}(?=x)?\\d') or sum(/data/a/b) >= count(//c) - --1",
        "format-date-time(decimal-date-time('2026-02-28'), '%Y %b %3') != substr('abc', -1, 99999999999)",
        "weighted-checklist(1, 2, true(), 0.5, false(), 'x') | indexed-repeat(/a/b/c, /a/b, 1) * base64-decode('YQ==')",
        "digest('a', 'SHA-512', 'hex') < pow(10, 308) + atan2(1, 0) - exp(709) * 00000.000000000000000000001",
    ]
    private static let parts: [String] = [
        "(", ")", "[", "]", "'", "\"", "/", "//", "..", ".", "@", "*", "-", "|", ",", "::", "$a", "and", "or",
        "div", "1e9",
        "99999999999999999999999999", "0.0000000000000000000000001", "ก", "😀", "\u{0}", "\\", "{", "}",
        "date(", "uuid(",
        "regex('a','", "(?<", "position()", "current()", "instance('a')", "-2147483649", "NaN", "\u{301}",
        "\u{FFFD}",
    ]

    @Test func `no text stops the engine`() {
        var world = Bare(state: 20_261_123)
        var refused = 0
        for round in 0..<100_000 {
            var text = Array(Self.seeds[round % Self.seeds.count].unicodeScalars)
            for _ in 0..<Int(world.chance() >> 33) % 4 + 1 { mutate(&text, &world) }
            var line = String.UnicodeScalarView()
            line.append(contentsOf: text)
            do throws(ExpressionProblem) {
                _ = try CompiledExpression(String(line)).evaluate(in: &world)
            } catch {
                refused += 1
                if error.offset > text.count * 2 || error.english.isEmpty {
                    Issue.record("no place: \(line)")
                }
            }
        }
        #expect(refused > 50_000 && refused < 100_000)
    }

    private func mutate(_ text: inout [Unicode.Scalar], _ world: inout Bare) {
        let place = Int(world.chance() >> 33) % (text.count + 1)
        switch world.chance() >> 62 {
        case 0:
            text.removeSubrange(place..<min(text.count, place + Int(world.chance() >> 33) % 8))
        case 1:
            text.insert(
                contentsOf: Array(Self.parts[Int(world.chance() >> 33) % Self.parts.count].unicodeScalars),
                at: place
            )
        case 2:
            let end = min(text.count, place + Int(world.chance() >> 33) % 12)
            text.insert(
                contentsOf: Array(text[place..<end]),
                at: Int(world.chance() >> 33) % (text.count + 1)
            )
        default:
            if place < text.count { text[place] = Unicode.Scalar(UInt8(world.chance() >> 57)) }
        }
    }
}
