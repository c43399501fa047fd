// SPDX-License-Identifier: Apache-2.0

import Access
import Expressions
import Kernel
import Storage
import Web

/// Records as Central's REST knows them.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | …/forms/{form}/submissions | forms.read | the records that the visitor may see |
/// | GET | …/submissions/{instance} | forms.read | one; with .xml its answers |
/// | POST | …/forms/{form}/submissions | forms.fill | one more |
/// | PUT | …/submissions/{instance} | forms.fill | new answers; the old ones stay |
/// | PATCH | …/submissions/{instance} | forms.review | accepts, gives back, takes back |
/// | GET, POST | …/submissions/{instance}/comments | forms.read, forms.review | what was said about it |
struct SubmissionAPI: Sendable {
    let needs: ClientNeeds

    var routes: [Route] {
        let all = "/v1/projects/{project}/forms/{form}/submissions"
        let one = all + "/{instance}"
        return [
            .get(all, Forms.read, about: .house, list),
            Route(.post, all, Forms.fill, about: .house, takes: ClientBody.xml, add),
            .get(one, Forms.read, about: .house, show),
            Route(.put, one, Forms.fill, about: .house, takes: ClientBody.xml, replace),
            Route(.patch, one, Forms.review, about: .house, takes: ClientBody.json, review),
            .get(one + "/comments", Forms.read, about: .house, comments),
            Route(.post, one + "/comments", Forms.review, about: .house, takes: ClientBody.json, comment),
        ]
    }

    private func list(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let reach = visit.reach(Forms.read)
        let records = try await needs.database.read { tx in
            let form = try ClientScope.load(input, visit, needs, tx).form(try input.text("form"), tx)
            let found = try SubmissionStore.list(
                SubmissionFilter(form: form.id),
                within: reach,
                limit: 20_000,
                tx
            )
            return try found.chunks(of: 500).flatMap { try ClientRecords.load($0, tx) }
        }
        let actors = try await actors(records.map(\.submission.recordedBy))
        return .json(JSONValue.list(records.map { json($0, actors) }).bytes)
    }

    private func show(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let word = try input.text("instance")
        if word.hasSuffix(".xml") { return try await xml(visit, input, String(word.dropLast(4))) }
        return try await answer(visit, input, word)
    }

    private func answer(_ visit: Visit, _ input: ClientInput, _ word: String) async throws -> Reply {
        let record = try await needs.database.read { tx in
            let submission = try find(visit, input, word, Forms.read, tx)
            return try ClientRecords.load([submission], tx)[0]
        }
        return .json(json(record, try await actors([record.submission.recordedBy])).bytes)
    }

    /// The answers as they were sent; what is sealed is left out for everyone who may not open it.
    private func xml(_ visit: Visit, _ input: ClientInput, _ word: String) async throws -> Reply {
        let text = try await needs.database.read { tx in
            let submission = try find(visit, input, word, Forms.read, tx)
            let form = try FormStore.get(submission.form, tx)
            let shelved = try needs.shelf.find(form, submission.formVersion, tx)
            let opens = visit.may(Forms.review, submission.subject)
            let sealed = opens ? try SubmissionStore.sealed(submission.id, needs.forms.keys, tx) : .group([])
            let answers = try AnswerJSON.read(submission.answers).merged(with: sealed)
            let instances = try InstanceStore.list(of: submission.id, tx)
            let last = instances.last?.instance ?? InstanceStore.name(submission.id, instances)
            let session = FormSession(shelved.model, answers: answers, now: visit.clock.moment)
            return session.submission(SubmissionMeta(instanceID: last))
        }
        return OpenRosaReply.xml(text)
    }

    private func add(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let received = try await Inbox(needs: needs, visit: visit).take(
            visit.request.body,
            files: [],
            device: input.find("deviceID") ?? "",
            input: input,
            form: try input.text("form")
        )
        return try await written(received)
    }

    private func replace(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let word = try input.text("instance")
        let record = try Inbox.read(visit.request.body)
        let submission = try await needs.database.read { tx in
            try find(visit, input, word, Forms.fill, tx)
        }
        // Phones and programs say which version they change; it must be one of this record.
        let known = try await needs.database.read { tx in
            try InstanceStore.list(of: submission.id, tx).map(\.instance)
                + [InstanceStore.name(submission.id, [])]
        }
        guard known.contains(record.deprecatedID) else { throw ClientProblem.otherInstance }
        let received = try await Inbox(needs: needs, visit: visit).take(
            visit.request.body,
            files: [],
            device: input.find("deviceID") ?? "",
            input: input,
            form: try input.text("form")
        )
        return try await written(received)
    }

    private func written(_ received: Received) async throws -> Reply {
        let record = try await needs.database.read { tx in
            try ClientRecords.load([try SubmissionStore.get(received.submission, tx)], tx)[0]
        }
        return .json(json(record, try await actors([record.submission.recordedBy])).bytes)
    }

    private func review(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        guard let state = try JSONValue.read(visit.request.body)["reviewState"] else {
            throw ClientProblem.fieldMissing("reviewState")
        }
        let word = try input.text("instance")
        try await needs.database.write { tx in
            let submission = try find(visit, input, word, Forms.review, tx)
            let work = SubmissionWork(keys: needs.forms.keys, doer: visit.doer, tx: tx)
            let reason = visit.say(ClientText.byProgram)
            switch (state.text, submission.state) {
            case ("approved", .accepted), ("hasIssues", .returned), ("rejected", .taken), (nil, .sent),
                ("edited", .sent):
                return
            case ("approved", _):
                try work.accept(submission.id, version: submission.version, now: visit.clock.moment)
            case ("hasIssues", _):
                try work.giveBack(submission.id, version: submission.version, comment: reason)
            case ("rejected", _):
                try work.takeBack(submission.id, version: submission.version, reason: reason)
            default: throw FormsProblem.otherState
            }
        }
        return try await answer(visit, input, word)
    }

    private func comments(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        let all = try await needs.database.read { tx in
            try CommentStore.list(try find(visit, input, try input.text("instance"), Forms.read, tx).id, tx)
        }
        let actors = try await actors(all.map(\.writtenBy))
        return .json(JSONValue.list(all.map { json($0, actors) }).bytes)
    }

    private func comment(_ visit: Visit, _ input: ClientInput) async throws -> Reply {
        guard let body = try JSONValue.read(visit.request.body)["body"]?.text, !body.isEmpty else {
            throw ClientProblem.fieldMissing("body")
        }
        let words = String(body.prefix(4000))
        let comment = try await needs.database.write { tx in
            let submission = try find(visit, input, try input.text("instance"), Forms.review, tx)
            try SubmissionWork(keys: needs.forms.keys, doer: visit.doer, tx: tx).comment(submission.id, words)
            return SubmissionComment(
                state: submission.state,
                words: words,
                writtenBy: visit.visitor.id,
                writtenAt: visit.clock.now
            )
        }
        return .json(json(comment, try await actors([comment.writtenBy])).bytes)
    }

    /// A record that the visitor may do something with.
    private func find(
        _ visit: Visit,
        _ input: ClientInput,
        _ instance: String,
        _ permission: Permission,
        _ tx: Transaction
    ) throws -> Submission {
        let form = try ClientScope.load(input, visit, needs, tx).form(try input.text("form"), tx)
        let submission = try InstanceStore.submission(instance, form: form.id, tx)
        // Whoever may not see a record is not told whether there is one.
        guard visit.may(permission, submission.subject) else { throw FormsProblem.missing }
        return submission
    }

    private func actors(_ words: [String]) async throws -> [String: Int] {
        try await ClientNumbers.numbers(.actor, Set(words), needs.database)
    }

    private func json(_ comment: SubmissionComment, _ actors: [String: Int]) -> JSONValue {
        [
            "body": .text(comment.words), "actorId": .count(actors[comment.writtenBy] ?? 0),
            "createdAt": .text(comment.writtenAt.iso),
        ]
    }

    private func json(_ record: ClientRecords.One, _ actors: [String: Int]) -> JSONValue {
        let submission = record.submission
        let submitter = JSONValue.count(actors[submission.recordedBy] ?? 0)
        let device = JSONValue.maybe(record.instances.first?.device.nonEmpty)
        let current = record.instances.last?.instance ?? record.instance
        return [
            "instanceId": .text(record.instance), "submitterId": submitter, "deviceId": device,
            "userAgent": nil, "reviewState": .maybe(record.reviewState), "instanceName": nil,
            "createdAt": .text(submission.recordedAt.iso), "updatedAt": .maybe(submission.changedAt?.iso),
            "currentVersion": [
                "instanceId": .text(current), "current": true, "submitterId": submitter, "deviceId": device,
                "createdAt": .text((submission.changedAt ?? submission.recordedAt).iso),
            ],
        ]
    }
}

extension Array {
    /// The same elements in groups of at most so many: databases take only so many values at once.
    func chunks(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
