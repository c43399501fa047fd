// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Storage

/// Names for the ids on a page, loaded once.
struct NameBook: Sendable {
    let organizations: [Organization.ID: String]

    static func load(_ ids: some Sequence<Organization.ID>, _ tx: Transaction) throws -> NameBook {
        NameBook(organizations: try OrganizationStore.names(Array(Set(ids)), tx))
    }

    func name(_ id: Organization.ID) -> String { organizations[id] ?? id.rawValue }
}

extension Kernel.ID<Place> {
    /// The bare name of a province, "สงขลา" or "Songkhla"; the code where it is unknown.
    func provinceName(_ language: Language) -> String {
        guard let place = Gazetteer.bundled.current(self) else { return rawValue }
        return language == .thai ? place.thai : place.english
    }
}
