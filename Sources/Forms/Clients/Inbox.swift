// SPDX-License-Identifier: Apache-2.0

import Documents
import Files
import Kernel
import Storage
import Web

/// Where records of clients come in, whichever way they were sent.
struct Inbox: Sendable {
    let needs: ClientNeeds
    let visit: Visit

    /// Takes one record, or one part of it, with the files that came along.
    /// - Parameters:
    ///   - xml: the record.
    ///   - files: what came with it, by the names that the record gives them.
    ///   - device: what the phone calls itself.
    ///   - input: the address, which says the project.
    ///   - form: the form that the address names; nil where only the record says it.
    /// - Returns: the record as it is kept.
    /// - Throws: ``ClientProblem``, ``FormsProblem`` and what the policy refuses.
    func take(
        _ xml: [UInt8],
        files: [Upload],
        device: String,
        input: ClientInput,
        form: String?
    ) async throws -> Received {
        let record = try Inbox.read(xml)
        let (shelved, organization) = try await needs.database.read { tx in
            // Only the number is looked up here: whose record may be made is asked before it is kept.
            guard let word = try ClientNumbers.word(.project, try input.project(), tx) else {
                throw FormsProblem.missing
            }
            let scope = ClientScope(number: 0, programme: word.isEmpty ? nil : word, title: "")
            guard form == nil || form == record.formID else { throw ClientProblem.otherForm }
            let found = try scope.form(record.formID, tx)
            if let phone = try visit.phone(tx), phone.programme != found.programme {
                throw FormsProblem.missing
            }
            let shelved = try needs.shelf.find(found, version: record.version, tx)
            return (shelved, try visit.recordingFor(needs, tx))
        }
        let session = FormSession(
            shelved.model,
            answers: record.fitted(to: shelved.model).answers,
            now: visit.clock.moment
        )
        var arrival = Arrival(
            xml: xml,
            record: record,
            shelved: shelved,
            session: session,
            organization: organization,
            device: String(device.prefix(200))
        )
        arrival.files = try await ready(files, record, session, xml)
        let whole = arrival
        return try await needs.database.write { tx in
            try Receiving(needs: needs, visit: visit, tx: tx).take(whole)
        }
    }

    static func read(_ xml: [UInt8]) throws -> SubmissionXML {
        let record: SubmissionXML
        do throws(DocumentsProblem) {
            record = try SubmissionXML.read(xml)
        } catch {
            throw ClientProblem.notXML
        }
        guard !record.formID.isEmpty else { throw ClientProblem.otherForm }
        guard !record.instanceID.isEmpty, record.instanceID.utf8.count <= 300 else {
            throw ClientProblem.noInstance
        }
        return record
    }

    /// Cleans the files that the record names; what it does not name is left.
    private func ready(
        _ files: [Upload],
        _ record: SubmissionXML,
        _ session: FormSession,
        _ xml: [UInt8]
    ) async throws -> [(name: String, digest: String, ready: ReadyFile)] {
        if record.isEncrypted { return try await sealed(files, record, xml) }
        guard !files.isEmpty else { return [] }
        let wanted = ArrivalRules.fileNames(session)
        var out: [(name: String, digest: String, ready: ReadyFile)] = []
        for file in files.prefix(RecordFiles.most) {
            let names = [file.fileName, file.field, Inbox.mended(file.fileName), Inbox.mended(file.field)]
            guard let known = wanted.first(where: { names.contains($0.name) }) else { continue }
            let ready = try await needs.recordFiles.ready(
                file.bytes,
                name: known.name,
                isProtected: known.isProtected
            )
            out.append((known.name, needs.recordFiles.digest(file.bytes), ready))
        }
        return out
    }

    /// What nobody here can open is kept as it is, and sealed once more.
    private func sealed(
        _ files: [Upload],
        _ record: SubmissionXML,
        _ xml: [UInt8]
    ) async throws -> [(name: String, digest: String, ready: ReadyFile)] {
        let names = EncryptedRecord(record).names
        let manifest = (name: EncryptedRecord.manifest, bytes: xml)
        let sent = files.prefix(RecordFiles.most).map { (name: Inbox.mended($0.fileName), bytes: $0.bytes) }
        var out: [(name: String, digest: String, ready: ReadyFile)] = []
        for one in [manifest] + sent where names.contains(one.name) {
            let ready = try await needs.recordFiles.ready(one.bytes, name: one.name, isProtected: true)
            out.append((one.name, needs.recordFiles.digest(one.bytes), ready))
        }
        return out
    }

    /// A name whose UTF-8 somebody took for Latin-1 on the way, as it was meant.
    static func mended(_ name: String) -> String {
        var bytes: [UInt8] = []
        for scalar in name.unicodeScalars {
            guard let byte = UInt8(exactly: scalar.value) else { return name }
            bytes.append(byte)
        }
        return String(validating: bytes, as: UTF8.self) ?? name
    }
}
