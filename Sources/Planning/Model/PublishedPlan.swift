// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What the public sees of a plan: a dated snapshot of organizations and their work, never of people.
struct PublishedPlan: Sendable, Equatable {
    /// The plan that was published.
    let plan: Plan.ID
    /// Who published it and when.
    let published: Stamp
    /// What is shown.
    let content: PublicContent
}

/// Everything that a public page may say about a plan; no field of it can hold a person.
struct PublicContent: Sendable, Equatable, Codable {
    /// One shown commitment.
    struct Item: Sendable, Equatable, Codable {
        /// Its number as people say it.
        let number: String
        /// The wording.
        let text: String
        /// Its targets, the main one first.
        let targets: [Target]
        /// Each organization's standing, by organization id.
        let standings: [String: Standing]
    }

    /// What people call the plan.
    let title: String
    /// The province's code; nil for the shared plan.
    let place: String?
    /// What is shown, in order.
    let items: [Item]
}
