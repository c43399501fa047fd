// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// A part of the country that an official code names: what reports, plans and facts point to when they say
/// where.
public struct Place: Sendable, Hashable, Identifiable {
    /// The official code: 2, 4, 6 or 8 digits, where each longer code begins with its parent's.
    public let id: Kernel.ID<Place>
    /// Which of the four levels it is; told by the length of the code.
    public let level: Level
    /// The official Thai name, bare: without ตำบล, อำเภอ, เขต or จังหวัด.
    public let thai: String
    /// The English name, bare like the Thai one.
    public let english: String
    /// Five digits each; a few subdistricts have two, districts and provinces none.
    public let postalCodes: [String]
    /// A point inside it, in degrees north; nil where no source knows one.
    public let latitude: Double?
    /// A point inside it, in degrees east; nil where no source knows one.
    public let longitude: Double?
    /// True when the point is the mean of the parts or the parent's point, not a point of its own.
    public let pointIsMean: Bool

    /// A place of which everything is known.
    public init(
        id: Kernel.ID<Place>,
        level: Level,
        thai: String,
        english: String,
        postalCodes: [String] = [],
        latitude: Double? = nil,
        longitude: Double? = nil,
        pointIsMean: Bool = false
    ) {
        self.id = id
        self.level = level
        self.thai = thai
        self.english = english
        self.postalCodes = postalCodes
        self.latitude = latitude
        self.longitude = longitude
        self.pointIsMean = pointIsMean
    }
}

extension Place {
    /// How far down the four-level tree of provinces a place stands.
    public enum Level: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
        /// Two digits.
        case province = 2
        /// Four digits: an amphoe, in Bangkok a khet.
        case district = 4
        /// Six digits: a tambon, in Bangkok a khwaeng.
        case subdistrict = 6
        /// Eight digits: a muban; none is bundled, imports bring them.
        case village = 8

        /// Wider before narrower.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }
}
