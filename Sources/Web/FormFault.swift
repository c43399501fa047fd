// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What is wrong with one field of a form, said beside the field while everything typed stays.
public struct FormFault: Sendable, Equatable {
    /// The id of the field on the page.
    public let field: String
    /// What is wrong and what to do.
    public let text: Sentence

    /// A fault of one field.
    public init(_ field: String, _ text: Sentence) {
        self.field = field
        self.text = text
    }
}
