// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Storage
import Web

/// Setting phones up for a form by QR, one key for each, to be ended one by one.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /forms/{id}/phones | access.keys | the phones that one set up |
/// | POST | /forms/{id}/phones | access.keys | makes a key; its QR is shown once |
/// | POST | /forms/{id}/phones/{key}/end | access.keys | ends it |
struct DevicePages: Sendable {
    let needs: ClientNeeds

    var routes: [Route] {
        [
            .get("/forms/{id}/phones", Access.keys, about: .house, list),
            .post("/forms/{id}/phones", Access.keys, about: .house, make),
            .post("/forms/{id}/phones/{key}/end", Access.keys, about: .house, end),
        ]
    }

    private func list(_ visit: Visit, _ input: PhoneInput) async throws -> Reply {
        try await page(visit, input, faults: [])
    }

    private func make(_ visit: Visit, _ input: PhoneInput) async throws -> Reply {
        guard !input.label.isEmpty else {
            return try await page(visit, input, faults: [FormFault("label", ClientText.nameNeeded)])
        }
        guard let organization = input.organization else {
            return try await page(
                visit,
                input,
                faults: [FormFault("organization", FormsText.chooseOrganization)]
            )
        }
        let form = try await needs.database.read { try FormStore.get(input.form, $0) }
        let made = try await needs.database.write { tx in
            try DeviceWork(visit: visit, tx: tx).make(
                input.label,
                organization: organization,
                programme: form.programme,
                lists: needs.forms.offered.filter { input.lists.contains($0.word) }
            )
        }
        let word = form.programme ?? ""
        let numbers = try await ClientNumbers.numbers(.project, [word], needs.database)
        let path = Link("v1", "key", made.token, "projects", String(numbers[word] ?? 0)).text
        let settings = CollectSettings(address: visit.address(path), name: input.label)
        return PhoneShownPage(visit: visit, form: form, label: input.label, settings: settings).reply()
    }

    private func end(_ visit: Visit, _ input: PhoneInput) async throws -> Reply {
        try await needs.database.write { tx in
            try DeviceWork(visit: visit, tx: tx).end(AppKey.ID(input.key ?? ""))
        }
        return .see(FormsPaths.form(input.form, "phones"))
    }

    private func page(_ visit: Visit, _ input: PhoneInput, faults: [FormFault]) async throws -> Reply {
        let reach = visit.reach(Forms.fill, beginning: true)
        let page = try await needs.database.read { tx in
            let all = try needs.forms.organizations(tx)
            let form = try FormStore.get(input.form, tx)
            return PhonesPage(
                visit: visit,
                form: form,
                phones: try FieldDeviceStore.list(of: visit.visitor.id, tx)
                    .filter { $0.programme == form.programme },
                organizations: all.filter {
                    reach.isEverything || reach.named.organizations.contains($0.id)
                },
                offered: needs.forms.offered.filter { visit.may($0.permission) },
                typed: input,
                faults: faults
            )
        }
        return page.reply()
    }
}

/// A phone as it is typed.
struct PhoneInput: RouteInput {
    static let fields: [Field] = [
        .path(), .path("key"), .form("label", .text(max: 100)), .form("organization", .id),
        Field(.form, "list", .text(max: 100), repeated: true),
    ]
    let form: Form.ID
    let key: String?
    let label: String
    let organization: String?
    let lists: [String]

    init(_ inputs: Inputs) throws {
        form = try inputs.id()
        lists = inputs.all("list")
        key = inputs.find("key")
        label = inputs.find("label") ?? ""
        organization = inputs.find("organization")
    }
}

/// The phones that were set up, and one more.
struct PhonesPage {
    let visit: Visit
    let form: Form
    let phones: [FieldDevice]
    let organizations: [FormsNeeds.Named]
    /// The lists of other rooms that the visitor may hand to a phone.
    let offered: [OfferedList]
    let typed: PhoneInput
    let faults: [FormFault]

    func reply() -> Reply {
        let title = visit.say(ClientText.phones)
        let layout = visit.formsLayout(
            title,
            under: [(form.title(visit.language), FormsPaths.form(form.id))]
        )
        return layout.page(visit, status: faults.isEmpty ? 200 : 422) { html in
            html(.h1, title)
            html(.p, prose: visit.say(ClientText.phonesHow))
            writeForm(&html)
            if phones.isEmpty { html(.p, .class("card empty"), text: visit.say(ClientText.noPhones)) }
            for phone in phones { write(&html, phone) }
        }
    }

    private func writeForm(_ html: inout HTML) {
        let writer = FormWriter(visit: visit, faults: faults)
        writer.summary(&html)
        html(.form, .class("card stack"), .post, .action(FormsPaths.form(form.id, "phones"))) { html in
            writer.text(
                &html,
                ClientText.phone,
                id: "label",
                value: typed.label,
                hint: ClientText.phoneHint
            )
            writer.choice(
                &html,
                FormsText.organization,
                id: "organization",
                options: organizations.map { ($0.id, $0.name) },
                chosen: typed.organization ?? (organizations.count == 1 ? organizations[0].id : ""),
                none: organizations.count == 1 ? nil : FormsText.chooseNone
            )
            for list in offered {
                writer.tick(
                    &html,
                    visit.say(ClientText.mayLoad(list.title)),
                    id: "list-\(list.word)",
                    name: "list",
                    value: list.word,
                    isOn: typed.lists.contains(list.word)
                )
            }
            html(.button, .class("btn"), text: visit.say(ClientText.makeQR))
        }
    }

    private func write(_ html: inout HTML, _ phone: FieldDevice) {
        let owner = organizations.first { $0.id == phone.organization }?.name ?? phone.organization
        html(.div, .class("card row spread")) { html in
            html(.div, .class("grow")) { html in
                html(.b, phone.label)
                html(.p, visit.say(ClientText.records(for: owner)))
                for list in offered where phone.lists.contains(list.word) {
                    html(.p, visit.say(ClientText.mayLoad(list.title)))
                }
                html(.small, visit.say(ClientText.since(visit.day(phone.madeAt.bangkokDay))))
            }
            let link = FormsPaths.form(form.id, "phones", phone.key.rawValue, "end")
            html(.form, .post, .action(link)) { html in
                html(.button, .class("btn plain"), text: visit.say(ClientText.end))
            }
        }
    }
}

/// A new phone's settings, shown once, to be scanned or printed.
struct PhoneShownPage {
    let visit: Visit
    let form: Form
    let label: String
    let settings: CollectSettings

    func reply() -> Reply {
        let list = FormsPaths.form(form.id, "phones")
        let layout = visit.formsLayout(
            label,
            under: [
                (form.title(visit.language), FormsPaths.form(form.id)), (visit.say(ClientText.phones), list),
            ]
        )
        return layout.page(visit) { html in
            html(.h1, visit.say(ClientText.scan))
            html(.section, .class("card stack")) { html in
                html(.h2, label)
                QRPicture(text: settings.text, label: visit.say(ClientText.qrLabel)).write(&html)
                html(.p, prose: visit.say(ClientText.scanHow))
                html(.p) { html in
                    html.text(visit.say(ClientText.address) + " ")
                    html(.b, .class("secret"), text: settings.address)
                }
            }
            html(.p, prose: visit.say(ClientText.shownOnce))
            html(.p, .class("noprint"), text: visit.say(ClientText.print))
            html(.p, .class("noprint")) { html in
                html(.a, .class("btn"), .href(list), text: visit.say(ClientText.back))
            }
        }
    }
}
