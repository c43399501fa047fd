// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// A phone that is known: who is using it now, and their PIN.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /unlock | link | the people on this phone, or the PIN of the one who was chosen |
/// | POST | /unlock | link | checks the PIN, signs in |
struct UnlockPages: Sendable {
    let needs: AccessNeeds

    var routes: [Route] {
        [.get("/unlock", .link, show), .post("/unlock", .link, unlock)]
    }

    private func show(_ visit: Visit, _ input: BackInput) async throws -> Reply {
        try await page(visit, lock: input.lock, back: input.back, [])
    }

    private func unlock(_ visit: Visit, _ input: UnlockInput) async throws -> Reply {
        guard let device = AccessCookies.device(visit.request) else {
            return .see(AccessLinks.signIn(back: input.back))
        }
        do {
            let entry = try await needs.entrance.unlock(
                device: device,
                lock: input.lock,
                pin: input.pin,
                address: visit.request.client
            )
            return try await needs.welcome(entry, visit, back: input.back)
        } catch let problem as any Problem {
            guard let form = FormProblem(mending: problem) else { throw problem }
            let lock = input.lock.rawValue
            return form.mark(try await page(visit, lock: lock, back: input.back, form.faults))
        }
    }

    private func page(
        _ visit: Visit,
        lock: String?,
        back: String,
        _ faults: [FormFault]
    ) async throws -> Reply {
        var people: [DeviceLock] = []
        if let device = AccessCookies.device(visit.request) {
            people = try await needs.entrance.people(device: device)
        }
        // A phone that is no longer known has no PIN to ask for.
        if people.isEmpty && faults.isEmpty { return .see(AccessLinks.signIn(back: back)) }
        let chosen = people.first { $0.lock.id.rawValue == lock } ?? (people.count == 1 ? people[0] : nil)
        return UnlockPage(visit: visit, people: people, chosen: chosen, back: back, faults: faults).reply()
    }
}

/// Whose PIN was typed.
private struct UnlockInput: RouteInput {
    static let fields: [Field] = [
        .form("lock", .id), .form("pin", .text(max: 40)), .form("back", .text(max: 2000)),
    ]
    let lock: Lock.ID
    let pin: String
    let back: String

    init(_ inputs: Inputs) throws {
        lock = try inputs.id("lock")
        pin = inputs.all("pin").first ?? ""
        back = inputs.find("back") ?? ""
    }
}

/// The page of a known phone.
struct UnlockPage: Sendable {
    let visit: Visit
    let people: [DeviceLock]
    let chosen: DeviceLock?
    let back: String
    let faults: [FormFault]

    func reply() -> Reply {
        let title = chosen.map { visit.say(EnterText.hello($0.firstName)) } ?? visit.say(EnterText.who)
        return Layout(title: title, isPublic: true).page(visit) { html in
            html(.h1, title)
            if let chosen {
                writePIN(&html, chosen)
            } else {
                FormWriter(visit: visit, faults: faults).summary(&html)
                writePeople(&html)
            }
            writeOthers(&html)
        }
    }

    private func writePeople(_ html: inout HTML) {
        html(.div, .class("stack")) { html in
            for person in people {
                let link = AccessLinks.unlock(back: back, lock: person.lock.id.rawValue)
                html(.a, .class("card big"), .href(link)) { html in
                    html.icon(.people)
                    html(.span) { html in html(.b, person.firstName) }
                }
            }
        }
    }

    private func writePIN(_ html: inout HTML, _ person: DeviceLock) {
        let form = FormWriter(visit: visit, faults: faults)
        html(.form, .class("card stack"), .post, .action(AccessLinks.unlock())) { html in
            form.hidden(&html, "lock", person.lock.id.rawValue)
            form.hidden(&html, "back", back)
            writeWait(&html, person.lock)
            SecretFields(form: form).pin(&html, EnterText.typePIN)
            html(.button, .class("btn"), text: visit.say(EnterText.unlock))
        }
        html(.p, .class("muted"), text: visit.say(EnterText.forgotPIN))
    }

    private func writeWait(_ html: inout HTML, _ lock: Lock) {
        guard faults.isEmpty, let until = lock.waitUntil, until > visit.clock.now else { return }
        let minutes = (until.milliseconds - visit.clock.now.milliseconds + 59_999) / 60_000
        let words = EnterText.wait(Int(minutes), until: until.bangkokClock)
        html(.p, .class("notice"), .role("status"), text: visit.say(words))
    }

    private func writeOthers(_ html: inout HTML) {
        html(.div, .class("row tight")) { html in
            if chosen != nil, people.count > 1 {
                html(
                    .a,
                    .class("btn plain"),
                    .href(AccessLinks.unlock(back: back)),
                    text: visit.say(EnterText.someoneElse)
                )
            }
            html(
                .a,
                .class("btn quiet"),
                .href(AccessLinks.signIn(back: back)),
                text: visit.say(EnterText.withPassword)
            )
        }
        html(.p, .class("muted"), text: visit.say(EnterText.newHere))
    }
}
