// SPDX-License-Identifier: Apache-2.0

import Expressions

/// No form, a clock that stands still, chance that always comes alike.
struct Bare: ExpressionWorld {
    typealias Node = Int

    var state: UInt64 = 1
    /// 2026-05-04 08:30 in Thailand.
    var now: Moment { Moment(milliseconds: 1_777_858_200_000) }

    mutating func chance() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}

/// Kind and value of an expression as `phakhi expression` prints them; `ERR` and the code when it is refused.
func worked(_ text: String) -> String {
    var world = Bare()
    do throws(ExpressionProblem) {
        let value = try CompiledExpression(text).evaluate(in: &world)
        return "\(value.kind.word) \(try value.text(in: world))"
    } catch {
        return "ERR \(error.code) \(error.offset)"
    }
}
