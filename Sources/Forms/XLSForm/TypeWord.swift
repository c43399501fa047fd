// SPDX-License-Identifier: Apache-2.0

import Web

/// What the column `type` says.
enum TypeWord: Equatable {
    case asked(QuestionType)
    case choosing(QuestionType, list: String, hasOther: Bool)
    /// `select_one_from_file villages.csv`.
    case fromFile(QuestionType, file: String)
    /// `select_one_external`: a list of the sheet `external_choices`.
    case external(list: String)
    case begin(QuestionType)
    case end(QuestionType)
    /// A row that the program fills in, such as `start`.
    case filled(preload: String)
    case audit
    /// `csv-external` and `xml-external`: a file that formulas read.
    case file(ExternalFile.Kind)
    /// Known, but not asked by this house.
    case notYet
    case unknown

    init(written: String) {
        let words = written.split(whereSeparator: \.isWhitespace).map(String.init)
        let small = words.map { $0.lowercased() }.joined(separator: " ")
        if let type = Self.plain[small] {
            self = .asked(type)
        } else if let group = Self.group(small) {
            self = group
        } else if let preload = Self.preloads[small] {
            self = .filled(preload: preload)
        } else if let (type, used) = Self.file(small) {
            self = .fromFile(type, file: words.dropFirst(used).joined(separator: " "))
        } else if small.hasPrefix("select_one_external") {
            self = .external(list: words.dropFirst().first ?? "")
        } else if let (type, used) = Self.choice(small) {
            self = Self.choosing(type, Array(words.dropFirst(used)))
        } else {
            self = Self.special(small)
        }
    }

    private static func choosing(_ type: QuestionType, _ words: [String]) -> TypeWord {
        var rest = words
        let last = rest.last?.lowercased() ?? ""
        let hasOther = ["or_other", "or_specify_other"].contains(last)
        if hasOther { rest.removeLast() }
        if rest.count > 2, rest.suffix(2).map({ $0.lowercased() }) == ["or", "other"] {
            return .choosing(type, list: rest[0], hasOther: true)
        }
        return .choosing(type, list: rest.joined(separator: " "), hasOther: hasOther)
    }

    private static func special(_ small: String) -> TypeWord {
        switch small {
        case "audit": .audit
        case "csv-external": .file(.csv)
        case "xml-external": .file(.xml)
        default: later.contains(small.split(separator: " ").first.map(String.init) ?? "") ? .notYet : .unknown
        }
    }

    private static let plain: [String: QuestionType] = [
        "text": .text, "string": .text, "q string": .text, "integer": .integer, "int": .integer,
        "q int": .integer, "decimal": .decimal, "q decimal": .decimal, "date": .date, "q date": .date,
        "note": .note, "q note": .note, "calculate": .calculate, "q calculate": .calculate, "time": .time,
        "datetime": .dateTime, "date time": .dateTime, "q date time": .dateTime, "geopoint": .geopoint,
        "gps": .geopoint, "location": .geopoint, "q geopoint": .geopoint, "q location": .geopoint,
        "geotrace": .geotrace, "q geotrace": .geotrace, "geoshape": .geoshape, "q geoshape": .geoshape,
        "start-geopoint": .geopoint, "image": .image, "photo": .image, "q image": .image, "q picture": .image,
        "add image prompt": .image, "audio": .audio, "q audio": .audio, "video": .video, "q video": .video,
        "file": .file, "barcode": .barcode, "q barcode": .barcode, "range": .range,
        "acknowledge": .acknowledge,
        "trigger": .acknowledge, "q acknowledge": .acknowledge, "hidden": .hidden,
    ]

    private static let preloads = [
        "start": "start", "start time": "start", "get start time": "start", "end": "end", "end time": "end",
        "get end time": "end", "today": "today", "get today": "today", "deviceid": "deviceid",
        "device id": "deviceid", "get device id": "deviceid", "imei": "deviceid", "username": "username",
        "phonenumber": "phonenumber", "get phone number": "phonenumber", "email": "email",
        "simserial": "simserial", "sim id": "simserial", "get sim id": "simserial",
        "subscriberid": "subscriberid", "subscriber id": "subscriberid", "get subscriber id": "subscriberid",
    ]

    private static let later: Set<String> = ["background-geopoint", "background-audio", "osm", "loop"]

    private static func group(_ small: String) -> TypeWord? {
        let plain = small.replacing("_", with: " ")
        let words = plain.split(separator: " ").map(String.init)
        guard words.count >= 2, words[0] == "begin" || words[0] == "end" else { return nil }
        let kinds: [String: QuestionType] = [
            "group": .group, "repeat": .repeating, "lgroup": .repeating, "looped group": .repeating,
        ]
        guard let type = kinds[words.dropFirst().joined(separator: " ")] else { return nil }
        return words[0] == "begin" ? .begin(type) : .end(type)
    }

    private static func file(_ small: String) -> (QuestionType, Int)? {
        let forms: [(String, QuestionType, Int)] = [
            ("select_one_from_file", .selectOne, 1), ("select_multiple_from_file", .selectMultiple, 1),
            ("select one from file", .selectOne, 4), ("select multiple from file", .selectMultiple, 4),
        ]
        return forms.first { small == $0.0 || small.hasPrefix($0.0 + " ") }.map { ($0.1, $0.2) }
    }

    /// The kind of choosing and how many words name it.
    private static func choice(_ small: String) -> (QuestionType, Int)? {
        let forms: [(String, QuestionType, Int)] = [
            ("select_one", .selectOne, 1), ("select one from", .selectOne, 3), ("select one", .selectOne, 2),
            ("select1", .selectOne, 1), ("select_multiple", .selectMultiple, 1),
            ("select multiple from", .selectMultiple, 3), ("select multiple", .selectMultiple, 2),
            ("select all that apply from", .selectMultiple, 5), ("select all that apply", .selectMultiple, 4),
            ("rank", .rank, 1),
        ]
        let found = forms.first { small == $0.0 || small.hasPrefix($0.0 + " ") }
        return found.map { ($0.1, $0.2) }
    }
}
