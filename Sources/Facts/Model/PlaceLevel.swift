// SPDX-License-Identifier: Apache-2.0

/// How far down the official places a table is cut.
public enum PlaceLevel: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// One figure for all places together.
    case everywhere = 0
    /// Two digits.
    case province = 2
    /// Four digits.
    case district = 4
    /// Six digits.
    case subdistrict = 6

    /// Wider before narrower.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
