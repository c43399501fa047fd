// SPDX-License-Identifier: Apache-2.0

import Documents

/// What a report is called in lists: never empty, never longer than a line or two.
enum ReportTitle {
    /// Unicode characters; longer headlines are cut.
    static let longest = 300

    static func make(_ new: ReportStore.New, _ document: ExtractedDocument, _ draft: Draft) -> String {
        let firstLine = document.text.split(separator: "\n").first.map(String.init)
        let choices: [String?] = [new.title, draft.title?.text, document.title, firstLine, new.source.name]
        let chosen = choices.lazy.compactMap { $0?.withoutBlanks }.first { !$0.isEmpty }
        return String((chosen ?? "–").prefix(longest))
    }
}

extension String {
    /// Without blanks and line breaks at both ends.
    var withoutBlanks: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
