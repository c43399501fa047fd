// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Places

/// Which partners a list shows.
public struct OrganizationFilter: Sendable, Equatable {
    /// A piece of a name; empty for all.
    public var text: String
    /// Only partners of this kind.
    public var kind: OrganizationKind?
    /// Only partners that work in this place or inside it.
    public var place: Kernel.ID<Place>?

    /// A filter; what is left out is not looked at.
    public init(text: String = "", kind: OrganizationKind? = nil, place: Kernel.ID<Place>? = nil) {
        self.text = text
        self.kind = kind
        self.place = place
    }

    /// Lets everything through.
    public static let all = OrganizationFilter()
}
