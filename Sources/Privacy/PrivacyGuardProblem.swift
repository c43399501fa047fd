// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Sealing
public import Web

/// The guard found someone in a text and asks before anything is saved.
public struct PrivacyGuardProblem: AskingProblem {
    /// Stable, dotted.
    public let code = "privacy.guard.found"
    /// Nothing is wrong yet; the form has to be sent again with an answer.
    public let kind = ProblemKind.invalid
    /// What was found; problems are logged, so that the texts hide themselves.
    let finds: Confidential<[GuardFind]>
    private let use: GuardedUse

    init(_ texts: [String], _ found: [[Mention]], _ use: GuardedUse) {
        finds = Confidential(
            zip(texts, found).filter { !$0.1.isEmpty }.map { GuardFind(text: $0, mentions: $1) }
        )
        self.use = use
    }

    /// What is asked.
    public var text: Sentence { use == .note ? GuardText.askNote : GuardText.askPublic }

    /// Hide, keep, or go back.
    public var answers: [ProblemAnswer] {
        [
            ProblemAnswer(GuardAnswer.field.name, GuardAnswer.hide.rawValue, GuardText.hide),
            ProblemAnswer(GuardAnswer.field.name, GuardAnswer.keep.rawValue, GuardText.keep),
        ]
    }

    /// Shows each text with what was found marked, and how it would read.
    public func show(_ html: inout HTML, _ visit: Visit) {
        for find in finds.reveal().prefix(40) {
            html(.div, .class("card")) { html in
                html(.p) { html in
                    for piece in find.pieces {
                        if piece.isMarked { html(.mark, piece.text) } else { html.text(piece.text) }
                    }
                }
                html(.p) { html in
                    html(.small, find.kinds.map { visit.say(GuardText.kind($0)) }.joined(separator: " · "))
                }
                html(.p) { html in
                    html(.b, visit.say(GuardText.becomes) + " ")
                    html.text(PrivacyGuard.hide(find.mentions, in: find.text))
                }
            }
        }
    }
}

/// One text in which someone was found.
struct GuardFind: Sendable, Equatable {
    let text: String
    let mentions: [Mention]

    var kinds: [Mention.Kind] {
        Mention.Kind.allCases.filter { kind in mentions.contains { $0.kind == kind } }
    }

    /// The text cut where marks begin and end.
    var pieces: [(text: String, isMarked: Bool)] {
        let scalars = Array(text.unicodeScalars)
        var pieces: [(text: String, isMarked: Bool)] = []
        var position = 0
        func cut(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        for mention in mentions where mention.span.lowerBound >= position {
            guard mention.span.upperBound <= scalars.count else { break }
            if position < mention.span.lowerBound {
                pieces.append((cut(position..<mention.span.lowerBound), false))
            }
            pieces.append((cut(mention.span), true))
            position = mention.span.upperBound
        }
        if position < scalars.count { pieces.append((cut(position..<scalars.count), false)) }
        return pieces
    }
}
