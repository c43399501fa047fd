// SPDX-License-Identifier: Apache-2.0

import Access
import Files
import Kernel
import Partners
import Privacy
import Reading
import Web

/// The parts that the pages of commitments and activities share: targets, source, news, requests, history.
struct ItemParts: Sendable {
    let visit: Visit
    let model: ItemModel

    func crumbs(_ text: String) -> [Layout.Crumb] {
        [
            .init(model.programme.title(visit.language), PlanningPaths.programme(model.programme.id)),
            .init(model.plan.title, PlanningPaths.plan(model.plan)),
            .init(String(text.prefix(40)) + (text.count > 40 ? "…" : "")),
        ]
    }

    /// What it is measured by, where somebody said so.
    func indicator(_ html: inout HTML, _ words: String?) {
        guard let words else { return }
        html(.p) { html in
            html(.b, visit.say(WorkText.indicator) + ": ")
            html.text(words)
        }
    }

    /// Targets in words, nested ones under their whole, each with a bar where something was counted.
    func targets(_ html: inout HTML, measured: Quantity?) {
        html(.section, .class("card"), .aria("label", visit.say(WorkText.targets))) { html in
            html(.h2, visit.say(WorkText.targets))
            if model.targets.isEmpty { html(.p, .class("muted"), text: visit.say(WorkText.noTarget)) }
            for (index, target) in model.targets.enumerated() {
                html(.div, .class(target.subsetOf == nil ? "stack" : "stack nest")) { html in
                    html(.p) { html in
                        html(.b, visit.say(TargetWords.sentence(target)))
                        html.text(" ")
                        html(.a, .href(PlanningPaths.target(target.id)), text: visit.say(TargetText.open))
                    }
                    let counted = model.counted[target.id]
                    let reached = counted.map(\.total) ?? (index == 0 ? measured : nil)
                    if counted != nil || index == 0 { bar(&html, target, reached) }
                    rubric(&html, target, reached: reached)
                }
            }
        }
    }

    private func bar(_ html: inout HTML, _ target: Target, _ measured: Quantity?) {
        guard target.measure != nil, let progress = TargetProgress(target, measured: measured) else { return }
        html(.small, visit.say(WorkText.measured(progress.reached.text, of: progress.aim.text)))
        guard let percent = progress.percent else { return }
        html.bar(percent: percent)
    }

    private func rubric(_ html: inout HTML, _ target: Target, reached: Quantity?) {
        guard !target.rubric.isEmpty else { return }
        html(.ol) { html in
            for step in target.rubric {
                html(.li) { html in
                    html.prose(visit.say(step.text) + " ")
                    if let reached, Quantity(step.level) == reached {
                        html.chip(.done, visit.say(StateWords.done))
                    }
                }
            }
        }
    }

    /// Where the item came from, down to its sentence.
    func source(_ html: inout HTML, _ origin: Origin) {
        html(.p, .class("src")) { html in
            html.text(visit.say(WorkText.source) + ": ")
            if let report = origin.report, let span = origin.span {
                let link = ReviewPages.sourceLink(report: report, span: span)
                html(.a, .href(link), text: visit.say(WorkText.openSource))
            } else {
                html.text(visit.say(origin.carriedFrom == nil ? WorkText.typed : WorkText.carried))
            }
        }
    }

    func progress(_ html: inout HTML) {
        html(.section, .class("card"), .id("progress")) { html in
            html(.h2, visit.say(WorkText.progress))
            if model.progress.isEmpty { html(.p, .class("muted"), text: visit.say(WorkText.noProgress)) }
            html(.ul, .class("history")) { html in
                for news in model.progress { one(&html, news) }
            }
        }
    }

    private func one(_ html: inout HTML, _ news: Progress) {
        html(.li) { html in
            html(.time, .plain(.datetime, news.day.iso), text: visit.day(news.day))
            html.text(" · \(model.name(news.organization)) ")
            if let quantity = news.quantity { html(.b, "+" + quantity.text) }
            html(.p, prose: news.recorded.by.isEmpty ? visit.say(RetentionText.gone) : news.line)
            if let photo = news.proof.photo {
                html.void(
                    .img,
                    .class("photo"),
                    .src(FilePages.path(to: photo)),
                    .alt(visit.say(WorkText.openPhoto))
                )
            }
            if let evidence = news.proof.evidence {
                html(.a, .href(FilePages.path(to: evidence)), text: visit.say(WorkText.openEvidence))
            }
            let mine = model.work(of: news.organization, by: news.recorded.by)
            if let photo = news.proof.photo { consents(&html, photo, of: news.organization) }
            guard visit.may(Planning.work, mine) else { return }
            html(.details) { html in
                html(.summary, visit.say(WorkText.takeBack))
                html(.form, .post, .action(PlanningPaths.takeBack(news.id)), .class("stack")) { html in
                    html.field(visit.say(WorkText.why), id: "why-\(news.id)", name: "why", .flag(.required))
                    html(.button, .class("btn stop"), text: visit.say(WorkText.takeBack))
                }
            }
        }
    }

    /// The way to who is on a photo, for whoever looks after that.
    private func consents(_ html: inout HTML, _ photo: StoredFile.ID, of organization: Organization.ID) {
        let owner = Subject(organizations: [organization.rawValue], programme: model.shaped.programme)
        guard visit.may(Privacy.write, owner) else { return }
        let consents = Privacy.consents(ofPhoto: photo.rawValue)
        html(.p) { html in html(.a, .href(consents.link), text: visit.say(consents.title)) }
    }

    func requests(_ html: inout HTML) {
        guard !model.requests.isEmpty else { return }
        html(.section, .class("card"), .id("support")) { html in
            html(.h2, visit.say(WorkText.supportRequests))
            for request in model.requests { self.request(&html, request) }
        }
    }

    private func request(_ html: inout HTML, _ request: SupportRequest) {
        let (wash, word) = StateWords.state(request.state)
        html(.div, .class("card item"), .id("support-\(request.id)")) { html in
            html(.div, .class("row spread")) { html in
                html(.h3, visit.say(StateWords.kind(request.kind)))
                html.chip(wash, visit.say(word))
            }
            html(.p, prose: request.text)
            html(.small, "\(model.name(request.organization)) · \(visit.moment(request.opened.at))")
            if !request.answer.isEmpty {
                html(.p, .class("notice")) { html in
                    if let helper = request.answeredBy { html(.b, model.name(helper) + ": ") }
                    html.prose(request.answer)
                }
            }
            if request.state == .open, visit.may(Planning.work, model.subjects.answered) {
                answer(&html, request)
            }
            let own = model.work(of: request.organization, by: request.opened.by)
            if request.state != .closed, visit.may(Planning.work, own) {
                html(.form, .post, .action(PlanningPaths.closeSupport(request.id))) { html in
                    html.void(.input, .type("hidden"), .name("version"), .value(String(request.version)))
                    html(.button, .class("btn quiet"), text: visit.say(WorkText.supportClose))
                }
            }
        }
    }

    private func answer(_ html: inout HTML, _ request: SupportRequest) {
        html(.details) { html in
            html(.summary, visit.say(WorkText.supportAnswer))
            html(.form, .post, .action(PlanningPaths.answerSupport(request.id)), .class("stack")) { html in
                html.void(.input, .type("hidden"), .name("version"), .value(String(request.version)))
                let id = "answer-\(request.id)"
                html.area(visit.say(WorkText.supportAnswer), id: id, name: "text")
                html.field(
                    visit.say(WorkText.whoHelps),
                    id: id + "-o",
                    name: "organization",
                    .plain(.list, "organizations")
                )
                html(.button, .class("btn plain"), text: visit.say(WorkText.send))
            }
        }
    }

    func history(_ html: inout HTML) {
        guard !model.history.isEmpty else { return }
        html(.details, .class("card")) { html in
            html(.summary, visit.say(WorkText.history))
            html(.ul, .class("history")) { html in
                for entry in model.history {
                    html(.li) { html in
                        html(.time, .plain(.datetime, entry.at.iso), text: visit.moment(entry.at))
                        html.text(" · " + visit.say(HistoryWords.action(entry.action)))
                        if let organization = entry.organization {
                            html.text(" · " + model.name(organization))
                        }
                        if let link = LinkRules.link(of: entry.actor) {
                            let maker = model.linkMakers[link] ?? ""
                            html.chip(.none, visit.say(LinkText.through(maker)))
                        }
                        if let to = entry.to { html(.p, prose: visit.say(HistoryWords.value(to))) }
                        if !entry.why.isEmpty { html(.p, .class("muted"), prose: "“\(entry.why)”") }
                    }
                }
            }
        }
    }

    /// Names that a field for an organization offers.
    func organizations(_ html: inout HTML) {
        html.element(.datalist, [.id("organizations")]) { html in
            for name in Set(model.names.values).sorted() { html(.option, .value(name), text: "") }
        }
    }
}
