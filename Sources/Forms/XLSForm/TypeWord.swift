// SPDX-License-Identifier: Apache-2.0

import Web

/// What the column `type` says.
enum TypeWord: Equatable {
    case asked(QuestionType)
    case choosing(QuestionType, list: String)
    case begin(QuestionType)
    case end
    /// Known, and recorded by the house in its own way.
    case notKept
    /// Known, but not asked by this house yet.
    case notYet
    case unknown

    init(written: String) {
        let words = written.split(whereSeparator: \.isWhitespace).map(String.init)
        let small = words.map { $0.lowercased() }.joined(separator: " ")
        if let type = Self.plain[small] {
            self = .asked(type)
        } else if let group = Self.group(small) {
            self = group
        } else if let (type, used) = Self.choice(small) {
            let list = words.dropFirst(used).first ?? ""
            self = words.count > used + 1 || list.contains(".") ? .notYet : .choosing(type, list: list)
        } else if Self.noted.contains(small) {
            self = .notKept
        } else {
            let first = small.split(separator: " ").first.map(String.init) ?? ""
            self = Self.later.contains(first) ? .notYet : .unknown
        }
    }

    private static let plain: [String: QuestionType] = [
        "text": .text, "string": .text, "integer": .integer, "int": .integer, "decimal": .decimal,
        "date": .date, "note": .note, "calculate": .calculate,
    ]

    private static let noted: Set<String> = [
        "start", "end", "today", "deviceid", "username", "phonenumber", "email", "simserial",
        "subscriberid", "audit",
    ]

    private static let later: Set<String> = [
        "geopoint", "geotrace", "geoshape", "start-geopoint", "background-geopoint", "image", "photo",
        "audio",
        "video", "file", "barcode", "background-audio", "time", "datetime", "range", "rank", "hidden",
        "acknowledge", "trigger", "select_one_from_file", "select_multiple_from_file", "select_one_external",
        "csv-external", "xml-external", "loop", "osm",
    ]

    private static func group(_ small: String) -> TypeWord? {
        switch small {
        case "begin group", "begin_group": .begin(.group)
        case "begin repeat", "begin_repeat": .begin(.repeating)
        case "end group", "end_group", "end repeat", "end_repeat": .end
        default: nil
        }
    }

    /// The kind of choosing and how many words name it.
    private static func choice(_ small: String) -> (QuestionType, Int)? {
        let forms: [(String, QuestionType, Int)] = [
            ("select_one", .selectOne, 1), ("select one from", .selectOne, 3), ("select one", .selectOne, 2),
            ("select1", .selectOne, 1), ("select_multiple", .selectMultiple, 1),
            ("select multiple from", .selectMultiple, 3), ("select multiple", .selectMultiple, 2),
            ("select all that apply from", .selectMultiple, 5),
        ]
        let found = forms.first { small == $0.0 || small.hasPrefix($0.0 + " ") }
        return found.map { ($0.1, $0.2) }
    }
}
