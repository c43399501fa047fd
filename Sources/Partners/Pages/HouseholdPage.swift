// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// One household, opened: where, how they live, who they are and what they need.
struct HouseholdPage: Sendable {
    let household: Household
    let secrets: HouseholdSecrets
    let members: [HouseholdMember]
    let organization: String

    func write(_ visit: Visit, _ written: WrittenPlaces) -> Reply {
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(PeopleText.households), PeoplePaths.households(in: "")), .init(household.label),
        ]
        let subject = Subject(organizations: [household.organization.rawValue])
        let mayChange = visit.may(Partners.writeHouseholds, subject)
        return Layout(title: household.label, current: "partners", crumbs: crumbs).page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, household.label)
                if mayChange {
                    let edit = Link("households", household.id.rawValue, "edit")
                    html(.a, .class("btn plain"), .href(edit), text: visit.say(DeskText.change))
                }
            }
            html(.p, .class("muted"), text: visit.say(PeopleText.noIdentity))
            writeFacts(&html, visit, written)
            writeMembers(&html, visit, mayChange)
            if mayChange {
                html(.p, .class("muted"), text: "\(visit.say(PeopleText.erasing)): \(household.id.rawValue)")
            }
        }
    }

    private func writeFacts(_ html: inout HTML, _ visit: Visit, _ written: WrittenPlaces) {
        let pairs: [(Sentence, String)] = [
            (PeopleText.situation, secrets.situation.map { visit.say($0.title) } ?? ""),
            (PeopleText.address, secrets.address),
            (DeskText.place, household.place.map { written.name($0, visit.language) } ?? ""),
            (PeopleText.householdNote, secrets.note),
            (PeopleText.visited, household.visited.map { visit.day($0) } ?? ""),
            (DeskText.organization, organization),
        ]
        html(.div, .class("card")) { html in
            html(.dl) { html in
                for (word, value) in pairs where !value.isEmpty {
                    html(.dt, visit.say(word))
                    html(.dd, value)
                }
            }
        }
    }

    private func writeMembers(_ html: inout HTML, _ visit: Visit, _ mayChange: Bool) {
        html(.section, .class("stack")) { html in
            html(.div, .class("row spread")) { html in
                html(.h2, visit.say(PeopleText.members))
                if mayChange {
                    let link = Link("households", household.id.rawValue, "members", "new")
                    html(.a, .class("btn plain"), .href(link), text: visit.say(PeopleText.addMember))
                }
            }
            if members.isEmpty { html(.p, .class("muted"), text: visit.say(PeopleText.noMembers)) }
            for member in members { write(&html, visit, member, mayChange) }
        }
    }

    private func write(_ html: inout HTML, _ visit: Visit, _ member: HouseholdMember, _ mayChange: Bool) {
        html(.div, .class("card row spread")) { html in
            html(.div, .class("grow")) { html in
                html(.div, member.name)
                let born = member.born.isEmpty ? "" : "\(visit.say(PeopleText.born)) \(member.born)"
                html(.small, [member.relation, born, member.needs].joinedWords)
            }
            if mayChange {
                let edit = Link("members", member.id.rawValue, "edit")
                html(
                    .a,
                    .href(edit),
                    .aria("label", "\(visit.say(DeskText.change)) \(member.name)"),
                    text: visit.say(DeskText.change)
                )
            }
        }
    }
}
