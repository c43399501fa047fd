// SPDX-License-Identifier: Apache-2.0

import Expressions
import Testing

struct PatternTests {
    @Test(arguments: [
        ("abc", "[a-z]+", true), ("abc", "ab", false), ("0812345678", "0[689]\\d{8}", true),
        ("กขค", "[ก-ฮ]+", true),
        ("ภาคี", "\\p{IsThai}+", true), ("", "a*", true), ("aaa", "a{2}", false), ("aaa", "a{2,}", true),
        ("aa", "a{2}{3}", true), ("a-b", "[a\\-b]+", true), ("b", "[a-c&&[b]]", true), ("x", "[^a-c]", true),
        ("]", "[]]", true), ("HELLO", "(?i)hello", true), ("Hello", "(?i:h)ello", true),
        ("a\nb", "a.b", false),
        ("a\nb", "(?s)a.b", true), ("ab", "a(?=b)b", true), ("ab", "a(?!b)b", false),
        ("ab", "a(?<=a)b", true),
        ("ab", "a(?<!a)b", false), ("a b", "a\\b b", true), ("a.b", "\\Qa.b\\E", true),
        ("aXb", "\\Qa.b\\E", false),
        ("a", "(a|b)*?", true), ("abab", "(?:ab)+", true), ("a", "^a$", true), ("a\n", "a$\n", true),
        ("\u{1F600}", ".", true), ("é", "\\w", false), ("é", "\\p{L}", true), ("5", "\\x35", true),
    ])
    func `a whole text fits a pattern or not, as in Java`(text: String, pattern: String, fits: Bool) throws {
        var world = Named(values: [text, pattern])
        #expect(try CompiledExpression("regex(a, b)", naming: true).holds(in: &world) == fits)
    }

    @Test(arguments: [
        "(", "[", "a)", "*a", "a**", "a++", "(a)\\1", "(?>a)", "[b-a]", "a{3,2}", "\\", "\\y", "(?<1>a)",
    ])
    func `patterns that cannot be read, or would need trying back and forth, are refused`(pattern: String)
        throws
    {
        var world = Named(values: ["a", pattern])
        #expect(throws: ExpressionProblem.self) {
            try CompiledExpression("regex(a, b)", naming: true).holds(in: &world)
        }
    }

    @Test(arguments: ["(a+)+b", "(a|a)*b", "(a?){50}a{50}b", "(.*)*b", "((a*)*)*b"])
    func `patterns that take others years take no time`(pattern: String) throws {
        var world = Named(values: [String(repeating: "a", count: 5_000), pattern])
        #expect(try !CompiledExpression("regex(a, b)", naming: true).holds(in: &world))
    }

    @Test func `a pattern larger than the limits is refused`() throws {
        var world = Named(values: ["a", "(((a{100}){100}){100}){100}"])
        #expect(throws: ExpressionProblem.self) {
            try CompiledExpression("regex(a, b)", naming: true).holds(in: &world)
        }
    }
}

/// Values by number, for texts that an expression cannot quote.
private struct Named: ExpressionWorld {
    typealias Node = Int

    var values: [String]

    func value(ofSlot slot: Int) -> Value<Int> { .text(values[slot]) }
}
