// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage

/// Everything the register knows about one organization, loaded once for its page.
struct OrganizationFile: Sendable {
    let organization: Organization
    let programmes: [Programme]
    let papers: [Paper]
    let parents: [OrganizationParent]
    let children: [OrganizationParent]
    let contacts: [OrganizationContact]
    let works: [OrganizationWork]
    let entries: [RegisterEntry]
    let committees: [Committee]
    /// What other organizations are called that stand on the page.
    let names: [Organization.ID: String]

    static func load(_ id: Organization.ID, programmes reach: AccessReach, _ tx: Transaction) throws -> Self {
        let papers = try PaperStore.list(of: id, tx)
        let parents = try ParentStore.list(of: id, tx)
        let children = try ParentStore.children(of: id, tx)
        let others =
            papers.flatMap { $0.parties + [$0.organization] } + parents.map(\.parent)
            + children.map(\.organization)
        return OrganizationFile(
            organization: try OrganizationStore.get(id, tx),
            programmes: try ProgrammeStore.list(of: id, within: reach, tx),
            papers: papers,
            parents: parents,
            children: children,
            contacts: try ContactStore.list(of: id, tx),
            works: try WorkStore.list(of: id, tx),
            entries: try EntryStore.list(of: id, tx),
            committees: try CommitteeStore.list(of: id, tx),
            names: try OrganizationStore.names(Array(Set(others)), tx)
        )
    }

    /// The highest rung of the ladder that a paper shows to hold on a day.
    func rung(on day: Day) -> Int? {
        papers.filter { $0.organization == organization.id && $0.term.runs(on: day) }
            .compactMap(\.kind.rung).max()
    }
}
