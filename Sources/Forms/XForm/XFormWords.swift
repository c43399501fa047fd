// SPDX-License-Identifier: Apache-2.0

/// How XForms call things.
enum XFormWords {
    /// The type of an answer; empty for groups.
    static func type(of asked: Question) -> String {
        switch asked.type {
        case .group, .repeating: ""
        case .integer: "int"
        case .decimal: "decimal"
        case .range: isWhole(asked) ? "int" : "decimal"
        case .date, .time, .dateTime, .geopoint, .geotrace, .geoshape, .barcode: "\(asked.type)"
        case .image, .audio, .video, .file: "binary"
        case .rank: "odk:rank"
        case .metadata: metadataType(asked.extras.preload)
        default: "string"
        }
    }

    /// Whether a range has whole numbers only.
    private static func isWhole(_ asked: Question) -> Bool {
        ["start", "end", "step"].allSatisfy { name in
            asked.extras.parameter(name).map { Int($0) != nil } ?? true
        }
    }

    private static func metadataType(_ preload: String) -> String {
        switch preload {
        case "start", "end": "dateTime"
        case "today": "date"
        default: "string"
        }
    }

    static func preload(_ word: String) -> [XMLWriter.Attribute] {
        switch word {
        case "start", "end": [("jr:preload", "timestamp"), ("jr:preloadParams", word)]
        case "today": [("jr:preload", "date"), ("jr:preloadParams", "today")]
        default: [("jr:preload", "property"), ("jr:preloadParams", word)]
        }
    }

    /// The element that asks a question; nil where nobody is asked.
    static func control(of asked: Question) -> String? {
        switch asked.type {
        case .calculate, .hidden, .metadata, .group, .repeating: nil
        case .selectOne: "select1"
        case .selectMultiple: "select"
        case .rank: "odk:rank"
        case .range: "range"
        case .acknowledge: "trigger"
        case .image, .audio, .video, .file: "upload"
        default: "input"
        }
    }

    static func mediaType(_ type: QuestionType) -> String {
        switch type {
        case .image: "image/*"
        case .audio: "audio/*"
        case .video: "video/*"
        case .file: "application/*"
        default: ""
        }
    }
}
