// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import Web

/// Keys with which a program acts for its owner.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /me/keys | access.keys | one's keys, and a form for a new one |
/// | POST | /me/keys | access.keys | makes a key; it is shown once |
/// | POST | /me/keys/{id}/end | access.keys | ends a key |
struct AppKeyPages: Sendable {
    let needs: AccessNeeds

    var routes: [Route] {
        [
            .get("/me/keys", Access.keys, about: .house, list),
            .post("/me/keys", Access.keys, about: .house, make),
            .post("/me/keys/{id}/end", Access.keys, about: .house, end),
        ]
    }

    private func list(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        try await page(visit, AppKeyForm(), [])
    }

    private func make(_ visit: Visit, _ form: AppKeyForm) async throws -> Reply {
        let today = visit.clock.today
        let (ends, faults) = form.read(today: today)
        guard let ends, faults.isEmpty else {
            return FormProblem(faults).mark(try await page(visit, form, faults))
        }
        let token = try await needs.database.write { tx in
            try requireSession(visit, tx)
            return try AppKeyStore.issue(
                form.label,
                permissions: Set(form.permissions.map { Permission(rawValue: $0) }),
                ends: ends,
                by: visit.visitor,
                at: visit.clock.now,
                tx
            ).token
        }
        return AppKeyShownPage(visit: visit, token: token.reveal()).reply()
    }

    /// A key makes no keys: only someone with a session of their own does.
    private func requireSession(_ visit: Visit, _ tx: Transaction) throws {
        #if WEAKENED
        if Weakness.keys.isOn { return }
        #endif
        _ = try SignedIn.find(visit, needs, tx)
    }

    private func end(_ visit: Visit, _ input: OwnInput) async throws -> Reply {
        let id = AppKey.ID(input.id)
        try await needs.database.write { tx in
            let person = try SignedIn.find(visit, needs, tx)
            try AppKeyStore.revoke(
                id,
                of: person.account,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
        return .see(AccessLinks.keys)
    }

    private func page(_ visit: Visit, _ form: AppKeyForm, _ faults: [FormFault]) async throws -> Reply {
        let keys = try await needs.database.read { tx in
            let person = try SignedIn.find(visit, needs, tx)
            return try AppKeyStore.list(of: person.account, tx).filter { $0.revokedAt == nil }
        }
        return AppKeyPage(visit: visit, keys: keys, form: form, faults: faults).reply()
    }
}

/// What is typed for a new key.
struct AppKeyForm: RouteInput {
    static let fields: [Field] = [
        .form("label", .text(max: 200)), Field(.form, "permission", .text(max: 100), repeated: true),
        .form("ends", .text(max: 100)),
    ]
    let label: String
    let permissions: [String]
    let ends: String

    init() {
        label = ""
        permissions = []
        ends = ""
    }

    init(_ inputs: Inputs) throws {
        label = inputs.find("label") ?? ""
        permissions = inputs.all("permission")
        ends = inputs.find("ends") ?? ""
    }

    /// The last day, and what is to be mended; a key lives for a year at most.
    func read(today: Day) -> (Day?, [FormFault]) {
        var faults: [FormFault] = []
        if label.isEmpty { faults.append(FormFault("label", MeText.keyNameless)) }
        if permissions.isEmpty { faults.append(FormFault("permission", MeText.keyChooseOne)) }
        let day = WrittenDay.end(ends, today: today)
        if day.map({ $0 < today || $0.daysSince1970 > today.daysSince1970 + 366 }) ?? true {
            faults.append(FormFault("ends", MeText.keyEndsWrong))
        }
        return (day, faults)
    }
}

/// One's keys and the form for a new one.
struct AppKeyPage: Sendable {
    let visit: Visit
    let keys: [AppKey]
    let form: AppKeyForm
    let faults: [FormFault]

    func reply() -> Reply {
        let title = visit.say(MeText.keys)
        let crumbs: [Layout.Crumb] = [.init(visit.say(MeText.title), AccessLinks.me), .init(title)]
        return Layout(title: title, crumbs: crumbs).page(visit) { html in
            html(.h1, title)
            html(.p, visit.say(MeText.keysHow))
            if keys.isEmpty { html(.p, .class("card empty"), text: visit.say(MeText.noKeys)) }
            for key in keys { writeKey(&html, key) }
            writeForm(&html)
        }
    }

    private func writeKey(_ html: inout HTML, _ key: AppKey) {
        html(.div, .class("card row spread")) { html in
            html(.div, .class("grow")) { html in
                html(.b, key.label)
                let words = key.permissions.map { visit.say(PermissionText.of($0)) }.sorted()
                html(.p, words.joined(separator: " · "))
                let last = key.lastUsed.map { visit.say(MeText.keyLast(visit.moment($0))) }
                let notes = [
                    visit.say(MeText.keyUntil(visit.day(key.ends))), last ?? visit.say(MeText.neverUsed),
                ]
                html(.small, notes.joined(separator: " · "))
            }
            html(.form, .post, .action(AccessLinks.endKey(key.id))) { html in
                html(.button, .class("btn plain"), text: visit.say(MeText.end))
            }
        }
    }

    private func writeForm(_ html: inout HTML) {
        let writer = FormWriter(visit: visit, faults: faults)
        writer.summary(&html)
        html(.form, .class("card stack"), .post, .action(AccessLinks.keys)) { html in
            html(.h2, visit.say(MeText.keyMake))
            writer.text(&html, MeText.keyName, id: "label", value: form.label, hint: MeText.keyNameHint)
            html(.fieldset, .id("permission")) { html in
                html(.legend, visit.say(MeText.keyMay))
                for permission in mine {
                    writer.tick(
                        &html,
                        visit.say(PermissionText.of(permission)),
                        id: "may-\(permission.rawValue)",
                        name: "permission",
                        value: permission.rawValue,
                        isOn: form.permissions.contains(permission.rawValue)
                    )
                }
            }
            writer.text(&html, MeText.keyEnds, id: "ends", value: form.ends, hint: MeText.keyEndsHint)
            html(.button, .class("btn"), text: visit.say(MeText.keyMake))
        }
    }

    /// What the visitor holds today, and so may pass on to a program.
    private var mine: [Permission] {
        let running = visit.visitor.grants.filter { $0.runs(on: visit.clock.today) }
        return Set(running.flatMap(\.permissions)).sorted { $0.rawValue < $1.rawValue }
    }
}

/// A new key, shown once.
struct AppKeyShownPage: Sendable {
    let visit: Visit
    let token: String

    func reply() -> Reply {
        let title = visit.say(MeText.keyNew)
        let crumbs: [Layout.Crumb] = [.init(visit.say(MeText.keys), AccessLinks.keys), .init(title)]
        return Layout(title: title, crumbs: crumbs).page(visit) { html in
            html(.h1, title)
            html(.div, .class("card")) { html in
                html(.p) { html in html(.b, .class("secret"), text: token) }
            }
            html(.p, visit.say(MeText.keyNewHow))
            html(.p) { html in
                html(.a, .class("btn"), .href(AccessLinks.keys), text: visit.say(MeText.keyKept))
            }
        }
    }
}
