// SPDX-License-Identifier: Apache-2.0

public import Web

/// What the writer answered when the guard asked.
public enum GuardAnswer: String, Sendable, CaseIterable {
    /// Hide what was found and save.
    case hide
    /// Save it as it was typed.
    case keep

    /// The field that carries the answer; a route that uses the guard declares it.
    public static let field = Field.form("guard", .word(allCases.map(\.rawValue)))

    /// The answer in a sent form; nil when nobody was asked yet.
    public static func read(_ inputs: Inputs) -> GuardAnswer? { inputs.findWord(field.name) }
}

/// How far a text will travel.
public enum GuardedUse: Sendable {
    /// Read by partners: asks about ids, and about persons beside a matter of health or care.
    case note
    /// Read by everyone: asks about everything that points to a person.
    case publishing
}

extension PrivacyGuard {
    /// Lets texts pass, hides what they say about persons, or asks first.
    ///
    ///     let guarded = try PrivacyGuard.check([line], .note, GuardAnswer.read(inputs))
    ///     // … and where it is saved:
    ///     try guarded.note(record, by: actor, at: now, tx)
    ///
    /// - Returns: the texts as typed, or with persons hidden.
    /// - Throws: ``PrivacyGuardProblem`` when something was found and nobody has answered yet.
    public static func check(
        _ texts: [String],
        _ use: GuardedUse,
        _ answer: GuardAnswer?
    ) throws(PrivacyGuardProblem) -> GuardedWords {
        let found = texts.map { text in mentions(in: text).filter { matters($0, use) } }
        let isFound = found.contains { !$0.isEmpty }
        guard isFound, answer != .keep else { return GuardedWords(words: texts, isKept: isFound) }
        guard answer == .hide else { throw PrivacyGuardProblem(texts, found, use) }
        return GuardedWords(words: zip(texts, found).map { hide($1, in: $0) }, isKept: false)
    }

    private static func matters(_ mention: Mention, _ use: GuardedUse) -> Bool {
        switch use {
        case .publishing: true
        case .note: mention.kind == .nationalID || mention.isBesideHealthMatter
        }
    }
}
