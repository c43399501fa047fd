// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// What is typed about a role that someone is given.
struct GrantForm: Sendable {
    static let fields: [Field] =
        [
            .form("role", .text(max: 100)), .form("place", .text(max: 300)), .form("area", .text(max: 100)),
            .form("programme", .text(max: 100)),
            .form("starts", .text(max: 100)), .form("ends", .text(max: 100)), .form("own", .flag),
            .form("counts", .flag), .form("house", .flag),
        ] + OrganizationPick.fields(.form)

    var role = ""
    var organization = OrganizationPick.Sent()
    var place = ""
    var area = ""
    var programme = ""
    var starts = ""
    var ends = ""
    var isOwnOnly = false
    var isCountsOnly = false
    /// The whole house was ticked; nothing said elsewhere never means it.
    var isWholeHouse = false

    init() {}

    init(_ inputs: Inputs) {
        role = inputs.find("role") ?? ""
        organization = OrganizationPick.Sent(inputs)
        place = inputs.find("place") ?? ""
        area = inputs.find("area") ?? ""
        programme = inputs.find("programme") ?? ""
        starts = inputs.find("starts") ?? ""
        ends = inputs.find("ends") ?? ""
        isOwnOnly = inputs.flag("own")
        isCountsOnly = inputs.flag("counts")
        isWholeHouse = inputs.flag("house")
    }

    /// Whether anything but role and organization was said.
    var isLimited: Bool {
        ![place, area, programme, starts, ends].allSatisfy(\.isEmpty) || isOwnOnly || isCountsOnly
    }

    /// Takes what was typed.
    /// - Returns: the grant as far as it could be read, and what is to be mended.
    func read(
        for account: Account.ID,
        today: Day,
        in pick: OrganizationPick,
        readPlace: (String) -> String?
    ) -> (grant: NewGrant, faults: [FormFault]) {
        var faults: [FormFault] = []
        faults += pick.faults(organization)
        if role.isEmpty { faults.append(FormFault("role", PeopleText.chooseRole)) }
        let code = place.isEmpty ? nil : readPlace(place)
        if !place.isEmpty, code == nil { faults.append(FormFault("place", PeopleText.unknownPlace)) }
        let first = starts.isEmpty ? today : WrittenDay.start(starts, today: today)
        if first == nil { faults.append(FormFault("starts", PeopleText.unknownDay)) }
        let last = ends.isEmpty ? nil : WrittenDay.end(ends, today: today)
        if !ends.isEmpty, last == nil { faults.append(FormFault("ends", PeopleText.unknownDay)) }
        if faults.isEmpty { faults += tieFaults(pick) }
        let scope = GrantScope(
            organization: pick.id,
            place: code,
            area: Self.chosen(area),
            programme: Self.chosen(programme),
            isOwnOnly: isOwnOnly,
            isCountsOnly: isCountsOnly
        )
        let grant = NewGrant(account: account, role: role, scope: scope, starts: first ?? today, ends: last)
        return (grant, faults)
    }

    /// A role is tied to something, or to everything by its own tick; never to everything by a slip.
    private func tieFaults(_ pick: OrganizationPick) -> [FormFault] {
        let isTied = pick.id != nil || ![place, area, programme].allSatisfy(\.isEmpty)
        if isTied != isWholeHouse { return [] }
        return [FormFault("organization", isTied ? PeopleText.tiedAndWhole : PeopleText.chooseTie)]
    }

    private static func chosen(_ value: String) -> String? { value.isEmpty ? nil : value }
}

/// Writes the fields of a role; the first two are enough for almost everyone.
struct GrantFields: Sendable {
    let form: FormWriter
    let typed: GrantForm
    let choices: GrantChoices

    func write(_ html: inout HTML) {
        let visit = form.visit
        form.choice(
            &html,
            PeopleText.role,
            id: "role",
            options: choices.roles.map { ($0.id, $0.title(visit.language)) },
            chosen: typed.role,
            none: PeopleText.chooseRole
        )
        choices.pick.write(&html, form, none: PeopleText.noOrganization)
        if choices.isWholeHouse { tick(&html, visit.say(PeopleText.wholeHouse), "house", typed.isWholeHouse) }
        html(.details, .class("plainbox"), .flag(.open).when(typed.isLimited)) { html in
            html(.summary, visit.say(PeopleText.more))
            html(.div, .class("stack")) { html in writeLimits(&html) }
        }
    }

    private func writeLimits(_ html: inout HTML) {
        let visit = form.visit
        form.text(&html, PeopleText.place, id: "place", value: typed.place, hint: PeopleText.placeHint)
        if !choices.areas.isEmpty {
            form.choice(
                &html,
                PeopleText.area,
                id: "area",
                options: choices.areas.map { ($0.id, $0.title) },
                chosen: typed.area,
                none: PeopleText.noArea
            )
        }
        form.choice(
            &html,
            PeopleText.programme,
            id: "programme",
            options: choices.programmes.map { ($0.id, $0.title) },
            chosen: typed.programme,
            none: PeopleText.anyProgramme
        )
        form.text(&html, PeopleText.starts, id: "starts", value: typed.starts, hint: PeopleText.startsHint)
        form.text(&html, PeopleText.ends, id: "ends", value: typed.ends, hint: PeopleText.endsHint)
        tick(&html, visit.say(PeopleText.ownOnly), "own", typed.isOwnOnly)
        tick(&html, visit.say(PeopleText.countsOnly), "counts", typed.isCountsOnly)
    }

    private func tick(_ html: inout HTML, _ label: String, _ name: String, _ isOn: Bool) {
        form.tick(&html, label, id: name, name: name, value: "1", isOn: isOn)
    }
}

/// What a visitor may choose when giving a role: nothing that the rules would refuse anyway.
struct GrantChoices: Sendable {
    let roles: [Role]
    let pick: OrganizationPick
    let areas: [AccessNames.Choice]
    let programmes: [AccessNames.Choice]
    /// Whether the whole house is theirs to give.
    let isWholeHouse: Bool

    init(_ book: GrantBook, _ pick: OrganizationPick, _ visit: Visit) {
        let managing = Managing(visit)
        let held = managing.grants.reduce(into: Set<Permission>()) { $0.formUnion($1.permissions) }
        roles = book.roles.filter { visit.visitor.isHouse || $0.permissions.isSubset(of: held) }
        self.pick = pick
        areas = book.names.areas
        programmes = book.names.programmes
        isWholeHouse = managing.isWholeHouse
    }
}
