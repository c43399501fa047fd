// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Reading
import Storage
import Web

/// One programme with its plans, instalments and partners.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /programmes/{id} | planning.figures | plans of all rounds with their figures |
struct ProgrammePages: Sendable {
    let database: Database

    var routes: [Route] {
        [
            .get(
                "/programmes/{id}",
                Planning.figures,
                about: PlanningSubjects(database: database).programme,
                least: .counts,
                show
            )
        ]
    }

    private func show(_ visit: Visit, _ input: RecordInput) async throws -> Reply {
        let model = try await database.read { try ProgrammeModel.load(Programme.ID(input.id), $0) }
        return ProgrammePage(visit: visit, model: model).reply()
    }
}

/// A programme with its rounds.
struct ProgrammeModel: Sendable {
    struct Round: Sendable {
        let plan: Plan
        /// Plans of provinces, each as those see it who may read it.
        let provinces: [(plan: Plan, seen: Subject)]
        let figures: BoardFigures
    }

    let programme: Programme
    let rounds: [Round]
    let names: NameBook
    /// The programme as those see it who may shape it.
    let shaped: Subject

    static func load(_ id: Programme.ID, _ tx: Transaction) throws -> ProgrammeModel {
        let programme = try ProgrammeStore.get(id, tx)
        let rounds = try PlanStore.list(programme: id, tx).map { plan in
            Round(
                plan: plan,
                provinces: try PlanStore.tree(plan.id, tx).dropFirst().map {
                    ($0, try PlanTies.seen($0, tx))
                },
                figures: try BoardStore.figures(root: plan.id, tx)
            )
        }
        let mentioned = programme.partners.map(\.organization) + [programme.funder].compactMap { $0 }
        return ProgrammeModel(
            programme: programme,
            rounds: rounds,
            names: try NameBook.load(mentioned, tx),
            shaped: try PlanTies.shaped(id, tx)
        )
    }
}

/// One programme.
struct ProgrammePage: Sendable {
    let visit: Visit
    let model: ProgrammeModel

    private var programme: Programme { model.programme }

    func reply() -> Reply {
        let title = programme.title(visit.language)
        let layout = Layout(
            title: title,
            current: "plan",
            crumbs: [.init(visit.say(BoardText.programmes), Link("programmes")), .init(title)]
        )
        return layout.page(visit) { html in
            html(.div, .class("row spread")) { html in
                html(.h1, prose: title)
                html.copyForLine(line(title), visit)
            }
            if model.rounds.isEmpty { empty(&html) }
            for round in model.rounds { self.round(&html, round) }
            facts(&html)
            partners(&html)
            guard visit.may(Partners.write, model.shaped) else { return }
            html(.p) { html in
                html(
                    .a,
                    .class("btn plain"),
                    .href(PlanLinks.editProgramme(programme.id.rawValue)),
                    text: visit.say(BoardText.editProgramme)
                )
            }
        }
    }

    private func facts(_ html: inout HTML) {
        html(.section, .class("card")) { html in
            html(.dl) { html in
                if let starts = programme.starts, let ends = programme.ends {
                    html(.dt, visit.say(BoardText.period))
                    html(.dd, "\(visit.day(starts)) – \(visit.day(ends))")
                }
                for instalment in programme.instalments {
                    html(.dt, "\(visit.say(BoardText.instalment)) \(instalment.number)")
                    let days = [instalment.starts, instalment.ends].compactMap { $0.map(visit.day) }
                    html(
                        .dd,
                        ([instalment.title].compactMap { $0 } + [days.joined(separator: " – ")]).joined(
                            separator: " · "
                        )
                    )
                }
            }
        }
    }

    private func round(_ html: inout HTML, _ round: ProgrammeModel.Round) {
        html(.section, .class("card")) { html in
            html(.div, .class("row spread")) { html in
                html(.h2) { html in
                    html(.a, .href(PlanningPaths.board(round.plan.id)), prose: round.plan.title)
                }
                let (wash, word) = StateWords.of(round.plan.state)
                html.chip(wash, visit.say(word))
            }
            let figures = round.figures
            html(
                .p,
                "\(figures[.done]) \(visit.say(BoardText.doneOf(figures.total))) · \(figures[.needsSupport]) "
                    + "\(visit.say(BoardText.needSupport)) · \(figures[.proposed]) \(visit.say(BoardText.proposed))"
            )
            html(.div, .class("row tight")) { html in
                html(
                    .a,
                    .class(round.plan.id == model.rounds.first?.plan.id ? "btn" : "btn plain"),
                    .href(PlanningPaths.board(round.plan.id)),
                    text: visit.say(BoardText.openBoard)
                )
            }
            provinces(&html, round)
        }
    }

    private func provinces(_ html: inout HTML, _ round: ProgrammeModel.Round) {
        let provinces = round.provinces.filter { visit.may(Planning.read, $0.seen) }.map(\.plan)
        guard !provinces.isEmpty else { return }
        html(.details) { html in
            html(.summary, "\(visit.say(BoardText.provinces)) (\(provinces.count))")
            html(.div, .class("row tight")) { html in
                for province in provinces {
                    html(
                        .a,
                        .class("btn plain"),
                        .href(PlanningPaths.plan(province)),
                        text: province.place?.provinceName(visit.language) ?? province.title
                    )
                }
            }
        }
    }

    private func empty(_ html: inout HTML) {
        html(.div, .class("card empty")) { html in
            html(.p, visit.say(BoardText.noPlans))
            guard visit.may(Reading.write) else { return }
            html(.p) { html in
                html(.a, .class("btn"), .href(PlanLinks.newReport), text: visit.say(BoardText.readReport))
            }
        }
    }

    private func partners(_ html: inout HTML) {
        guard !programme.partners.isEmpty else { return }
        html(.section, .class("card")) { html in
            html(.h2, visit.say(BoardText.partners))
            html(.dl) { html in
                for role in Programme.Role.allCases {
                    let partners = programme.partners.filter { $0.role == role }
                    guard !partners.isEmpty else { continue }
                    let count = partners.count > 1 ? " (\(partners.count))" : ""
                    html(.dt, visit.say(role.title) + count)
                    html(.dd) { html in
                        html(.ul, .class("plain")) { html in
                            for partner in partners { self.partner(&html, partner.organization) }
                        }
                    }
                }
            }
        }
    }

    private func partner(_ html: inout HTML, _ id: Organization.ID) {
        html(.li) { html in
            html(.a, .href(PlanLinks.partner(id.rawValue)), prose: model.names.name(id))
        }
    }

    private func line(_ title: String) -> String {
        let rounds = model.rounds.prefix(2).map { round in
            "\(round.plan.title): \(round.figures[.done]) \(visit.say(BoardText.doneOf(round.figures.total)))"
        }
        return LineText.make(
            [title] + rounds,
            address: visit.address(PlanningPaths.programme(programme.id).text)
        )
    }
}
