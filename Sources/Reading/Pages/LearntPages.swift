// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import Web

/// What the reader has learnt from the network's corrections, line by line.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /reports/learnt | reading.read | organizations, other names, usual hosts, words |
/// | POST | /reports/learnt | reading.write | teaches one line |
/// | POST | /reports/learnt/{id}/forget | reading.write | readings no longer use it |
/// | POST | /reports/learnt/{id}/recall | reading.write | readings use it again |
struct LearntPages: Sendable {
    let needs: ReadingNeeds

    static let path = Link("reports", "learnt")

    static func path(to lesson: Lesson.ID, _ verb: String) -> Link {
        Link("reports", "learnt", lesson.rawValue, verb)
    }

    var routes: [Route] {
        [
            .get("/reports/learnt", Reading.read, about: .house, show),
            .post("/reports/learnt", Reading.write, about: .house, teach),
            .post("/reports/learnt/{id}/forget", Reading.write, about: about, forget),
            .post("/reports/learnt/{id}/recall", Reading.write, about: about, recall),
        ]
    }

    private var about: About {
        About { inputs in
            let id = Lesson.ID(try inputs.text("id"))
            return try await needs.database.read { try LessonStore.subject(id, $0) }
        }
    }

    func show(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        try await page(visit, refused: nil)
    }

    private func page(_ visit: Visit, refused: TeachInput?) async throws -> Reply {
        let reach = visit.reach(Reading.read)
        let lessons = try await needs.database.read { try LessonStore.list(within: reach, $0) }
        return LearntPage(lessons: lessons, refused: refused).reply(visit)
    }

    func teach(_ visit: Visit, _ input: TeachInput) async throws -> Reply {
        guard let teaching = input.teaching else { return try await page(visit, refused: input) }
        let (actor, now) = (visit.visitor.id, visit.clock.now)
        let owner = visit.actingFor(Reading.write) ?? ""
        try await needs.database.write { tx in
            _ = try LessonStore.learn(teaching, of: owner, from: nil, actor: actor, now: now, tx)
        }
        return .see(Self.path)
    }

    func forget(_ visit: Visit, _ input: LessonInput) async throws -> Reply {
        let (actor, now) = (visit.visitor.id, visit.clock.now)
        try await needs.database.write { tx in
            try LessonStore.forget(input.lesson, version: input.version, actor: actor, now: now, tx)
        }
        return .see(Self.path)
    }

    func recall(_ visit: Visit, _ input: LessonInput) async throws -> Reply {
        let (actor, now) = (visit.visitor.id, visit.clock.now)
        try await needs.database.write { tx in
            try LessonStore.recall(input.lesson, version: input.version, actor: actor, now: now, tx)
        }
        return .see(Self.path)
    }
}

struct LessonInput: RouteInput {
    static let fields: [Field] = [.path(), .form("version", .integer)]
    let lesson: Lesson.ID
    let version: Int

    init(_ inputs: Inputs) throws {
        lesson = try inputs.id()
        version = inputs.findInteger("version") ?? 0
    }
}

/// One line as its form sends it.
struct TeachInput: RouteInput {
    static let fields: [Field] = [
        .form("kind", .word(Lesson.Kind.allCases.map(\.rawValue))), .form("name", .text(max: 200)),
        .form("other", .text(max: 200)),
    ]
    let kind: Lesson.Kind
    let name: String
    let other: String

    init(_ inputs: Inputs) throws {
        kind = inputs.findWord("kind") ?? .organization
        name = inputs.find("name") ?? ""
        other = inputs.find("other") ?? ""
    }

    /// What it teaches; nil when a name is missing or too short to be told from other words.
    var teaching: Teaching? {
        let (name, other) = (name.withoutBlanks, other.withoutBlanks)
        guard name.unicodeScalars.count >= 3 else { return nil }
        guard kind == .alias else { return Teaching(kind: kind, name: name) }
        return other.unicodeScalars.count >= 3 ? Teaching(kind: .alias, name: name, other: other) : nil
    }
}
