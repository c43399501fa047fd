// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// An organization on this host has agreed who is controller and who is processor (PDPA s.40).
public struct ProcessingAgreement: Sendable, Equatable {
    /// Names the agreement.
    public typealias ID = Kernel.ID<ProcessingAgreement>

    /// Names the agreement.
    public let id: ID
    /// Who agreed.
    public let organization: String
    /// The day of the signatures.
    public let agreedOn: Day
    /// Where the paper lies.
    public let note: String
    /// Which words were signed.
    public let wording: Int
}
