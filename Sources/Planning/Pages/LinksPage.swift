// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Storage
import Web

/// Links with the names that stand beside them.
struct LinksModel: Sendable {
    let links: [PartnerLink]
    /// The plan whose links these are; nil lists what answers for one's own organizations.
    let plan: Plan?
    /// The organization for which the reader works, and its plans, where they may make a link themselves.
    let own: (name: String, plans: [Plan])?
    let names: NameBook
    /// Who made them, by account.
    let makers: [String: String]
    let plans: [Plan.ID: String]

    static func load(
        _ links: [PartnerLink],
        plan: Plan? = nil,
        own: Organization.ID? = nil,
        _ tx: Transaction
    ) throws -> LinksModel {
        let plans = try Set(links.map(\.plan)).map { try PlanStore.get($0, tx) }
        return LinksModel(
            links: links,
            plan: plan,
            own: try own.map { id in
                let plans = try PartnerLinkStore.plans(of: id, tx).map { try PlanStore.get($0, tx) }
                return (try OrganizationStore.get(id, tx).name, plans)
            },
            names: try NameBook.load(links.map(\.organization), tx),
            makers: try AccountStore.names(of: links.map(\.created.by), tx),
            plans: Dictionary(plans.map { ($0.id, $0.title) }) { first, _ in first }
        )
    }
}

/// The links that work now: for whom, whose making, until when, what was sent by them.
struct LinksPage: Sendable {
    let visit: Visit
    let model: LinksModel

    func reply() -> Reply {
        let title = visit.say(model.plan == nil ? LinkText.own : LinkText.links)
        let crumbs: [Layout.Crumb] = [
            model.plan.map { .init($0.title, PlanningPaths.plan($0)) }
                ?? .init(visit.say(WorkText.myWork), Link()),
            .init(title),
        ]
        return Layout(title: title, current: "plan", crumbs: crumbs).page(visit) { html in
            html(.h1, title)
            html(.p, prose: visit.say(LinkText.ownHow))
            if model.links.isEmpty { html(.p, .class("card empty"), text: visit.say(LinkText.none)) }
            html(.div, .class("stack")) { html in for link in model.links { card(&html, link) } }
            if let plan = model.plan { LinkForm(visit: visit, plan: plan.id).write(&html) }
            for plan in model.own?.plans ?? [] {
                LinkForm(visit: visit, plan: plan.id, own: model.own?.name, title: plan.title).write(&html)
            }
        }
    }

    private func card(_ html: inout HTML, _ link: PartnerLink) {
        html(.article, .class("card item")) { html in
            html(.h2, prose: model.names.name(link.organization))
            if model.plan == nil { html(.p, prose: model.plans[link.plan] ?? "") }
            let maker = model.makers[link.created.by] ?? link.created.by
            let (made, until) = (visit.day(link.created.at.bangkokDay), visit.day(link.expires.bangkokDay))
            html(.p, visit.say(LinkText.made(maker, made, until: until)))
            html(.p, .class("muted"), text: visit.say(LinkText.used(link.used.count, last(link))))
            html(.form, .post, .action(PlanLinks.revoke(link, of: model.plan))) { html in
                html(.button, .class("btn quiet"), text: visit.say(LinkText.revoke))
            }
        }
    }

    private func last(_ link: PartnerLink) -> String? { link.used.last.map { visit.moment($0) } }
}

/// Where a link is asked for: by whoever shapes the plan, or by an organization for itself.
struct LinkForm: Sendable {
    let visit: Visit
    let plan: Plan.ID
    /// The organization for which one works oneself; nil asks for its name.
    var own: String?
    /// The plan's title, where a page has several such forms.
    var title: String?

    func write(_ html: inout HTML) {
        html(.details, .class("card")) { html in
            html(.summary, [visit.say(LinkText.make), title].compactMap(\.self).joined(separator: " · "))
            let action = PlanLinks.action(plan, own == nil ? "links" : "own-links")
            html(.form, .post, .action(action), .class("stack")) { html in
                html(.p, prose: visit.say(LinkText.made))
                if let own {
                    html.void(.input, .type("hidden"), .name("organization"), .value(own))
                } else {
                    html.field(
                        visit.say(WorkText.organization),
                        id: "link-organization",
                        name: "organization",
                        .flag(.required)
                    )
                }
                html.choice(
                    visit.say(LinkText.days),
                    id: own == nil ? "link-days" : "link-days-\(plan.rawValue)",
                    name: "days",
                    options: LinkRules.days.map { (String($0), visit.say(LinkText.days($0))) },
                    chosen: String(LinkRules.usual)
                )
                html(.button, .class("btn plain"), text: visit.say(LinkText.make))
            }
        }
    }
}

/// A partner's new link, shown this once.
struct NewLinkPage: Sendable {
    let visit: Visit
    let plan: Plan
    let name: String
    let token: String

    func reply() -> Reply {
        let title = "\(visit.say(LinkText.make)): \(name)"
        return Layout(title: title, current: "plan", crumbs: [.init(plan.title, PlanningPaths.plan(plan))])
            .page(visit) { html in
                html(.h1, title)
                html(.p, .class("notice"), text: visit.say(LinkText.made))
                let address = visit.address(PlanningPaths.partner(token).text)
                html.copyForLine(
                    LineText.make(["\(visit.say(LinkText.title)) · \(plan.title)"], address: address),
                    visit
                )
                html(.p) { html in html(.a, .href(PlanningPaths.partner(token)), text: address) }
            }
    }
}
