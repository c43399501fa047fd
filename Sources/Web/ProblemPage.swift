// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What a visitor sees when something is refused: what is wrong, what to do, and all that was typed.
public struct ProblemPage: Sendable {
    private let kind: ProblemKind
    private let sentence: Sentence
    private let asking: (any AskingProblem)?
    private let retryAfter: Int?

    /// A page about a refusal.
    public init(_ problem: any Problem) {
        kind = problem.kind
        sentence = problem.text
        asking = problem as? any AskingProblem
        retryAfter = problem.retryAfter
    }

    /// A page about a fault that nobody foresaw; its details stay in the log.
    public static let unforeseen = ProblemPage(kind: .broken, sentence: WebText.unknownProblem)

    private init(kind: ProblemKind, sentence: Sentence) {
        self.kind = kind
        self.sentence = sentence
        asking = nil
        retryAfter = nil
    }

    /// The HTTP status that browsers and scripts understand.
    public var status: Int {
        if retryAfter != nil { return 429 }
        return switch kind {
        case .invalid: 422
        case .missing: 404
        case .unknown: 401
        case .forbidden: 403
        case .conflict: 409
        case .tooMuch: 413
        case .broken: 500
        }
    }

    /// Writes the page, with the typed fields of the form, so that nothing is lost, the request's number, and
    /// a way on where there is one.
    public func reply(
        _ visit: Visit,
        typed: [FormField] = [],
        number: String,
        way: (word: Sentence, link: Link)? = nil
    ) -> Reply {
        let asked = asking == nil ? WebText.title(for: kind) : WebText.askFirst
        let title = visit.say(retryAfter == nil ? asked : WebText.tooOften)
        var reply = Layout(title: title).page(visit, status: status) { html in
            html(.h1, title)
            html(.div, .class("card"), .role("alert")) { html in html(.p, visit.say(sentence)) }
            asking?.show(&html, visit)
            if !typed.isEmpty { writeTyped(&html, visit, typed) }
            html(.p, .class("src"), text: "\(visit.say(WebText.requestNumber)) \(number)")
            html(.div, .class("row tight")) { html in
                if let way { html(.a, .class("btn"), .href(way.link), text: visit.say(way.word)) }
                html(.a, .class("btn plain"), .href(Link()), text: visit.say(WebText.back))
            }
        }
        if let retryAfter { reply.headers.append(("retry-after", String(retryAfter))) }
        return reply
    }

    private func writeTyped(_ html: inout HTML, _ visit: Visit, _ typed: [FormField]) {
        guard let action = Link(returning: visit.request.path) else { return }
        let files = Inputs(visit.request).uploads.map(\.field)
        let answered = Set((asking?.answers ?? []).map(\.name))
        let kept = typed.filter { !answered.contains($0.name) && !files.contains($0.name) }
        html(.form, .class("card stack"), .post, .multipart.when(!files.isEmpty), .action(action)) { html in
            for file in files {
                html(.label, .for("file-\(file)")) { html in html(.span, visit.say(WebText.fileAgain)) }
                html.void(.input, .type("file"), .id("file-\(file)"), .name(file))
            }
            for answer in asking?.answers ?? [] {
                html(
                    .button,
                    .class(answer == asking?.answers.first ? "btn" : "btn plain"),
                    .name(answer.name),
                    .value(answer.value),
                    text: visit.say(answer.title)
                )
            }
            html(.h2, visit.say(asking == nil ? WebText.kept : WebText.orChange))
            for (index, field) in kept.prefix(200).enumerated() where !field.isSecret {
                if field.value.count < 40, !field.value.contains(where: \.isWhitespace) || field.value.isEmpty
                {
                    html.void(.input, .type("hidden"), .name(field.name), .value(field.value))
                } else {
                    let label = FieldNames.known[field.name].map { visit.say($0) } ?? field.name
                    html(.label, .for("typed\(index)"), text: label)
                    html(.textarea, .id("typed\(index)"), .name(field.name), text: field.value)
                }
            }
            html(.button, .class(asking == nil ? "btn" : "btn plain"), text: visit.say(WebText.retry))
        }
    }
}
