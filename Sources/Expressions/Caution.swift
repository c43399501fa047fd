// SPDX-License-Identifier: Apache-2.0

/// Something that is allowed but hardly meant, for the linter of forms.
public struct Caution: Sendable {
    /// What is odd.
    public enum Code: Sendable, CaseIterable {
        /// A date is compared with text, which is never before or after it: `date('…')` is missing.
        case dateWithText
        /// A predicate that is a number or a field: Collect takes nothing then; `[position() = 2]` works
        /// everywhere.
        case predicate
    }

    /// What is odd.
    public var code: Code
    /// Where, in UTF-16 units from the beginning.
    public var offset: Int

    /// What is odd about predicates.
    static func filtering(_ terms: [Term], at offset: Int) -> [Caution] {
        terms.contains { $0.kind != .truth && $0.kind != .any }
            ? [Caution(code: .predicate, offset: offset)] : []
    }

    /// What is odd about values that are compared by size.
    static func comparing(_ terms: [Term], at offset: Int) -> [Caution] {
        var hasText = false
        var hasMoment = false
        for term in terms {
            if case .text(let text) = term, NumberText.read(text).isNaN { hasText = true }
            if case .call(.today, _, _) = term { hasMoment = true }
            if case .call(.now, _, _) = term { hasMoment = true }
            if case .call(.date, _, _) = term { hasMoment = true }
            if case .call(.dateTime, _, _) = term { hasMoment = true }
        }
        return hasText && hasMoment ? [Caution(code: .dateWithText, offset: offset)] : []
    }
}
