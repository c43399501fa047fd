// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Storage

/// What a network asks the same way everywhere: a form with its versions.
public struct Form: Sendable, Equatable, Identifiable {
    /// Whose id.
    public typealias ID = Kernel.ID<Form>

    /// The record's id.
    public let id: ID
    /// What its author calls it in the sheet `settings`; a file with the same word is its next version.
    let word: String
    let title: Sentence
    /// The version that is filled in; nil while none was opened.
    let open: Int?
    /// The newest version, open or not.
    let newest: Int
    /// The programme whose work it records; nil when several may use it.
    let programme: String?
    let version: Int
}

/// One version of a form as its author sent it.
struct FormVersion: Sendable, Equatable {
    let form: Form.ID
    let number: Int
    let source: FormSource
    let addedAt: Instant
}
