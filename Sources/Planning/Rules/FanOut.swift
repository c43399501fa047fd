// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Partners
public import Places

/// A copy that is to be made.
struct CopySeed: Sendable, Equatable {
    /// What is shared.
    let commitment: Commitment.ID
    /// With whom.
    let organization: Organization.ID
    /// The place for which it answers.
    let place: Kernel.ID<Place>?
    /// Accepted at once for one's own organization, else proposed.
    let state: CommitmentCopy.State
}

/// An organization that shares commitments, with the province it answers for.
public struct Sharer: Sendable, Equatable {
    /// The organization.
    public let organization: Organization.ID
    /// Province code; nil for a region or a national body.
    public let place: Kernel.ID<Place>?

    /// An organization that shares commitments.
    public init(organization: Organization.ID, place: Kernel.ID<Place>?) {
        self.organization = organization
        self.place = place
    }
}

/// Which organizations get a copy of a commitment.
enum FanOut {
    /// Copies of one commitment.
    ///
    /// A shared commitment goes to everyone who shares. A province's goes to that province's host alone;
    /// without one it stays without a copy and the host is asked for. One's own organization has it
    /// accepted at once, everybody else is asked, so that nobody is assigned anything.
    static func seeds(
        for commitment: Commitment.ID,
        planPlace: Kernel.ID<Place>?,
        sharers: [Sharer],
        host: Organization.ID?,
        own: Organization.ID?
    ) -> [CopySeed] {
        let takers: [Sharer]
        if let planPlace {
            takers = host.map { [Sharer(organization: $0, place: planPlace)] } ?? []
        } else {
            takers = sharers
        }
        var seen: Set<Organization.ID> = []
        return takers.filter { seen.insert($0.organization).inserted }.map { sharer in
            CopySeed(
                commitment: commitment,
                organization: sharer.organization,
                place: sharer.place,
                state: sharer.organization == own ? .notStarted : .proposed
            )
        }
    }
}
