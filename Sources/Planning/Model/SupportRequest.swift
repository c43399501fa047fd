// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Partners
public import Storage

/// A partner asks for help with an item; the opposite of a red mark.
public struct SupportRequest: Sendable, Equatable, Identifiable {
    /// What is needed.
    public enum Kind: String, StoredWord, CaseIterable {
        /// Someone to help.
        case people
        /// Money.
        case money
        /// A speaker, a mentor, an example.
        case knowledge
        /// Things.
        case materials
        /// Anything else.
        case other
    }

    /// How far the request has come.
    public enum State: String, StoredWord, CaseIterable {
        /// Waits for an answer.
        case open
        /// Someone has answered; the asker decides whether it helped.
        case answered
        /// No longer needed.
        case closed
    }

    /// Names the request.
    public let id: Kernel.ID<SupportRequest>
    /// What it is about.
    let item: WorkItem
    /// Who asks.
    let organization: Kernel.ID<Organization>
    /// What is needed.
    let kind: Kind
    /// In the asker's words.
    let text: String
    /// How far it has come.
    let state: State
    /// The answer; empty while open.
    let answer: String
    /// The organization that answers.
    let answeredBy: Kernel.ID<Organization>?
    /// Who asked and when.
    let opened: Stamp
    /// Row version.
    public let version: Int
}
