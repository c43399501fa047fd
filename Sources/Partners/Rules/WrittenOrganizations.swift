// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Organizations as people type them into a form of something else; unknown ones can be added on the way.
struct WrittenOrganizations: Sendable {
    private let matching: OrganizationMatching
    private let mayAdd: Set<String>
    private let now: Instant
    /// What has to be added before the record that names it.
    private(set) var added: [Organization] = []
    /// Names that nobody knows and that were not ticked to be added.
    private(set) var unknown: [String] = []
    private(set) var faults: [FormFault] = []

    /// Names that are in `mayAdd` were ticked to be added as new organizations.
    init(_ matching: OrganizationMatching, mayAdd: [String], now: Instant) {
        self.matching = matching
        self.mayAdd = Set(mayAdd)
        self.now = now
    }

    /// The organization that was typed into a field; nil for an empty field and for a fault.
    mutating func find(_ written: String, field: String) -> Organization.ID? {
        guard !written.isEmpty else { return nil }
        if let new = added.first(where: { $0.name == written }) { return new.id }
        let matches = matching.match(written)
        let sure = matches.filter { $0.certainty == .sure }
        let same = sure.filter { $0.name == written }
        if let only = same.count == 1 ? same.first : sure.count == 1 ? sure.first : nil {
            return only.organization
        }
        if sure.isEmpty, mayAdd.contains(written) {
            let new = Organization(id: .new(at: now), name: written, kinds: [.other])
            added.append(new)
            return new.id
        }
        faults.append(FormFault(field, Self.fault(written, sure: sure, matches)))
        if sure.isEmpty, !unknown.contains(written) { unknown.append(written) }
        return nil
    }

    private static func fault(
        _ written: String,
        sure: [OrganizationMatch],
        _ matches: [OrganizationMatch]
    ) -> Sentence {
        if !sure.isEmpty { return FormText.sameOrganizations(written) }
        if matches.isEmpty { return FormText.unknownOrganization(written) }
        return FormText.severalOrganizations(written, matches.prefix(3).map(\.name))
    }
}
