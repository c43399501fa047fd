// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Partners
public import Places

/// What a person decides when a draft becomes a plan.
public struct AcceptChoices: Sendable {
    /// The programme it belongs to.
    public var programme: Kernel.ID<Programme>
    /// What the shared plan is called; used only when it is new.
    public var title: String
    /// Buddhist-era year that it is for.
    public var year: Int?
    /// First day.
    public var starts: Day?
    /// Last day.
    public var ends: Day?
    /// Who shares the shared commitments.
    public var sharers: [Sharer]
    /// The host of each province's items, by province code.
    public var hosts: [Kernel.ID<Place>: Kernel.ID<Organization>]
    /// Which organizations the written host names mean.
    public var namedHosts: [String: Kernel.ID<Organization>]
    /// Until when, for items that do not say so: the day and the instalment that was meant.
    public var dueDay: Day?
    /// The instalment at whose end everything without a date is due.
    public var dueInstalment: Kernel.ID<Instalment>?
    /// Draft items that are taken; nil follows the suggestions.
    public var taken: Set<Int>?
    /// What the commitments are about.
    public var theme: Kernel.ID<Theme>?

    /// The least that must be said; everything else can be set afterwards.
    public init(programme: Kernel.ID<Programme>, title: String, sharers: [Sharer]) {
        self.programme = programme
        self.title = title
        self.sharers = sharers
        hosts = [:]
        namedHosts = [:]
    }
}
