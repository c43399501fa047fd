// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What a listed item is.
public enum ItemKind: String, Sendable, Codable, CaseIterable {
    /// ข้อตกลง: what partners agreed.
    case agreement
    /// เป้าหมาย: what is to be reached.
    case goal
    /// วัตถุประสงค์: what it was held for.
    case objective
    /// กิจกรรม: what is done.
    case activity
    /// หัวข้อ: what was talked about.
    case topic
    /// ภารกิจ: what someone is there for.
    case mission
    /// ผล: what came out.
    case result
}

/// Until when an item is to be done.
public struct DraftDue: Sendable, Codable, Equatable {
    /// As written.
    public var text: String
    /// The last day, when it can be told.
    public var day: Day?

    /// A due date as said.
    public init(text: String, day: Day?) {
        self.text = text
        self.day = day
    }
}

/// One item of a numbered, bulleted, announced or tabled list.
public struct DraftItem: Sendable, Codable, Equatable, Identifiable {
    /// Position in the draft's list, from 0.
    public var id: Int
    /// What it is.
    public var kind: ItemKind
    /// The marker as written, such as `2.1` or `(3)`; empty when the list has none.
    public var marker: String
    /// The item without its marker and without nested items.
    public var text: String
    /// Where the text stands in the extracted text.
    public var span: Range<Int>
    /// The item it is nested in.
    public var parent: Int?
    /// Code of the province or district it belongs to, its own or inherited from its section.
    public var placeCode: String?
    /// Who answers for it, as written.
    public var hosts: [String]
    /// Until when.
    public var due: DraftDue?
    /// What it is to cost.
    public var cost: Baht?
    /// A goal or agreement without any number: planning offers a rubric step with evidence.
    public var isQualitative: Bool
    /// Whether a person should look.
    public var confidence: Confidence

    /// An item as it stands in a list.
    public init(id: Int, kind: ItemKind, marker: String, text: String, span: Range<Int>) {
        self.id = id
        self.kind = kind
        self.marker = marker
        self.text = text
        self.span = span
        parent = nil
        placeCode = nil
        hosts = []
        due = nil
        cost = nil
        isQualitative = false
        confidence = .sure
    }
}
