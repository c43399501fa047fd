// SPDX-License-Identifier: Apache-2.0

/// How large a named place is.
public enum PlaceLevel: String, Sendable, Codable, CaseIterable {
    /// จังหวัด.
    case province
    /// อำเภอ, or เขต in Bangkok.
    case district
    /// ตำบล, or แขวง in Bangkok.
    case subdistrict
}

/// A province, district or subdistrict that the report names as a place.
public struct DraftPlace: Sendable, Codable, Equatable {
    /// The bare name as written, without ตำบล, อำเภอ or จังหวัด.
    public var name: String
    /// How large it is.
    public var level: PlaceLevel
    /// The official code, when the name leads to exactly one place.
    public var code: String?
    /// Where it first stands in the extracted text.
    public var span: Range<Int>
    /// Whether a person should look.
    public var confidence: Confidence

    /// A named place.
    public init(
        name: String,
        level: PlaceLevel,
        code: String?,
        span: Range<Int>,
        confidence: Confidence = .sure
    ) {
        self.name = name
        self.level = level
        self.code = code
        self.span = span
        self.confidence = confidence
    }
}

/// Where the reported thing took place.
public struct DraftVenue: Sendable, Codable, Equatable {
    /// Room, building, grounds; the text before ตำบล, อำเภอ or จังหวัด.
    public var text: String
    /// Bare name, only when stated.
    public var subdistrict: String?
    /// Bare name, only when stated.
    public var district: String?
    /// Bare name, only when stated.
    public var province: String?
    /// The official code of the smallest stated level that is known.
    public var placeCode: String?
    /// Where the text stands in the extracted text.
    public var span: Range<Int>
    /// Whether a person should look.
    public var confidence: Confidence

    /// A venue without its levels.
    public init(text: String, span: Range<Int>, confidence: Confidence = .sure) {
        self.text = text
        self.span = span
        self.confidence = confidence
        subdistrict = nil
        district = nil
        province = nil
        placeCode = nil
    }
}
