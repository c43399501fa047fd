// SPDX-License-Identifier: Apache-2.0

import Access
public import Kernel
import Storage
public import Web

/// The review of one report: its text and draft side by side.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /reports/{id} | reading.read | text and draft |
/// | GET | /reports/{id}/source | reading.read | the text with one sentence highlighted |
/// | POST | /reports/{id}/undo | reading.write | takes the last correction back |
public struct ReviewPages: Sendable {
    let needs: ReadingNeeds

    private var about: About { ReportTies.about(needs) }

    var routes: [Route] {
        [
            .get("/reports/{id}", Reading.read, about: about, review),
            .get("/reports/{id}/source", Reading.read, about: about, source),
            .post("/reports/{id}/undo", Reading.write, about: about, undo),
        ]
    }

    /// The page of a report's review.
    public static func path(to report: Report.ID) -> Link { Link("reports", report.rawValue) }

    /// The page that shows one sentence of a report, for the way from a commitment down to its source.
    public static func sourceLink(report: Report.ID, span: Range<Int>) -> Link {
        let query = [("span", "\(span.lowerBound)-\(span.upperBound)")]
        return Link(segments: ["reports", report.rawValue, "source"], query: query, fragment: "source")
    }

    static func path(to report: Report.ID, _ place: ReviewPlace, at fragment: String? = nil) -> Link {
        Link(segments: ["reports", report.rawValue], query: place.query, fragment: fragment)
    }

    /// The review with exactly the items picked that lack something.
    static func path(to report: Report.ID, _ place: ReviewPlace, lacking question: Question) -> Link {
        let query = place.query + [("lack", question.rawValue)]
        return Link(segments: ["reports", report.rawValue], query: query, fragment: "choose")
    }

    static func undoPath(_ report: Report.ID) -> Link { Link("reports", report.rawValue, "undo") }

    func review(_ visit: Visit, _ input: ReviewInput) async throws -> Reply {
        let sheet = try await needs.database.read { tx in
            var sheet = try ReviewSheet.load(input.report, needs, tx)
            let subject = try ReportTies.load(input.report, partners: needs.partners, tx)
            sheet.mayCorrect = visit.may(Reading.write, subject)
            return sheet
        }
        let picks = Picks(lacking: input.lack, in: sheet.draft)
        let accept = needs.mayAccept(visit) ? needs.acceptLink(input.report) : nil
        let page = ReviewPage(sheet: sheet, place: input.place, picks: picks, accept: accept)
        return page.reply(visit, wasKnown: input.wasKnown)
    }

    func source(_ visit: Visit, _ input: SourceInput) async throws -> Reply {
        let (report, text) = try await needs.database.read { tx in
            guard let report = try ReportStore.find(input.report, tx) else { throw ReadingProblem.noReport }
            guard let text = try ReportStore.text(of: input.report, tx) else {
                throw ReadingProblem.textDeleted
            }
            return (report, Array(text.unicodeScalars))
        }
        guard let span = input.span, span.upperBound <= text.count else { throw ReadingProblem.badSpan }
        return SourcePage(report: report, text: text, span: span).reply(visit)
    }

    func undo(_ visit: Visit, _ input: PlainCorrectionInput) async throws -> Reply {
        try await needs.database.write { tx in
            // Sent again after a lost answer, an undo must not take back one more.
            let held = try ReviewStore.list(input.sent.report, tx).last?.seq ?? 0
            guard input.held == nil || input.held == held else { return }
            try ReviewStore.undoLast(
                input.sent.report,
                actor: visit.visitor.id,
                now: visit.clock.now,
                tx
            )
        }
        return .see(Self.path(to: input.sent.report, input.sent.back, at: "draft"))
    }
}

struct ReviewInput: RouteInput {
    static let fields: [Field] = [
        .path(), .query("view", .word(["text", "draft"])), .query("page", .integer), .query("known", .flag),
        .query("lack", .word(Question.allCases.map(\.rawValue))),
    ]
    let report: Report.ID
    let place: ReviewPlace
    let wasKnown: Bool
    /// What the items lack that are to be picked.
    let lack: Question?

    init(_ inputs: Inputs) throws {
        report = try inputs.id()
        place = ReviewPlace(view: inputs.findWord("view"), page: inputs.findInteger("page"))
        wasKnown = inputs.flag("known")
        lack = inputs.findWord("lack")
    }
}

struct SourceInput: RouteInput {
    static let fields: [Field] = [.path(), .query("span", .text(max: 40))]
    let report: Report.ID
    let span: Range<Int>?

    init(_ inputs: Inputs) throws {
        report = try inputs.id()
        let parts = (inputs.find("span") ?? "").split(separator: "-").compactMap { Int($0) }
        span = parts.count == 2 && parts[0] >= 0 && parts[0] <= parts[1] ? parts[0]..<parts[1] : nil
    }
}

struct PlainCorrectionInput: RouteInput {
    static let fields: [Field] = SentCorrection.fields + [.form("held", .integer)]
    let sent: SentCorrection
    /// The correction that the button named.
    let held: Int?

    init(_ inputs: Inputs) throws {
        sent = try SentCorrection(inputs)
        held = inputs.findInteger("held")
    }
}
