// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Expressions
import Kernel
import Storage
import Web

/// The files that a form needs on phones: those that its author sent, lists of entities, and lists of the
/// house as far as the visitor may see them.
struct NeededFiles: Sendable {
    let needs: ClientNeeds
    let visit: Visit
    let scope: ClientScope

    func list(_ shelved: ShelvedForm, _ tx: Transaction) throws -> [FormFile] {
        try shelved.fileNames.compactMap { name in
            guard let found = try find(name, shelved, tx) else { return nil }
            return FormFile(name: name, digest: Checksum.md5(found.bytes), isEntityList: found.isList)
        }
    }

    /// - Throws: ``ClientProblem/fileUnknown(name:)``.
    func bytes(_ name: String, of shelved: ShelvedForm, _ tx: Transaction) throws -> [UInt8] {
        guard shelved.fileNames.contains(name), let found = try find(name, shelved, tx) else {
            throw ClientProblem.fileUnknown(name: name)
        }
        return found.bytes
    }

    /// Whether a file is a list of another room, whose looks are noted.
    func isOffered(_ name: String) -> Bool { needs.forms.offered.contains { $0.word + ".csv" == name } }

    static func type(of name: String) -> String {
        name.hasSuffix(".csv") ? "text/csv; charset=utf-8" : "application/octet-stream"
    }

    private func find(
        _ name: String,
        _ shelved: ShelvedForm,
        _ tx: Transaction
    ) throws -> (bytes: [UInt8], isList: Bool)? {
        if let sent = try FormFileStore.find(name, of: shelved.form.id, tx) { return (sent, false) }
        guard name.hasSuffix(".csv") else { return nil }
        let word = String(name.dropLast(4))
        if let list = try EntityStore.list(word, in: scope, tx) {
            let rows = try EntityStore.rows(of: list, within: visit.reach(Forms.fill), needs, tx)
            return (EntityCSV.write(rows, list.properties), true)
        }
        return try HouseLists(needs: needs, visit: visit).rows(word, tx).map {
            (EntityCSV.write($0, HouseLists.properties), false)
        }
    }
}

/// Lists of the house that forms may choose from, by grants.
struct HouseLists: Sendable {
    static let properties = ["organization", "place"]

    let needs: ClientNeeds
    let visit: Visit

    /// - Returns: nil when there is no such list.
    func rows(_ word: String, _ tx: Transaction) throws -> [EntityRow]? {
        let reach = visit.reach(Forms.fill, beginning: true)
        let own = try needs.forms.organizations(tx)
            .filter { reach.isEverything || reach.named.organizations.contains($0.id) }
        switch word {
        case "organizations":
            return own.map { EntityRow(id: $0.id, version: 1, label: $0.name, data: [:]) }
        case "service_units":
            return try own.flatMap { try ServiceUnitStore.list(organization: $0.id, tx) }.map { unit in
                let data = ["organization": unit.organization, "place": unit.place ?? ""]
                return EntityRow(id: unit.id.rawValue, version: 1, label: unit.name, data: data)
            }
        default: return try offered(word, tx)
        }
    }

    /// A list of another room, for a phone that was given it by somebody who still holds it.
    private func offered(_ word: String, _ tx: Transaction) throws -> [EntityRow]? {
        guard let list = needs.forms.offered.first(where: { $0.word == word }),
            let phone = try visit.phone(tx), phone.lists.contains(word),
            try list.isHeld(phone.account, phone.organization, visit.clock.now, tx)
        else { return nil }
        return try list.items(phone.organization, tx).map { item in
            let data = ["organization": phone.organization, "place": item.place ?? ""]
            return EntityRow(id: item.id, version: item.version, label: item.label, data: data)
        }
    }
}

/// Entities as the lists that phones load.
enum EntityCSV {
    static func write(_ rows: [EntityRow], _ properties: [String]) -> [UInt8] {
        var out = line(["name", "label", "__version"] + properties)
        for row in rows {
            out += line([row.id, row.label, String(row.version)] + properties.map { row.data[$0] ?? "" })
        }
        return Array(out.utf8)
    }

    /// Phones read the values as they are: nothing is put before them for spreadsheets.
    private static func line(_ cells: [String]) -> String {
        cells.map { cell in
            let isPlain = !cell.contains { $0 == "," || $0 == "\"" || $0.isNewline }
            return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
        }.joined(separator: ",") + "\r\n"
    }
}

/// Files that authors sent with their forms.
enum FormFileStore {
    static func put(_ name: String, _ bytes: [UInt8], of form: Form.ID, _ doer: Doer, _ tx: Transaction)
        throws
    {
        guard !name.contains("/"), !name.contains("\\"), name.utf8.count <= 200, !bytes.isEmpty else {
            throw ClientProblem.fileUnknown(name: name)
        }
        try tx.run("delete from form_files where form = \(form) and name = \(name)")
        try tx.run(
            """
            insert into form_files (form, name, content, added_at, added_by)
            values (\(form), \(name), \(bytes), \(doer.now), \(doer.actor))
            """
        )
        try doer.log("form.file", form.rawValue, details: name, tx)
    }

    static func find(_ name: String, of form: Form.ID, _ tx: Transaction) throws -> [UInt8]? {
        try tx.one("select content from form_files where form = \(form) and name = \(name)")
    }
}
