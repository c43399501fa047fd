// SPDX-License-Identifier: Apache-2.0

import Files
import Kernel
import Partners
import Places
import Storage
import ThaiText
import Web

/// What everyone may see: dated snapshots with organizations, never with persons.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /public | everyone | the published plans |
/// | GET | /public/plans/{id} | everyone | one published plan with its provinces |
/// | GET | /public/photos/{id} | everyone | a photo of a published plan on which all have agreed |
struct PublicPages: Sendable {
    let database: Database
    let files: FileStore

    var routes: [Route] {
        [
            .get("/public", .open, list), .get("/public/plans/{id}", .open, show),
            .get("/public/photos/{id}", .open, photo),
        ]
    }

    private func photo(_ visit: Visit, _ input: RecordInput) async throws -> Reply {
        let (id, today) = (StoredFile.ID(input.id), visit.clock.today)
        let found = try await database.read { tx in
            try PublicPhotos.isShown(id, today: today, tx) ? try files.find(id, tx) : nil
        }
        // Only what was drawn anew is shown to everyone; anything else is none.
        guard let found, found.mediaType.isPicture else { throw RouteProblem.noPage }
        return FilePages.reply(found, try files.read(found))
    }

    private func list(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let plans = try await database.read { tx in
            try PublicationStore.roots(tx).compactMap { try PublicationStore.find($0, tx) }
        }
        let title = visit.say(BoardText.publicList)
        return Layout(title: title, isPublic: true).page(visit) { html in
            html(.h1, title)
            if plans.isEmpty { html(.p, .class("card empty"), text: visit.say(BoardText.publicEmpty)) }
            for plan in plans {
                html(.article, .class("card")) { html in
                    html(.h2) { html in
                        html(.a, .href(PlanLinks.published(plan.plan)), prose: plan.content.title)
                    }
                    html(.small, publishedOn(plan, visit))
                }
            }
        }
    }

    private func show(_ visit: Visit, _ input: RecordInput) async throws -> Reply {
        let today = visit.clock.today
        let (plans, names, photos) = try await database.read { tx in
            let plans = try PublicationStore.list(root: Plan.ID(input.id), tx)
            let ids = plans.flatMap { $0.content.items.flatMap(\.standings.keys) }.map { Organization.ID($0) }
            let photos = try PublicPhotos.list(plans.map(\.plan), today: today, tx)
            return (plans, try NameBook.load(ids, tx), photos)
        }
        guard let first = plans.first else { throw RouteProblem.noPage }
        return PublicPage(visit: visit, plans: plans, names: names, first: first, photos: photos).reply()
    }
}

private func publishedOn(_ plan: PublishedPlan, _ visit: Visit) -> String {
    "\(visit.say(BoardText.publishedOn)) \(visit.moment(plan.published.at))"
}

/// One published plan.
struct PublicPage: Sendable {
    let visit: Visit
    let plans: [PublishedPlan]
    let names: NameBook
    let first: PublishedPlan
    /// Photos on which everybody has agreed to be shown, as of now.
    let photos: [PublicPhoto]

    func reply() -> Reply {
        let title = first.content.title
        let layout = Layout(
            title: title,
            crumbs: [.init(visit.say(BoardText.publicList), Link("public")), .init(title)],
            isPublic: true
        )
        return layout.page(visit) { html in
            html(.h1, prose: title)
            html.copyForLine(
                LineText.make([title], address: visit.address(PlanLinks.published(first.plan).text)),
                visit
            )
            for plan in plans where !plan.content.items.isEmpty { self.plan(&html, plan) }
            showPhotos(&html)
            html(.p, .class("src"), text: publishedOn(first, visit))
        }
    }

    private func showPhotos(_ html: inout HTML) {
        guard !photos.isEmpty else { return }
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(BoardText.publicPhotos))
            for photo in photos {
                let link = Link("public", "photos", photo.id.rawValue)
                html.void(.img, .class("photo"), .src(link), .alt(visit.say(WorkText.openPhoto)))
                html(.p, .class("src"), text: visit.day(photo.day))
            }
        }
    }

    private func plan(_ html: inout HTML, _ plan: PublishedPlan) {
        html(.section, .class("stack")) { html in
            let place = plan.content.place.map { Kernel.ID<Place>($0).provinceName(visit.language) }
            html(.h2, place.map { visit.say(BoardText.perPlace($0)) } ?? visit.say(BoardText.shared))
            for item in plan.content.items { self.item(&html, item) }
        }
    }

    private func item(_ html: inout HTML, _ item: PublicContent.Item) {
        html(.article, .class("card item")) { html in
            html(.h3, prose: numbered(item.number, item.text))
            if !item.targets.isEmpty {
                html(.p) { html in
                    html(.small, "\(visit.say(WorkText.targets)): ")
                    html(.b, TargetWords.line(item.targets, visit.say))
                }
            }
            standings(&html, item)
        }
    }

    /// Each state once, with how many and who.
    private func standings(_ html: inout HTML, _ item: PublicContent.Item) {
        guard !item.standings.isEmpty else { return }
        html(.dl, .class("states")) { html in
            for standing in Self.order {
                let ids = item.standings.filter { $0.value == standing }.keys
                guard !ids.isEmpty else { continue }
                html(.dt) { html in
                    let (wash, word) = StateWords.of(standing)
                    html.chip(wash, "\(visit.say(word)) \(ids.count)")
                }
                let known = ids.map { names.name(Organization.ID($0)) }
                    .sorted { SortKey.make($0) < SortKey.make($1) }
                html(.dd) { html in
                    html(.ul, .class("plain")) { html in
                        for name in known { html(.li, prose: name) }
                    }
                }
            }
        }
    }

    private static let order: [Standing] = [
        .done, .waiting, .needsSupport, .notStarted, .proposed, .changeAsked, .noHost, .notOurs,
    ]
}
