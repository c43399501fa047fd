// SPDX-License-Identifier: Apache-2.0

/// A measure with how far its figures have come.
public struct MeasureState: Sendable, Hashable {
    /// The measure.
    public let measure: Measure
    /// 1, and one more with each change of its definition.
    public let version: Int
    /// Whether its figures may be shown: false while it is filled for the first time.
    public let isReady: Bool
    /// How many facts at most are still to be added; not 0 while it is filled or an import is under way.
    public let factsToGo: Int
}
