// SPDX-License-Identifier: Apache-2.0

/// How far a value that was read can be trusted before a person has looked at it.
public enum Confidence: String, Sendable, Codable, CaseIterable {
    /// The text says it in a form that is hardly ever something else.
    case sure
    /// A person should look at it.
    case check

    /// `sure` only when both are.
    func and(_ other: Confidence) -> Confidence {
        self == .sure && other == .sure ? .sure : .check
    }
}
