// SPDX-License-Identifier: Apache-2.0

/// Something that a plan needs and a report often leaves out.
public enum Question: String, Sendable, Codable, CaseIterable {
    /// Who answers for it.
    case host
    /// Until when.
    case due
    /// How it is measured, for a goal or agreement without any number.
    case indicator
}

/// Which items an answer is meant for.
public enum AnswerScope: Sendable, Codable, Equatable {
    /// All items of a province, by its two-digit code; nil means the items that belong to no province.
    case place(code: String?)
    /// Just these.
    case items(ids: [Int])
    /// These, picked by hand: filled where they are empty, whether they were asked about or not.
    case chosen(ids: [Int])
}

/// One answer for many items; it only fills what is still empty.
public struct Answer: Sendable, Codable, Equatable {
    /// For which items.
    public var scope: AnswerScope
    /// Who answers for them.
    public var host: String?
    /// Until when.
    public var due: DraftDue?
    /// How they are measured.
    public var indicator: String?

    /// An answer; what is nil stays open.
    public init(scope: AnswerScope, host: String? = nil, due: DraftDue? = nil, indicator: String? = nil) {
        self.scope = scope
        self.host = host
        self.due = due
        self.indicator = indicator
    }

    /// Whether nothing was answered.
    var isEmpty: Bool { host == nil && due == nil && indicator == nil }
}
