// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// Something about a form that its author should know: what, in which sheet and cell, and what to do.
public struct FormFinding: Sendable, Equatable {
    /// How much it matters; with an error the form cannot be used.
    public let severity: Severity
    /// Stable and dotted, such as `forms.xlsform.name-unknown`.
    public let code: String
    /// The sheet, such as `survey`; empty for the whole file.
    public let sheet: String
    /// The cell, such as `C7`, or the number of the row.
    public let cell: String
    /// What is wrong and what to do.
    public let text: Sentence

    init(_ fault: SheetFault, sheet: String = "", cell: String = "") {
        severity = fault.severity
        code = "forms.xlsform." + fault.words.code
        self.sheet = sheet
        self.cell = cell
        text = fault.words.text
    }

    /// Where it is, as people say it: `survey C7`.
    public var place: String { [sheet, cell].filter { !$0.isEmpty }.joined(separator: " ") }
}
