// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// An item that is typed, or marked in the text.
struct NewItemInput: RouteInput {
    static let fields: [Field] =
        SentCorrection.fields + [
            .form("kind", .word(ItemKind.allCases.map(\.rawValue))), .form("text"), .form("start", .integer),
            .form("end", .integer), .form("place", .text(max: 8)),
        ]

    let sent: SentCorrection
    private let kind: ItemKind
    private let text: String
    private let span: Range<Int>?
    private let place: String?

    init(_ inputs: Inputs) throws {
        sent = try SentCorrection(inputs)
        kind = inputs.findWord("kind") ?? .agreement
        text = ItemFieldsInput.oneLine(inputs.find("text") ?? "")
        place = inputs.find("place")
        if let start = inputs.findInteger("start"), let end = inputs.findInteger("end"), start >= 0,
            start < end
        {
            span = start..<end
        } else {
            span = nil
        }
    }

    func item(in report: [Unicode.Scalar], _ draft: ReviewedDraft) throws(ReadingProblem) -> NewItem {
        guard let span else { return NewItem(kind: kind, text: text, placeCode: place) }
        guard span.upperBound <= report.count else { throw .badSpan }
        let words = ItemFieldsInput.oneLine(String(String.UnicodeScalarView(report[span])))
        // What lies right before in the text says which province this is about.
        let before = draft.items.filter {
            !$0.item.span.isEmpty && $0.item.span.lowerBound <= span.lowerBound
        }
        .max { $0.item.span.lowerBound < $1.item.span.lowerBound }
        return NewItem(kind: kind, text: words, span: span, placeCode: place ?? before?.item.placeCode)
    }
}
