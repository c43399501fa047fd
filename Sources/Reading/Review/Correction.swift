// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// One thing that a person changed in a draft; replaying all of them gives the reviewed draft.
///
/// Corrections are stored as JSON and never edited, so the names of these cases are part of the stored form.
public enum Correction: Sendable, Codable, Equatable {
    /// The facts about the meeting itself.
    case head(HeadChange)
    /// One item.
    case item(id: Int, change: ItemChange)
    /// An item that the reader did not find, or that was typed.
    case add(NewItem)
    /// One answer for many items.
    case answer(Answer)
    /// Questions that are not to be asked again.
    case skip(scope: AnswerScope, questions: [Question])
}

/// A change of the facts about the meeting itself.
public enum HeadChange: Sendable, Codable, Equatable {
    /// Another title; empty takes it away.
    case title(text: String)
    /// When it took place; nil takes it away.
    case event(start: Day?, end: Day?)
    /// Where it took place; empty text takes it away.
    case venue(text: String, placeCode: String?)
    /// How many attended; nil takes it away.
    case participants(count: Int?, comparator: Comparator)
    /// Another name for an organization; nil takes it off the list, an empty `name` adds one.
    case organization(name: String, becomes: String?)
    /// Another name and position for a person; nil takes the person off the list.
    case person(name: String, becomes: String?, position: String?)
}

/// A change of one item.
public enum ItemChange: Sendable, Codable, Equatable {
    /// Other words.
    case text(String)
    /// A goal becomes an agreement and back.
    case kind(ItemKind)
    /// A person has looked and it is right.
    case confirm
    /// It is nothing of that kind; it can be brought back.
    case reject
    /// It counts after all.
    case restore
    /// Two items in place of one, cut before this Unicode scalar of the text.
    ///
    /// `inReport` is the same place in the report's text, where it is known: a wording has no line breaks.
    case split(at: Int, inReport: Int? = nil)
    /// Its words, targets and children join another item.
    case merge(into: Int)
    /// It becomes a part of another item; nil makes it stand alone.
    case nest(under: Int?)
    /// It comes right after another item; nil makes it the first.
    case move(after: Int?)
    /// Who answers for it.
    case hosts([String])
    /// Until when.
    case due(DraftDue?)
    /// How it is measured.
    case indicator(String?)
    /// Where it belongs.
    case place(code: String?)
    /// A quantity: a new one where `id` is nil.
    case target(id: Int?, values: TargetValues)
    /// A quantity less.
    case removeTarget(id: Int)
}

/// What a person says about a target.
public struct TargetValues: Sendable, Codable, Equatable {
    /// Comparator, number or range, unit.
    public var measure: DraftMeasure
    /// Per what, of what, on what condition.
    public var scope: DraftScope
    /// The target of the same item that it is a part of.
    public var subsetOf: Int?

    /// A quantity without further conditions unless they are given.
    public init(measure: DraftMeasure, scope: DraftScope = DraftScope(), subsetOf: Int? = nil) {
        self.measure = measure
        self.scope = scope
        self.subsetOf = subsetOf
    }
}

/// An item that a person adds.
public struct NewItem: Sendable, Codable, Equatable {
    /// What it is.
    public var kind: ItemKind
    /// Its words.
    public var text: String
    /// Where the words stand in the report; empty when they were typed.
    public var span: Range<Int>
    /// The province or district it belongs to.
    public var placeCode: String?
    /// The item it is a part of.
    public var parent: Int?

    /// A typed item unless a span is given.
    public init(
        kind: ItemKind,
        text: String,
        span: Range<Int> = 0..<0,
        placeCode: String? = nil,
        parent: Int? = nil
    ) {
        self.kind = kind
        self.text = text
        self.span = span
        self.placeCode = placeCode
        self.parent = parent
    }
}

/// A correction with its number in the report's history, from 1; what it creates is named after the number.
public struct NumberedCorrection: Sendable, Equatable {
    /// Its number.
    public let seq: Int
    /// What was changed.
    public let correction: Correction

    /// A correction as the store keeps it.
    public init(seq: Int, _ correction: Correction) {
        self.seq = seq
        self.correction = correction
    }
}
