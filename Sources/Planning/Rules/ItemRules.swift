// SPDX-License-Identifier: Apache-2.0

/// What every wording and every reason must be like.
enum ItemRules {
    /// The longest wording, in Unicode scalars; longer ones are whole paragraphs that should be split.
    static let longest = 2000

    /// Whether a wording can stand.
    static func check(text: String) throws(PlanningProblem) {
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .textEmpty }
        guard text.unicodeScalars.count <= longest else { throw .textTooLong(most: longest) }
    }

    /// Whether a reason was given.
    static func check(why: String) throws(PlanningProblem) {
        guard why.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .whyNeeded }
        guard why.unicodeScalars.count <= longest else { throw .textTooLong(most: longest) }
    }
}
