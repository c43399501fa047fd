// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// The register of photos: who is on them, and who has agreed.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /privacy/photos | privacy.read | one's own photos and whether everyone may see them |
/// | GET | /privacy/photos/{id} | privacy.write, its organization | one photo with the consents of those on it |
/// | POST | /privacy/photos/{id} | privacy.write, its organization | how many are on it; show or keep inside |
/// | POST | /privacy/photos/{id}/consents | privacy.write, its organization | somebody on it has agreed |
struct PhotoPages: Sendable {
    let needs: PrivacyNeeds

    var routes: [Route] {
        [
            .get("/privacy/photos", Privacy.read, about: .house, list),
            .get("/privacy/photos/{id}", Privacy.write, about: about, show),
            .post("/privacy/photos/{id}", Privacy.write, about: about, save),
            .post("/privacy/photos/{id}/consents", Privacy.write, about: about, add),
        ]
    }

    private var about: About {
        About { inputs in
            let id = try inputs.text("id")
            return try await needs.database.read { tx in
                let ties = try ties(id, tx)
                return ties.owner.subject(recordedBy: ties.recordedBy, key: "photo:" + id)
            }
        }
    }

    private func ties(_ photo: String, _ tx: Transaction) throws -> PhotoTies {
        guard let ties = try needs.photo(photo, tx) else { throw PrivacyProblem.missing }
        return ties
    }

    /// What is written about a photo; before anyone wrote something, that nobody may see it.
    private func entry(_ photo: String, _ tx: Transaction) throws -> PhotoEntry {
        let ties = try ties(photo, tx)
        return try PhotoRegister.find(photo, tx)
            ?? PhotoEntry(
                photo: photo,
                people: 0,
                isOpen: false,
                until: nil,
                note: "",
                owner: ties.owner,
                version: 0
            )
    }

    private func list(_ visit: Visit, _ input: PageInput) async throws -> Reply {
        let (paging, reached) = (Paging(input.page), needs.rights.reached(visit, Privacy.read))
        let today = visit.clock.today
        let (photos, total) = try await needs.database.read { tx in
            (
                try PhotoRegister.list(
                    reached: reached,
                    today: today,
                    offset: paging.offset,
                    limit: paging.size,
                    tx
                ), try PhotoRegister.count(reached: reached, tx)
            )
        }
        return visit.privacyLayout(PhotoText.title).page(visit) { html in
            html(.h1, visit.say(PhotoText.title))
            html(.p, visit.say(PhotoText.lead))
            if photos.isEmpty { html(.p, .class("card empty"), text: visit.say(PhotoText.none)) }
            let lines = photos.map { photo in
                RecordList.Line(
                    link: needs.rights.may(visit, Privacy.write, photo.entry.owner.subject())
                        ? PrivacyPaths.photo(photo.entry.photo) : nil,
                    cells: [
                        photo.entry.note.isEmpty ? visit.say(PhotoText.photo) : photo.entry.note,
                        String(photo.entry.people), photo.entry.until.map(visit.day) ?? "",
                        visit.say(photo.isCleared ? PhotoText.shown : PhotoText.inside),
                    ]
                )
            }
            let heads = [PhotoText.photo, PhotoText.people, PhotoText.until, PrivacyText.state]
            if !lines.isEmpty { RecordList(heads: heads, lines: lines).write(&html, visit) }
            paging.write(&html, visit, total: total) {
                Link("privacy", "photos", query: [("page", String($0))])
            }
        }
    }

    private func show(_ visit: Visit, _ input: PrivacyRecordInput) async throws -> Reply {
        let model = try await needs.database.read { tx in
            let entry = try entry(input.id, tx)
            let linked = try PhotoRegister.consents(of: input.id, tx)
            let filter = ConsentFilter(purpose: PhotoRegister.photos, state: .given)
            let organization = entry.owner.organization
            let given = try ConsentStore.list(
                filter,
                reached: "organization = \(organization)",
                limit: 50,
                tx
            )
            return PhotoPage.Model(
                entry: entry,
                isCleared: try !PhotoRegister.cleared([input.id], today: visit.clock.today, tx).isEmpty,
                linked: linked,
                offered: given.filter { consent in !linked.contains { $0.id == consent.id } },
                owner: try needs.title(of: entry.owner, visit, tx)
            )
        }
        return PhotoPage(visit: visit, model: model).reply()
    }

    private func save(_ visit: Visit, _ input: PhotoInput) async throws -> Reply {
        let until = try input.inputs.findDay("until", today: visit.clock.today)
        let (actor, now) = (visit.visitor.id, visit.clock.now)
        try await needs.database.write { tx in
            let entry = PhotoEntry(
                photo: input.id,
                people: input.people,
                isOpen: input.isOpen,
                until: until,
                note: input.guarded.first,
                owner: try ties(input.id, tx).owner,
                version: input.version
            )
            try PhotoRegister.save(entry, by: actor, at: now, tx)
            try input.guarded.note(input.id, by: actor, at: now, tx)
        }
        return .see(PrivacyPaths.photo(input.id))
    }

    private func add(_ visit: Visit, _ input: PhotoConsentInput) async throws -> Reply {
        let (actor, now) = (visit.visitor.id, visit.clock.now)
        try await needs.database.write { tx in
            try PhotoRegister.add(input.consent, to: try entry(input.id, tx), by: actor, at: now, tx)
        }
        return .see(PrivacyPaths.photo(input.id))
    }
}

/// A photo as its form sends it; the register names nobody, so that its words are looked over.
private struct PhotoInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("version", .integer), .form("people", .integer), .form("open", .flag),
        .form("until", .day), .form("note", .text(max: 300)), GuardAnswer.field,
    ]
    let id: String
    let version: Int
    let people: Int
    let isOpen: Bool
    let guarded: GuardedWords
    let inputs: Inputs

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        version = inputs.findInteger("version") ?? 0
        // Nobody may be shown because a number was forgotten.
        people = try inputs.integer("people")
        isOpen = inputs.flag("open")
        guarded = try PrivacyGuard.check([inputs.find("note") ?? ""], .publishing, GuardAnswer.read(inputs))
        self.inputs = inputs
    }
}

/// Which consent belongs to a photo.
private struct PhotoConsentInput: RouteInput {
    static let fields: [Field] = [.path(), .form("consent", .id)]
    let id: String
    let consent: Consent.ID

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        consent = Consent.ID(try inputs.text("consent"))
    }
}
