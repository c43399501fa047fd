// SPDX-License-Identifier: Apache-2.0

import Access
import Documents
import Kernel
import Storage
import Web

/// Forms as Central's REST knows them.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /v1/projects/{project}/forms | forms.fill | the forms of a programme |
/// | GET | /v1/projects/{project}/forms/{form} | forms.fill | one; with .xml the XForm, with .svc the feed's index |
/// | POST | /v1/projects/{project}/forms | forms.design | takes an XLSForm in as a draft, or opens it at once |
/// | POST | …/{form}/draft, …/draft/publish | forms.design | the next version; opens it |
/// | POST | …/{form}/draft/attachments/{name} | forms.design | a file that the form needs |
/// | GET | …/{form}.svc/{table} | forms.read | the records as OData |
struct FormAPI: Sendable {
    let needs: ClientNeeds

    var routes: [Route] {
        let forms = "/v1/projects/{project}/forms"
        let file = forms + "/{form}/draft/attachments/{name}"
        return [
            .get(forms, Forms.fill, about: .house, list),
            .get(forms + "/{form}", Forms.fill, about: .house, show),
            Route(.post, forms, Forms.design, about: .house, takes: ClientBody.sheet, add),
            Route(
                .post,
                forms + "/{form}/draft",
                Forms.design,
                about: .house,
                takes: ClientBody.sheet,
                draft
            ),
            Route(
                .post,
                forms + "/{form}/draft/publish",
                Forms.design,
                about: .house,
                takes: ClientBody.file,
                publish
            ),
            Route(.post, file, Forms.design, about: .house, takes: ClientBody.file, addFile),
            .get(forms + "/{form}/{table}", Forms.read, about: .house, feed),
        ]
    }

    private func list(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let (scope, forms) = try await needs.database.read { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            return (scope, try scope.forms(tx).compactMap { try? needs.shelf.open($0, tx) })
        }
        return .json(JSONValue.list(forms.map { json($0, scope) }).bytes)
    }

    private func show(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let word = try input.text("form")
        if word.hasSuffix(".svc") {
            try visit.require(Forms.read, .house)
            return try await ODataFeed(needs: needs, visit: visit).index(input, String(word.dropLast(4)))
        }
        let isXML = word.hasSuffix(".xml")
        let (scope, shelved) = try await needs.database.read { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            let form = try scope.form(isXML ? String(word.dropLast(4)) : word, tx)
            let number = input.integer("version") ?? form.open ?? form.newest
            return (scope, try needs.shelf.find(form, number, tx))
        }
        guard isXML else { return .json(json(shelved, scope).bytes) }
        var reply = OpenRosaReply.xml("")
        reply.body = shelved.xml
        return reply
    }

    private func add(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let opens = input.isOn("publish")
        let (source, model) = try read(visit, fallback: visit.request.headers["x-xlsform-formid-fallback"])
        let (scope, shelved) = try await needs.database.write { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            guard try FormStore.find(word: model.id, tx) == nil else { throw FormsProblem.otherState }
            let added = try FormStore.add(source, model, programme: scope.programme, visit.doer, tx)
            let form = try FormStore.get(added.form, tx)
            if opens { try FormStore.open(form, added.number, visit.doer, tx) }
            return (scope, (form.id, added.number))
        }
        let found = try await needs.database.read { tx in
            try needs.shelf.find(try FormStore.get(shelved.0, tx), shelved.1, tx)
        }
        return .json(json(found, scope).bytes)
    }

    private func draft(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let word = try input.text("form")
        let read = visit.request.body.isEmpty ? nil : try self.read(visit, fallback: word)
        guard read == nil || read?.model.id == word else { throw ClientProblem.otherForm }
        try await needs.database.write { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            let form = try scope.form(word, tx)
            // Without a file the newest version is the draft as it is.
            guard let read else { return }
            _ = try FormStore.add(read.source, read.model, programme: form.programme, visit.doer, tx)
        }
        return .json(ProjectAPI.done)
    }

    private func publish(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        try await needs.database.write { tx in
            let form = try ClientScope.load(input, visit, needs, tx).form(try input.text("form"), tx)
            try FormStore.open(form, form.newest, visit.doer, tx)
        }
        return .json(ProjectAPI.done)
    }

    private func addFile(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let name = try input.text("name")
        try await needs.database.write { tx in
            let scope = try ClientScope.load(input, visit, needs, tx)
            let form = try scope.form(try input.text("form"), tx)
            try FormFileStore.put(name, visit.request.body, of: form.id, visit.doer, tx)
        }
        return .json(ProjectAPI.done)
    }

    private func feed(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let word = try input.text("form")
        guard word.hasSuffix(".svc") else { throw RouteProblem.noPage }
        let feed = ODataFeed(needs: needs, visit: visit)
        return try await feed.table(input, String(word.dropLast(4)), try input.text("table"))
    }

    /// The file in the body as a form.
    /// - Throws: ``FormsProblem/notUsable`` when it cannot be read as one.
    private func read(_ visit: Visit, fallback: String?) throws -> (source: FormSource, model: FormModel) {
        let isSheet = visit.request.body.starts(with: [0x50, 0x4B])
        let name = (fallback ?? "form") + (isSheet ? ".xlsx" : ".csv")
        let source = FormSource(name: name, bytes: visit.request.body)
        guard let model = source.read().model else { throw FormsProblem.notUsable }
        return (source, model)
    }

    private func json(_ shelved: ShelvedForm, _ scope: ClientScope) -> JSONValue {
        let title = shelved.model.title.text(isThai: true)
        return [
            "projectId": .count(scope.number), "xmlFormId": .text(shelved.form.word),
            "name": .text(title.isEmpty ? shelved.form.word : title), "version": .text(shelved.version),
            "hash": .text(shelved.digest), "state": "open", "keyId": nil, "enketoId": nil,
            "createdAt": .text(shelved.addedAt.iso), "updatedAt": .text(shelved.addedAt.iso),
            "publishedAt": shelved.form.open == nil ? nil : .text(shelved.addedAt.iso),
        ]
    }
}
