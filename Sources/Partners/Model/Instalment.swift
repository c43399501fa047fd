// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// One part of a programme's period with money and a report of its own; due dates may point to its end.
public struct Instalment: Sendable, Equatable, Identifiable {
    /// Its id, made here; kept when the programme is edited.
    public let id: Kernel.ID<Instalment>
    /// From 1, unique in its programme.
    public var number: Int
    /// What it is called, where it has a name beside its number.
    public var title: String?
    /// The first day, where known.
    public var starts: Day?
    /// The last day, where known.
    public var ends: Day?

    /// An instalment.
    public init(
        id: Kernel.ID<Instalment>,
        number: Int,
        title: String? = nil,
        starts: Day? = nil,
        ends: Day? = nil
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.starts = starts
        self.ends = ends
    }
}
