// SPDX-License-Identifier: Apache-2.0

import Files
import Kernel
import Storage
import Web

/// Files that people attach to a form on a page.
///
/// They are held, sealed, until the form is sent, so that a mistake elsewhere on the page loses none.
struct AttachedFiles: Sendable {
    /// Before the path of a question in the name of its file's field.
    static let mark = "file:"

    let needs: FormsNeeds
    let doer: Doer

    /// Holds what was chosen and puts its names into the form.
    func hold(_ input: FillInput, in model: inout FillModel) async throws {
        for (path, id) in input.held {
            guard let field = Self.field(path, &model.session) else { continue }
            if !model.session.fields[field].text.isEmpty { model.held[path] = id }
        }
        for path in input.dropped { put("", at: path, nil, &model) }
        for (path, file) in input.files.prefix(RecordFiles.most) {
            guard let field = Self.field(path, &model.session) else { continue }
            guard file.bytes.count <= RecordFiles.mostSealed else {
                throw InputProblem.fileTooLarge(field: path, max: RecordFiles.mostSealed)
            }
            if model.session.question(of: field).type == .image, !FileStore.isPicture(file.bytes) {
                model.fileFaults.append(AnswerFinding(code: .choice, field: field, text: FormsText.noPicture))
                continue
            }
            let id = try await needs.database.write { tx in
                try DraftStore.add(file.fileName, file.bytes, needs.keys, doer, tx)
            }
            put(Self.name(file.fileName, id), at: path, id, &model)
        }
        if !input.files.isEmpty || !input.dropped.isEmpty { model.session.recalculate() }
    }

    /// What is held, cleaned and ready to be kept with the record; before its transaction.
    func ready(_ model: FillModel) async throws -> [Ready] {
        var out: [Ready] = []
        var session = model.session
        for (path, id) in model.held {
            guard let field = Self.field(path, &session), !session.visible(field).isEmpty else { continue }
            let (_, bytes) = try await needs.database.read { tx in
                try DraftStore.open(id, needs.keys, by: doer.actor, tx)
            }
            let name = session.visible(field)
            let isProtected = session.question(of: field).use.sensitivity.isProtected
            let ready = try await needs.recordFiles.ready(bytes, name: name, isProtected: isProtected)
            out.append(Ready(name: name, digest: needs.recordFiles.digest(bytes), file: ready, held: id))
        }
        return out
    }

    /// Keeps them with the record that they were sent with.
    func keep(_ files: [Ready], of record: Submission.ID, _ session: FormSession, _ tx: Transaction) throws {
        try needs.recordFiles.expect(ArrivalRules.fileNames(session).map(\.name), of: record, tx)
        for one in files {
            _ = try needs.recordFiles.keep(one.file, name: one.name, digest: one.digest, of: record, doer, tx)
            try DraftStore.remove(one.held, tx)
        }
    }

    /// A file that goes along with a record.
    struct Ready: Sendable {
        let name: String
        let digest: String
        let file: ReadyFile
        let held: SheetDraft.ID
    }

    private func put(_ name: String, at path: String, _ id: SheetDraft.ID?, _ model: inout FillModel) {
        guard let field = Self.field(path, &model.session) else { return }
        model.session.set(name, at: field)
        model.held[path] = id
    }

    /// The field of an attachment; repeats on the way to it are added.
    private static func field(_ path: String, _ session: inout FormSession) -> Int? {
        guard let field = session.field(at: path), session.question(of: field).type.isAttachment else {
            return nil
        }
        return field
    }

    /// A name that no other file of the record has, and that is no path anywhere.
    private static func name(_ name: String, _ id: SheetDraft.ID) -> String {
        let safe = name.unicodeScalars.filter { $0.value >= 0x20 && !"/\\:\"".unicodeScalars.contains($0) }
        return String(id.rawValue.suffix(6)) + "-" + String(String.UnicodeScalarView(safe)).suffix(100)
    }
}
