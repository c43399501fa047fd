// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Which organization shares what it records, where, and until when.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /agreements | access.manage | the agreements of the organizations one looks after |
/// | POST | /agreements | access.manage | records one, with a note where the paper lies |
/// | POST | /agreements/{id}/end | access.manage | it ends on a day |
struct AgreementPages: Sendable {
    let needs: AccessNeeds

    var routes: [Route] {
        [
            .get("/agreements", Access.manage, about: .house, list),
            .post("/agreements", Access.manage, about: .house, add),
            .post("/agreements/{id}/end", Access.manage, about: .house, end),
        ]
    }

    private func list(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        try await page(visit, AgreementForm(), [])
    }

    private func add(_ visit: Visit, _ input: AgreementForm) async throws -> Reply {
        let pick = try await needs.database.read { try self.pick(input, visit, $0) }
        let today = visit.clock.today
        let (agreement, faults) = input.read(today: today, in: pick, readPlace: needs.names.readPlace)
        guard faults.isEmpty else {
            return FormProblem(faults).mark(try await page(visit, input, faults))
        }
        do {
            try Managing(visit).need(
                agreement.organization,
                place: agreement.place,
                programme: agreement.programme
            )
            try await needs.database.write { tx in
                _ = try AgreementStore.insert(agreement, by: visit.visitor.id, at: visit.clock.now, tx)
            }
            return .see(AccessLinks.agreements)
        } catch let problem as any Problem {
            guard let mended = FormProblem(mending: problem) else { throw problem }
            return mended.mark(try await page(visit, input, mended.faults))
        }
    }

    private func end(_ visit: Visit, _ input: EndInput) async throws -> Reply {
        try await needs.database.write { tx in
            let id = AgreementRecord.ID(input.id)
            guard let found = try AgreementStore.find(id, tx) else { throw AccessProblem.noAgreement }
            try Managing(visit).need(found.organization, place: found.place, programme: found.programme)
            try AgreementStore.end(
                id,
                on: visit.clock.today,
                version: input.version,
                by: visit.visitor.id,
                at: visit.clock.now,
                tx
            )
        }
        return .see(AccessLinks.agreements)
    }

    private func page(
        _ visit: Visit,
        _ form: AgreementForm,
        _ faults: [FormFault]
    ) async throws -> Reply {
        let own = Managing(visit).organizations
        let (names, found, pick) = try await needs.database.read { tx in
            let found = try AgreementStore.list(tx).filter { own?.contains($0.organization) ?? true }
            let mentioned = found.map(\.organization)
            let names = try needs.names.load(visit.language, mentioning: mentioned, tx)
            return (names, found, try self.pick(form, visit, tx))
        }
        return AgreementPage(
            visit: visit,
            names: names,
            pick: pick,
            agreements: found,
            form: form,
            faults: faults
        ).reply()
    }
}

extension AgreementPages {
    private func pick(_ form: AgreementForm, _ visit: Visit, _ tx: Transaction) throws -> OrganizationPick {
        let own = Managing(visit).organizations
        return try OrganizationPick.load(form.organization, among: own, needs.names, visit.language, tx)
    }
}

/// Something that ends, with the version that was shown.
private struct EndInput: RouteInput {
    static let fields: [Field] = [.path(), .form("version", .integer)]
    let id: String
    let version: Int

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        version = try inputs.integer("version")
    }
}

/// What is typed about an agreement.
struct AgreementForm: RouteInput {
    static let fields: [Field] =
        [
            .form("programme", .text(max: 100)),
            .form("place", .text(max: 300)), .form("starts", .text(max: 100)), .form("ends", .text(max: 100)),
            .form("note", .text(max: 1000)),
        ] + OrganizationPick.fields(.form)
    var organization = OrganizationPick.Sent()
    var programme = ""
    var place = ""
    var starts = ""
    var ends = ""
    var note = ""

    init() {}

    init(_ inputs: Inputs) throws {
        organization = OrganizationPick.Sent(inputs)
        programme = inputs.find("programme") ?? ""
        place = inputs.find("place") ?? ""
        starts = inputs.find("starts") ?? ""
        ends = inputs.find("ends") ?? ""
        note = inputs.find("note") ?? ""
    }

    /// The agreement as far as it could be read, and what is to be mended.
    func read(today: Day, in pick: OrganizationPick, readPlace: (String) -> String?) -> (
        NewAgreement, [FormFault]
    ) {
        var faults = pick.faults(organization)
        if organization.isEmpty { faults.append(FormFault("organization", AgreementText.chooseOrganization)) }
        let code = readPlace(place)
        if code == nil { faults.append(FormFault("place", PeopleText.unknownPlace)) }
        let first = starts.isEmpty ? today : WrittenDay.start(starts, today: today)
        if first == nil { faults.append(FormFault("starts", PeopleText.unknownDay)) }
        let last = ends.isEmpty ? nil : WrittenDay.end(ends, today: today)
        if !ends.isEmpty, last == nil { faults.append(FormFault("ends", PeopleText.unknownDay)) }
        let agreement = NewAgreement(
            organization: pick.id ?? "",
            programme: programme.isEmpty ? nil : programme,
            place: code ?? "",
            starts: first ?? today,
            ends: last,
            note: note
        )
        return (agreement, faults)
    }
}
