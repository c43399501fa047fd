// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What is wrong with one field of a form, said beside the field while everything typed stays.
struct FormFault: Sendable, Equatable {
    /// The id of the field on the page.
    let field: String
    /// What is wrong and what to do.
    let text: Sentence

    init(_ field: String, _ text: Sentence) {
        self.field = field
        self.text = text
    }
}
