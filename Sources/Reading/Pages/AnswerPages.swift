// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// Answers to what a report left unsaid: by the coordinator for a whole province, or by the province itself.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | POST | /reports/{id}/answers | reading.write | one answer for all items of a province, or skip |
/// | POST | /reports/{id}/chosen | reading.write | one answer for the items that were picked |
/// | POST | /reports/{id}/links | reading.write | makes a secret link and shows it once |
/// | POST | /reports/{id}/links/{link}/revoke | reading.write | takes a link back |
/// | GET | /answer/{token} | the link | the open questions of one province |
/// | POST | /answer/{token} | the link | its answers |
struct AnswerPages: Sendable {
    let needs: ReadingNeeds

    private var about: About { ReportTies.about(needs) }

    var routes: [Route] {
        [
            .post("/reports/{id}/answers", Reading.write, about: about, answer),
            .post("/reports/{id}/chosen", Reading.write, about: about, choose),
            .post("/reports/{id}/links", Reading.write, about: about, makeLink),
            .post("/reports/{id}/links/{link}/revoke", Reading.write, about: about, revoke),
            .get("/answer/{token}", .link, ask),
            .post("/answer/{token}", .link, take),
        ]
    }

    static func answerPath(_ report: Report.ID) -> Link { Link("reports", report.rawValue, "answers") }
    static func chosenPath(_ report: Report.ID) -> Link { Link("reports", report.rawValue, "chosen") }
    static func linksPath(_ report: Report.ID) -> Link { Link("reports", report.rawValue, "links") }

    static func revokePath(_ report: Report.ID, _ link: ID<AnswerLink>) -> Link {
        Link("reports", report.rawValue, "links", link.rawValue, "revoke")
    }

    /// The page that a province sees.
    static func path(token: String) -> Link { Link("answer", token) }

    func answer(_ visit: Visit, _ input: AnswerInput) async throws -> Reply {
        let (form, today) = (input, visit.clock.today)
        _ = try await CorrectionDesk(needs: needs).take(form.sent, visit) { draft, tx in
            let report = try ReportStore.find(form.sent.report, tx)
            let dues = try needs.dueChoices(report?.programme, tx)
            return [form.correction(draft, dues, today)]
        }
        return .see(
            ReviewPages.path(to: form.sent.report, form.sent.back, at: "group-\(form.place ?? "all")")
        )
    }

    func choose(_ visit: Visit, _ input: ChosenInput) async throws -> Reply {
        let (form, today) = (input, visit.clock.today)
        do {
            _ = try await CorrectionDesk(needs: needs).take(form.sent, visit) { draft, tx in
                let report = try ReportStore.find(form.sent.report, tx)
                let dues = try needs.dueChoices(report?.programme, tx)
                return [try form.correction(draft, dues, today)]
            }
            return .see(ReviewPages.path(to: form.sent.report, form.sent.back, at: "choose"))
        } catch let problem as ReadingProblem where problem.kind == .invalid {
            let sheet = try await needs.database.read { try ReviewSheet.load(form.sent.report, needs, $0) }
            let picks = Picks(form, refused: problem)
            let accept = needs.acceptLink(form.sent.report)
            return ReviewPage(sheet: sheet, place: form.sent.back, picks: picks, accept: accept).reply(visit)
        }
    }

    func makeLink(_ visit: Visit, _ input: LinkInput) async throws -> Reply {
        let (actor, now) = (visit.visitor.id, visit.clock.now)
        let (report, token, count) = try await needs.database.write { tx in
            guard let report = try ReportStore.find(input.report, tx) else { throw ReadingProblem.noReport }
            let draft = try ReviewStore.review(of: input.report, tx)
            let group = Questions.groups(draft).first { $0.province == input.place }
            let token = try AnswerLinkStore.insert(
                report: input.report,
                place: input.place,
                days: input.days,
                actor: actor,
                now: now,
                tx
            )
            return (report, token, group?.all.count ?? 0)
        }
        return AnswerLinkPage(report: report, place: input.place, token: token, count: count).reply(visit)
    }

    func revoke(_ visit: Visit, _ input: RevokeInput) async throws -> Reply {
        let (actor, now) = (visit.visitor.id, visit.clock.now)
        try await needs.database.write { tx in
            try AnswerLinkStore.revoke(input.link, report: input.sent.report, actor: actor, now: now, tx)
        }
        return .see(ReviewPages.path(to: input.sent.report, input.sent.back, at: "draft"))
    }

    func ask(_ visit: Visit, _ input: TokenInput) async throws -> Reply {
        let now = visit.clock.now
        let sheet = try await needs.database.read { tx in
            try AnswerSheet.load(AnswerLinkStore.find(token: input.token, at: now, tx), needs, tx)
        }
        return AnswerPage(sheet: sheet, token: input.token, isThanks: input.isThanks).reply(visit)
    }

    func take(_ visit: Visit, _ input: LinkAnswersInput) async throws -> Reply {
        let (form, now, visitor) = (input, visit.clock.now, visit.visitor)
        try await needs.database.write { tx in
            let link = try AnswerLinkStore.find(token: form.token, at: now, tx)
            let sheet = try AnswerSheet.load(link, needs, tx)
            let answers = form.corrections(sheet, today: now.bangkokDay)
            guard !answers.isEmpty else { return }
            try AnswerLinkStore.use(link, at: now, tx)
            try ReviewStore.append(
                answers,
                to: link.report,
                // Whoever has signed in answers as themselves; of others only the link is known.
                actor: visitor.isGuest ? "link:\(link.id)" : visitor.id,
                key: form.key.map { "link:\($0)" },
                now: now,
                tx
            )
        }
        return .see(Link(segments: ["answer", form.token], query: [("thanks", "1")]))
    }
}
