// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Erasing whom a record of another room is about.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /privacy/erase?room=…&record=… | privacy.house | asks once more; says what it does |
/// | POST | /privacy/erase | privacy.house | erases for good |
struct ErasePages: Sendable {
    let needs: PrivacyNeeds

    var routes: [Route] {
        [
            .get("/privacy/erase", Privacy.house, about: .wholeHouse, ask),
            .post("/privacy/erase", Privacy.house, about: .wholeHouse, erase),
        ]
    }

    private func ask(_ visit: Visit, _ input: EraseInput) async throws -> Reply {
        visit.privacyLayout(PrivacyText.erase).page(visit) { html in
            html(.h1, visit.say(PrivacyText.erase))
            html(.form, .class("card stack"), .post, .action(Link("privacy", "erase"))) { html in
                html(.p, visit.say(PrivacyText.eraseHint))
                html.choice(
                    visit.say(PrivacyText.eraseWhat),
                    id: "room",
                    options: needs.eraser.erasables.map { ($0.room, visit.say($0.title)) },
                    chosen: input.room
                )
                html.field(visit.say(PrivacyText.recordID), id: "record", .value(input.record))
                html(.button, .class("btn"), text: visit.say(PrivacyText.erase))
            }
        }
    }

    private func erase(_ visit: Visit, _ input: EraseInput) async throws -> Reply {
        try await needs.eraser.erase(
            input.record,
            room: input.room,
            by: visit.visitor.id,
            at: visit.clock.now
        )
        return .see(PrivacyPaths.work)
    }
}

/// A room and a record.
private struct EraseInput: RouteInput {
    static let fields: [Field] = [.query("room", .text(max: 30)), .query("record", .text(max: 100))]
    let room: String
    let record: String

    init(_ inputs: Inputs) throws {
        room = inputs.find("room") ?? ""
        record = inputs.find("record") ?? ""
    }
}
