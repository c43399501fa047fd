// SPDX-License-Identifier: Apache-2.0

/// What came out of a form's file: the form, if it can be used, and everything there is to say about it.
public struct FormReading: Sendable {
    /// Nil when there are errors.
    let model: FormModel?
    /// In the order of the sheets.
    public let findings: [FormFinding]

    /// Whether the form can be used.
    public var isUsable: Bool { model != nil }
}
