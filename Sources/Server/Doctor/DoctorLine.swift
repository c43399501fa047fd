// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// One thing that `phakhi doctor` looked at.
public struct DoctorLine: Sendable {
    /// How it stands.
    public enum State: Int, Sendable, Comparable {
        /// Nothing to do.
        case ok
        /// Works, and wants a look.
        case look
        /// To be mended before people use it.
        case wrong

        /// By how much it matters.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// How it stands.
    public let state: State
    /// What was looked at, and what was found.
    public let what: Sentence
    /// What to do; empty when all is well.
    public let advice: Sentence

    init(_ state: State, _ what: Sentence, _ advice: Sentence = Sentence("", "")) {
        self.state = state
        self.what = what
        self.advice = advice
    }

    /// The line as it is printed.
    public func text(_ language: Language) -> String {
        let sign = DoctorText.sign(state)(language)
        return advice.thai.isEmpty || state == .ok
            ? "\(sign)  \(what(language))" : "\(sign)  \(what(language))\n      → \(advice(language))"
    }
}
