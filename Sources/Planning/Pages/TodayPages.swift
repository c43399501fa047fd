// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Storage
import Web

/// The first page: three large buttons, and what is next for one's organization.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | / | whoever signed in | what to do today |
/// | POST | /today | whoever signed in | remembers whose work is shown |
struct TodayPages: Sendable {
    let database: Database

    var routes: [Route] {
        [
            .get("/", .me, show),
            .post("/today", .me, choose),
        ]
    }

    private func show(_ visit: Visit, _ input: TodayInput) async throws -> Reply {
        let chosen = ChosenOrganization.find(visit)
        let model = try await database.read { try TodayModel.load(chosen, visit, $0) }
        return TodayPage(visit: visit, model: model).reply()
    }

    private func choose(_ visit: Visit, _ input: TodayInput) async throws -> Reply {
        let id = try await database.read { tx in
            let chosen = try input.organization.map { try OrganizationInput.find($0, tx) }
            if let chosen { try ChosenOrganization.check(chosen, visit, tx) }
            return chosen
        }
        return ChosenOrganization.remember(id, in: .see(Link()))
    }
}

private struct TodayInput: RouteInput {
    static let fields: [Field] = [.form("organization", .text(max: 300))]
    let organization: String?

    init(_ inputs: Inputs) throws { organization = inputs.find("organization") }
}

/// What one organization has before it, or everyone in all running plans while none is chosen.
struct TodayModel: Sendable {
    let organization: Organization?
    let next: [NextItem]
    let outlooks: [PlanOutlook]
    /// The partners of running plans, to choose from.
    let partners: [String]

    static func load(_ chosen: Organization.ID?, _ visit: Visit, _ tx: Transaction) throws -> TodayModel {
        let organization = try chosen.flatMap { try OrganizationStore.find($0, tx) }
        let (reach, today) = (visit.reach(Planning.work, beginning: true), visit.clock.today)
        let next = try organization.map {
            try NextStore.list(organization: $0.id, within: reach, today: today, tx)
        }
        let partners = try ChosenOrganization.names(visit, tx)
        let outlooks =
            organization == nil ? try OutlookStore.list(within: visit.reach(Planning.read), tx) : []
        return TodayModel(
            organization: organization,
            next: next ?? [],
            outlooks: outlooks,
            partners: partners
        )
    }
}

/// The first page.
struct TodayPage: Sendable {
    let visit: Visit
    let model: TodayModel

    func reply() -> Reply {
        let title = visit.say(WorkText.myWork)
        return Layout(title: title, current: "today").page(visit) { html in
            html(.h1, title)
            html(.div, .class("stack")) { html in
                big(&html, .camera, PlanningPaths.progress, WorkText.sendPhoto, WorkText.sendPhotoHint)
                big(&html, .report, PlanLinks.newReport, WorkText.readReport, WorkText.readReportHint)
                big(&html, .plan, Link("programmes"), WorkText.seePlans, WorkText.seePlansHint)
            }
            if let organization = model.organization {
                list(&html, organization.name(visit.language))
                html(.p) { html in html(.a, .href(PlanLinks.links), text: visit.say(LinkText.own)) }
            } else {
                everyones(&html)
            }
            chooser(&html)
        }
    }

    private func big(_ html: inout HTML, _ icon: Icon, _ link: Link, _ title: Sentence, _ hint: Sentence) {
        html(.a, .class("card big"), .href(link)) { html in
            html.icon(icon)
            html(.span) { html in
                html(.b, visit.say(title))
                html(.small, prose: visit.say(hint))
            }
        }
    }

    private func everyones(_ html: inout HTML) {
        guard !model.outlooks.isEmpty else { return }
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(WorkText.nextForAll))
            for outlook in model.outlooks { OutlookPart(visit: visit, outlook: outlook).write(&html) }
        }
    }

    /// Most choose once, so the field stays folded.
    private func chooser(_ html: inout HTML) {
        html(.details) { html in
            html(
                .summary,
                visit.say(model.organization == nil ? WorkText.showOwn : WorkText.showOther)
            )
            chooserForm(&html)
        }
    }

    private func chooserForm(_ html: inout HTML) {
        html(.form, .post, .action(Link("today")), .class("card row")) { html in
            html(.div, .class("grow")) { html in
                html.field(
                    visit.say(WorkText.actingFor),
                    id: "organization",
                    .plain(.list, "partners"),
                    .value(model.organization?.name ?? ""),
                    .plain(.placeholder, visit.say(WorkText.organizationHint))
                )
                html(.datalist, .id("partners")) { html in
                    for name in model.partners { html(.option, .value(name), text: "") }
                }
            }
            html(.button, .class("btn plain"), text: visit.say(WorkText.show))
        }
    }

    private func list(_ html: inout HTML, _ name: String) {
        html(.h2, prose: "\(visit.say(WorkText.nextForMe)) · \(name)")
        if model.next.isEmpty { html(.p, .class("card empty"), text: visit.say(WorkText.nothingNext)) }
        html(.div, .class("stack")) { html in
            for (index, item) in model.next.prefix(30).enumerated() {
                NextCard(visit: visit, item: item, isFirst: index == 0).write(&html)
            }
        }
    }
}

/// One thing to do next.
struct NextCard: Sendable {
    let visit: Visit
    let item: NextItem
    /// The one thing to do next has the one primary button.
    let isFirst: Bool

    func write(_ html: inout HTML) {
        html(.article, .class("card item")) { html in
            html(.div, .class("row spread")) { html in
                html(.h3, .class("grow")) { html in
                    html(
                        .a,
                        .href(PlanningPaths.item(item.owner)),
                        prose: numbered(item.label.number, item.label.text)
                    )
                }
                let (wash, word) = StateWords.of(item.standing)
                html.chip(wash, visit.say(word))
            }
            var notes: [String] = []
            if let day = item.due.day { notes.append("\(visit.say(WorkText.due)) \(visit.day(day))") }
            if let news = item.lastNews { notes.append("\(visit.say(WorkText.lastNews)) \(visit.day(news))") }
            if let progress = item.progress {
                notes.append(visit.say(BoardText.progress(progress.reached.text, progress.aim.text)))
            }
            if !notes.isEmpty { html(.small, notes.joined(separator: " · ")) }
            html(.div, .class("row tight")) { html in
                if item.step == .answer {
                    html(
                        .a,
                        .class(isFirst ? "btn" : "btn plain"),
                        .href(PlanningPaths.item(item.owner)),
                        text: visit.say(WorkText.toAnswer)
                    )
                } else {
                    html(
                        .a,
                        .class(isFirst ? "btn" : "btn plain"),
                        .href(PlanningPaths.progress(item.item)),
                        text: visit.say(WorkText.sendProgress)
                    )
                    html(
                        .a,
                        .class("btn quiet"),
                        .href(PlanningPaths.support(item.item)),
                        text: visit.say(WorkText.support)
                    )
                }
            }
        }
    }
}
