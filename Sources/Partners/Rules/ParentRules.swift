// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Who may belong to whom: never, at any day, to something that belongs to oneself.
enum ParentRules {
    /// One belonging that is known already.
    struct Edge: Sendable, Equatable {
        let child: Organization.ID
        let parent: Organization.ID
        let term: Term
    }

    /// Refuses a belonging that would close a ring on some day.
    ///
    /// A ring needs one day on which all its edges hold; so the search carries the days that are left.
    /// - Throws: ``PartnersProblem/ownParent``.
    static func check(_ new: Edge, among known: [Edge]) throws(PartnersProblem) {
        guard new.child != new.parent else { throw .ownParent }
        let byChild = Dictionary(grouping: known, by: \.child)
        var waiting = [(at: new.parent, left: new.term)]
        var seen: Set<Visited> = []
        while let (at, left) = waiting.popLast() {
            if at == new.child { throw .ownParent }
            for edge in byChild[at] ?? [] {
                guard let both = edge.term.and(left) else { continue }
                if seen.insert(Visited(at: edge.parent, left: both)).inserted {
                    waiting.append((edge.parent, both))
                }
            }
        }
    }

    private struct Visited: Hashable {
        let at: Organization.ID
        let left: Term
    }
}

extension Term {
    /// The days that two terms share; nil when there is none.
    func and(_ other: Term) -> Term? {
        guard overlaps(other) else { return nil }
        let starts = [starts, other.starts].compactMap(\.self).max()
        return Term(starts: starts, ends: [ends, other.ends].compactMap(\.self).min())
    }
}
