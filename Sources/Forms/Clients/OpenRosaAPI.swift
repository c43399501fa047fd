// SPDX-License-Identifier: Apache-2.0

import Access
import Files
import Kernel
import Storage
import Web

/// What ODK Collect and other phones ask for.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /v1/projects/{project}/formList | forms.fill | the forms to fill in |
/// | GET | /v1/projects/{project}/forms/{form}/manifest | forms.fill | the files that a form needs |
/// | GET | /v1/projects/{project}/forms/{form}/attachments/{name} | forms.fill | one of them |
/// | GET | /v1/projects/{project}/integrity | forms.fill | which entities are gone |
/// | HEAD, POST | /v1/projects/{project}/submission | forms.fill | takes a record or a part of one |
struct OpenRosaAPI: Sendable {
    let needs: ClientNeeds

    var routes: [Route] {
        let project = "/v1/projects/{project}"
        return [
            .get(project + "/formList", Forms.fill, about: .house, list),
            .get(project + "/forms/{form}/manifest", Forms.fill, about: .house, manifest),
            .get(project + "/forms/{form}/attachments/{name}", Forms.fill, about: .house, file),
            .get(project + "/integrity", Forms.fill, about: .house, integrity),
            .get(project + "/submission", Forms.fill, about: .house, head),
            Route(
                .post,
                project + "/submission",
                Forms.fill,
                about: .house,
                takes: .data(["multipart/form-data"], max: OpenRosaReply.most + 1_048_576),
                take
            ),
        ]
    }

    private func list(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        try requireVersion(visit)
        let (scope, forms) = try await needs.database.read { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            let wanted = input.find("formID")
            let forms = try scope.forms(tx).filter { wanted == nil || $0.word == wanted }
            return (scope, try forms.flatMap { try versions($0, all: input.isOn("listAllVersions"), tx) })
        }
        let list = XFormsList(visit: visit, project: scope.number, isVerbose: input.isOn("verbose"))
        return OpenRosaReply.xml(list.xml(forms))
    }

    /// The open version, and older ones for whoever asks for all.
    private func versions(_ form: Form, all: Bool, _ tx: Transaction) throws -> [ShelvedForm] {
        // A form whose file can no longer be read must not take the whole list away.
        guard let open = try? needs.shelf.open(form, tx) else { return [] }
        guard all else { return [open] }
        let older = (1..<max(1, open.number)).reversed().compactMap { try? needs.shelf.find(form, $0, tx) }
        return [open] + older
    }

    private func manifest(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        try requireVersion(visit)
        let (scope, word) = try await scope(visit, input)
        let files = try await needs.database.read { tx in
            let shelved = try needs.shelf.open(try scope.form(word, tx), tx)
            return try NeededFiles(needs: needs, visit: visit, scope: scope).list(shelved, tx)
        }
        return OpenRosaReply.xml(
            XFormsList(visit: visit, project: scope.number, isVerbose: false).manifest(word, files)
        )
    }

    private func file(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let (scope, word) = try await scope(visit, input)
        let name = try input.text("name")
        let bytes = try await needs.database.read { tx in
            let shelved = try needs.shelf.open(try scope.form(word, tx), tx)
            return try NeededFiles(needs: needs, visit: visit, scope: scope).bytes(name, of: shelved, tx)
        }
        if NeededFiles(needs: needs, visit: visit, scope: scope).isOffered(name) {
            let count = bytes.count { $0 == UInt8(ascii: "\n") } - 1
            try await needs.database.write {
                try ViewStore.note(String(name.dropLast(4)), nil, count: count, visit, $0)
            }
        }
        return .download(bytes, name: name, type: NeededFiles.type(of: name))
    }

    /// Phones ask whether entities that they hold are still there.
    private func integrity(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let ids = (input.find("id") ?? "").split(separator: ",").prefix(200).map(String.init)
        let known = try await needs.database.read { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            return try EntityStore.standing(ids, in: scope, visit, tx)
        }
        let lines = ids.map { id in
            let isGone = !known.contains(id)
            return "<entity id=\"\(OpenRosaReply.escaped(id))\"><deleted>\(isGone)</deleted></entity>"
        }
        return OpenRosaReply.xml(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<data><entities>\(lines.joined())</entities></data>"
        )
    }

    private func head(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        try requireVersion(visit)
        _ = try await needs.database.read { try ClientScope.load(input, visit, needs, $0) }
        let path =
            visit.request.base.isEmpty
            ? visit.request.path : visit.request.base + visit.request.path.dropFirst(3)
        return Reply(
            status: 204,
            headers: OpenRosaReply.headers + [("location", visit.address(path))]
        )
    }

    private func take(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        try requireVersion(visit)
        guard let part = input.uploads.first(where: { $0.field == "xml_submission_file" }) else {
            // Some clients send the record as a plain field.
            guard let field = input.typed.first(where: { $0.name == "xml_submission_file" }) else {
                throw ClientProblem.noRecord
            }
            return try await keep(visit, input, Array(field.value.utf8))
        }
        return try await keep(visit, input, part.bytes)
    }

    private func keep(_ visit: Visit, _ input: ClientInput, _ xml: [UInt8]) async throws -> Reply {
        let inbox = Inbox(needs: needs, visit: visit)
        let files = input.uploads.filter { $0.field != "xml_submission_file" }
        let device = input.find("deviceID") ?? ""
        let received = try await inbox.take(xml, files: files, device: device, input: input, form: nil)
        let word = received.isNew ? ClientText.taken : ClientText.known
        return OpenRosaReply.message(visit.say(word), status: received.isNew ? 201 : 202)
    }

    private func scope(_ visit: Visit, _ input: ClientInput) async throws -> (ClientScope, String) {
        let word = try input.text("form")
        return (try await needs.database.read { try ClientScope.load(input, visit, needs, $0) }, word)
    }

    /// Other versions are refused; none at all is taken for 1.0.
    private func requireVersion(_ visit: Visit) throws {
        guard visit.request.headers["x-openrosa-version"].map({ $0 == "1.0" }) ?? true else {
            throw ClientProblem.otherVersion
        }
    }
}
