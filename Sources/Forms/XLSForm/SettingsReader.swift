// SPDX-License-Identifier: Apache-2.0

/// Reads the sheet `settings`.
struct SettingsReader {
    let line: FormSheet.Line?
    private(set) var findings: [FormFinding] = []

    init(line: FormSheet.Line?) {
        self.line = line
    }

    subscript(name: String) -> String { line?[name] ?? "" }

    /// The name of the outermost element.
    mutating func rootName() -> String {
        let name = self["name"]
        guard !name.isEmpty else { return "data" }
        if !XMLName.isName(name) { report("name", name) }
        return name
    }

    mutating func check() {
        let word = self["omit_instanceid"]
        if YesWord.isYes(word), !self["public_key"].isEmpty { report("omit_instanceid", word) }
    }

    /// What other programs read.
    var passed: [QuestionExtras.Pair] {
        Self.names.filter { !self[$0].isEmpty }.map { .init(name: $0, text: self[$0]) }
    }

    private static let names = [
        "style", "public_key", "submission_url", "auto_send", "auto_delete", "namespaces", "client_editable",
    ]

    private mutating func report(_ name: String, _ value: String) {
        findings.append(
            FormFinding(
                .ofType(.badSetting(name, value)),
                sheet: "settings",
                cell: line?.address(name) ?? ""
            )
        )
    }
}
