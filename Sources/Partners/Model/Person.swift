// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage

/// Someone known to the network; whoever also signs in has an account, which is linked and never copied.
struct Person: Sendable, Equatable, Identifiable {
    let id: Kernel.ID<Person>
    /// The organization that knows the person and answers for the record.
    let organization: Organization.ID
    /// The title before the name.
    var prefix: String
    var name: String
    var english: String
    /// The account with which the person signs in, by its id in Access.
    var account: String?
    /// May be lent to others as a facilitator or trainer.
    var isResource: Bool
    /// In what the person helps others.
    var skills: String
    var state: State
    var version: Int

    /// Whether the identity is still there.
    enum State: String, StoredWord {
        case active, erased
    }

    /// Title and name as one says them.
    func name(_ language: Language) -> String {
        language == .english && !english.isEmpty ? english : prefix + name
    }
}

/// How to reach a person; sealed in the database, opened only for who may see it, and every look is noted.
struct PersonReach: Sendable, Equatable {
    var phone = ""
    var mail = ""
    var line = ""

    var isEmpty: Bool { phone.isEmpty && mail.isEmpty && line.isEmpty }
}

/// A person with what is sealed about them, as the form carries it.
struct PersonRecord: Sendable {
    var person: Person
    var reach: PersonReach
}
