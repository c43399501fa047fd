// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What work is about; programmes and commitments carry one.
public struct Theme: Sendable, Hashable, Identifiable {
    /// Stable and short, such as `alcohol`; stored with the records.
    public let id: Kernel.ID<Theme>
    /// What it is called on a page.
    public let title: Sentence

    /// A theme.
    public init(id: Kernel.ID<Theme>, title: Sentence) {
        self.id = id
        self.title = title
    }

    /// All themes, in the order in which a page offers them.
    public static let all: [Theme] = ThemeList.themes

    /// The theme with an id; nil for one that this program does not know.
    public static func find(_ id: Kernel.ID<Theme>) -> Theme? { all.first { $0.id == id } }
}
