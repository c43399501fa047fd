// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import Web

/// A phone that was set up with a key of its own.
struct FieldDevice: Sendable, Equatable {
    let key: AppKey.ID
    let account: String
    let organization: String
    let programme: String?
    let label: String
    /// The lists of other rooms that it was given.
    let lists: [String]
    let madeAt: Instant
}

/// The phones and for whom they record.
enum FieldDeviceStore {
    static func insert(_ device: FieldDevice, token: String, _ tx: Transaction) throws {
        try tx.run(
            """
            insert into client_devices (key, digest, account, organization, programme, label, lists, made_at)
            values (\(device.key), \(SHA256.hex(token.utf8)), \(device.account), \(device.organization),
                \(device.programme), \(device.label), \(device.lists.joined(separator: " ")), \(device.madeAt))
            """
        )
    }

    static func find(token: String, _ tx: Transaction) throws -> FieldDevice? {
        try tx.row("\(columns) where digest = \(SHA256.hex(token.utf8))").map(read)
    }

    /// The phones that someone set up, as long as their keys work.
    static func list(of account: String, _ tx: Transaction) throws -> [FieldDevice] {
        let working = Set(
            try AppKeyStore.list(of: Account.ID(account), tx).filter { $0.revokedAt == nil }.map(\.id)
        )
        return try tx.rows("\(columns) where account = \(account) order by made_at desc, key", read)
            .filter { working.contains($0.key) }
    }

    private static let columns: SQL = """
        select key, account, organization, programme, label, lists, made_at from client_devices
        """

    private static func read(_ row: Row) throws -> FieldDevice {
        try FieldDevice(
            key: row.get("key"),
            account: row.get("account"),
            organization: row.get("organization"),
            programme: row.find("programme"),
            label: row.get("label"),
            lists: row.get("lists", as: String.self).split(separator: " ").map(String.init),
            madeAt: row.get("made_at")
        )
    }
}

extension Visit {
    /// The phone whose key asks; nil for everyone else.
    func phone(_ tx: Transaction) throws -> FieldDevice? {
        #if WEAKENED
        if Weakness.phone.isOn { return nil }
        #endif
        return try ClientSignIn.key(self).flatMap { try FieldDeviceStore.find(token: $0, tx) }
    }

    /// For which organization a client records: the one its key was made for, else the visitor's own.
    /// - Throws: ``FormsProblem/organizationNeeded``.
    func recordingFor(_ needs: ClientNeeds, _ tx: Transaction) throws -> String {
        if let phone = try phone(tx) { return phone.organization }
        if let own = actingFor(Forms.fill) { return own }
        let reach = reach(Forms.fill, beginning: true)
        let all = try needs.forms.organizations(tx)
            .filter { reach.isEverything || reach.named.organizations.contains($0.id) }
        guard all.count == 1 else { throw FormsProblem.organizationNeeded }
        return all[0].id
    }
}
