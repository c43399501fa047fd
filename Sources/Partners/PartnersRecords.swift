// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// The routes of everything that the register keeps beside organizations and programmes themselves.
struct PartnersRecords: Sendable {
    let needs: PartnersNeeds

    private var about: PartnersSubjects { PartnersSubjects(database: needs.database) }

    var routes: [Route] { pages + ofOrganizations + ofPeople + ofHouseholds }

    private var pages: [Route] {
        let coverage = CoveragePages(needs: needs)
        let persons = PersonPages(needs: needs)
        let committees = CommitteePages(needs: needs)
        let households = HouseholdPages(needs: needs)
        let (people, homes) = (Partners.readPeople, Partners.readHouseholds)
        return [
            .get("/coverage", Partners.read, about: .house, coverage.coverage),
            .get("/register", Partners.read, about: .house, coverage.register),
            .get("/persons", people, about: .house, persons.list),
            .get("/persons/{id}", people, about: about.person, persons.show),
            .get("/me/person", .me, persons.own),
            .get("/terms", people, about: .house, persons.terms),
            .get("/committees", people, about: .house, committees.list),
            .get("/committees/{id}", people, about: about.committee, committees.show),
            .get("/committees/{id}/order", people, about: about.committee, committees.order),
            .get("/committees/{id}/order.docx", people, about: about.committee, committees.word),
            .get("/households", homes, about: .house, households.list),
            .get("/households/{id}", homes, about: about.household, households.show),
        ]
    }

    private var ofOrganizations: [Route] {
        desk(PaperDesk.self, "partners", "papers", Partners.write, about.organization, about.paper).routes
            + desk(ParentDesk.self, "partners", "parents", Partners.write, about.organization, about.parent)
            .routes
            + desk(
                ContactDesk.self,
                "partners",
                "contacts",
                Partners.write,
                about.organization,
                about.contact
            )
            .routes
            + desk(WorkDesk.self, "partners", "works", Partners.write, about.organization, about.work).routes
            + desk(EntryDesk.self, "partners", "entries", Partners.write, about.organization, about.entry)
            .routes
    }

    private var ofPeople: [Route] {
        let write = Partners.writePeople
        var persons = desk(PersonDesk.self, "partners", "persons", write, about.organization, about.person)
        persons.hasRemoval = false
        var committees = desk(
            CommitteeDesk.self,
            "partners",
            "committees",
            write,
            about.organization,
            about.keptCommittee
        )
        committees.hasRemoval = false
        return persons.routes + committees.routes
            + desk(PositionDesk.self, "persons", "positions", write, about.person, about.position).routes
            + desk(SeatDesk.self, "committees", "seats", write, about.keptCommittee, about.seat).routes
    }

    private var ofHouseholds: [Route] {
        let write = Partners.writeHouseholds
        var homes = desk(
            HouseholdDesk.self,
            "partners",
            "households",
            write,
            about.organization,
            about.household
        )
        homes.hasRemoval = false
        return homes.routes
            + desk(MemberDesk.self, "households", "members", write, about.household, about.member).routes
    }

    private func desk<D: Desk>(
        _ desk: D.Type,
        _ owner: String,
        _ word: String,
        _ permission: Permission,
        _ aboutOwner: About,
        _ aboutRecord: About
    ) -> DeskPages<D> {
        DeskPages(
            needs: needs,
            list: "/\(owner)/{id}/\(word)",
            one: "/\(word)/{id}",
            permission: permission,
            aboutOwner: aboutOwner,
            aboutRecord: aboutRecord
        )
    }
}
