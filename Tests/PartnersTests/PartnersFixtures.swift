// SPDX-License-Identifier: Apache-2.0

import Access
public import Kernel
import Places
import Sealing
import Storage
import TestSupport

@testable import Partners

/// Invented partners that several tests use.
enum PartnersFixtures {
    static let made = Result { try SealingKeys.new() }

    /// The same keys for all tests.
    static func keys() throws -> SealingKeys { try made.get() }

    static func organization(
        _ id: String,
        _ name: String,
        aliases: [String] = [],
        kinds: [OrganizationKind] = [.network],
        places: [String] = []
    ) -> Organization {
        Organization(
            id: ID(id),
            name: name,
            aliases: aliases,
            kinds: kinds,
            places: places.map { ID($0) }
        )
    }

    static func house(_ organizations: [Organization] = []) async throws -> Database {
        let database = try await TestHouse.make(Access.migrations + Partners.migrations)
        try await database.write { tx in
            for organization in organizations {
                try OrganizationStore.insert(organization, by: "local", at: TestHouse.now, tx)
            }
        }
        return database
    }
}

/// Tests write ids as plain text.
extension Kernel.ID: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByStringLiteral
{
    /// The id as it is written.
    public init(stringLiteral text: String) {
        self.init(text)
    }
}
