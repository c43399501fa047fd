// SPDX-License-Identifier: Apache-2.0

import Expressions
import Kernel
import Storage
import Synchronization

/// One version of a form, ready for clients: what it asks, and the XML that phones load.
struct ShelvedForm: Sendable {
    let form: Form
    let number: Int
    let addedAt: Instant
    /// With the version by which clients tell it from others of the same form.
    let model: FormModel
    let xml: [UInt8]
    /// Of the XML, as lists of forms name it.
    let digest: String

    var version: String { model.version }
    /// What is filled in has files of these names beside it.
    var fileNames: [String] { model.extras.files.map(\.name) }
}

/// Keeps compiled versions, so that five hundred records a second do not read one file five hundred times.
///
/// Versions never change; what is kept is found by the moment it was added as well, so that a number that was
/// given and taken back in a broken transaction is never mistaken for a later one. Only reading
/// transactions fill it.
final class FormShelf: Sendable {
    private struct Key: Hashable {
        let form: String
        let number: Int
        let added: String
    }

    private struct Kept: Sendable {
        let model: FormModel
        let xml: [UInt8]
        let digest: String
    }

    private let limit: Int
    private let kept = Mutex<[Key: Kept]>([:])

    init(limit: Int = 60) {
        self.limit = limit
    }

    /// The version that is filled in now.
    /// - Throws: ``FormsProblem/notOpen``.
    func open(_ form: Form, _ tx: Transaction) throws -> ShelvedForm {
        guard let number = form.open else { throw FormsProblem.notOpen }
        return try find(form, number, tx)
    }

    /// One version.
    func find(_ form: Form, _ number: Int, _ tx: Transaction) throws -> ShelvedForm {
        let added: Instant? = try tx.one(
            "select added_at from form_versions where form = \(form.id) and number = \(number)"
        )
        guard let added else { throw FormsProblem.missing }
        let key = Key(form: form.id.rawValue, number: number, added: added.iso)
        let found = try kept.withLock { $0[key] } ?? read(form, number, key, tx)
        return ShelvedForm(
            form: form,
            number: number,
            addedAt: added,
            model: found.model,
            xml: found.xml,
            digest: found.digest
        )
    }

    /// The version that a client names: the one that is filled in where it names none or an unknown one, for
    /// what was recorded must not be lost.
    func find(_ form: Form, version: String, _ tx: Transaction) throws -> ShelvedForm {
        let newest = try open(form, tx)
        if version.isEmpty || newest.version == version { return newest }
        for number in stride(from: form.newest, through: 1, by: -1) where number != newest.number {
            let other = try find(form, number, tx)
            if other.version == version { return other }
        }
        return newest
    }

    private func read(_ form: Form, _ number: Int, _ key: Key, _ tx: Transaction) throws -> Kept {
        var model = try FormStore.model(form.id, number, tx)
        let written = model.version
        // Phones tell versions by what the author called them; twice the same name gets our number.
        let isTaken =
            try !written.isEmpty
            && (max(1, number - 5)..<number).contains { try find(form, $0, tx).version == written }
        model.version = written.isEmpty ? String(number) : isTaken ? "\(written)-\(number)" : written
        let xml = Array(XFormWriter(model).file().utf8)
        let new = Kept(model: model, xml: xml, digest: Checksum.md5(xml))
        kept.withLock { kept in
            if kept.count >= limit { kept.removeAll() }
            kept[key] = new
        }
        return new
    }
}
