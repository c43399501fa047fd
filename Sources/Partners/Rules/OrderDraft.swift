// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel
import ThaiText

/// The draft of an appointing order in the wording of Thai offices; digits are Thai, as on paper.
///
/// An order is a Thai paper: it is Thai whatever the reader's language is.
struct OrderDraft: Sendable {
    private let file: CommitteeFile

    init(_ file: CommitteeFile) { self.file = file }

    /// The order from head to signature.
    var paragraphs: [WordParagraph] {
        let committee = file.committee
        var out = [
            WordParagraph(OrderText.order(of: file.organization), isBold: true, isCentred: true),
            WordParagraph(OrderText.number(committee.orderNumber, committee.orderDay), isCentred: true),
            WordParagraph(OrderText.about(committee.title), isBold: true, isCentred: true),
            WordParagraph(OrderText.rule, isCentred: true),
            WordParagraph(OrderText.reason(committee.title, committee.legalBasis), isIndented: true),
        ]
        for (index, seat) in file.seats.enumerated() {
            out.append(WordParagraph(OrderText.seat(index + 1, name(seat), role(seat)), isIndented: true))
        }
        let duties = committee.duties.split(whereSeparator: \.isNewline).map(\.trimmingBlanks)
        if !duties.isEmpty {
            out.append(WordParagraph(OrderText.duties, isBold: true, isIndented: true))
            for (index, duty) in duties.enumerated() {
                out.append(WordParagraph(OrderText.duty(index + 1, duty), isIndented: true))
            }
        }
        out.append(WordParagraph(OrderText.term(committee.term), isIndented: true))
        out.append(WordParagraph(OrderText.given, isIndented: true))
        out += OrderText.signature.map { WordParagraph($0, isCentred: true) }
        return out
    }

    private func name(_ seat: Position) -> String {
        let office = file.names.organization(seat.represents)
        return [file.persons[seat.person] ?? "", office].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func role(_ seat: Position) -> String { seat.title.isEmpty ? seat.role.title(.thai) : seat.title }
}
