// SPDX-License-Identifier: Apache-2.0

/// The functions that the language knows: XPath 1.0's and those of ODK.
enum Function: UInt8, Sendable, CaseIterable {
    case abs, acos, area, asin, atan, atan2, base64Decode, boolean, booleanFromString, ceiling, checklist,
        coalesce
    case concat, contains, cos, count, countNonEmpty, countSelected, current, date, dateTime, decimalDateTime
    case decimalTime, depend, digest, distance, enclosedArea, endsWith, exp, exp10, extractSigned, isFalse,
        floor
    case formatDate, formatDateTime, geofence, choose, indexedRepeat, instance, int, isSelected, join, lang,
        last
    case localName, log, log10, max, min, name, namespaceURI, normalizeSpace, not, now, number, once, pi,
        position
    case pow, random, randomize, regex, round, selected, selectedAt, sin, sqrt, startsWith, string,
        stringLength
    case substr, substring, substringAfter, substringBefore, sum, tan, today, translate, isTrue, uuid
    case weightedChecklist

    /// Name, and how few and how many things may stand between the brackets; by name in the order of the
    /// cases.
    private static let table: [(name: StaticString, fewest: Int, most: Int)] = [
        ("abs", 1, 1), ("acos", 1, 1), ("area", 1, 1), ("asin", 1, 1), ("atan", 1, 1), ("atan2", 2, 2),
        ("base64-decode", 1, 1), ("boolean", 1, 1), ("boolean-from-string", 1, 1), ("ceiling", 1, 1),
        ("checklist", 2, .max), ("coalesce", 2, 2), ("concat", 0, .max), ("contains", 2, 2), ("cos", 1, 1),
        ("count", 1, 1), ("count-non-empty", 1, 1), ("count-selected", 1, 1), ("current", 0, 0),
        ("date", 1, 1),
        ("date-time", 1, 1), ("decimal-date-time", 1, 1), ("decimal-time", 1, 1), ("depend", 1, .max),
        ("digest", 2, 3), ("distance", 1, .max), ("enclosed-area", 1, 1), ("ends-with", 2, 2), ("exp", 1, 1),
        ("exp10", 1, 1), ("extract-signed", 2, 2), ("false", 0, 0), ("floor", 1, 1), ("format-date", 2, 2),
        ("format-date-time", 2, 2), ("geofence", 2, 2), ("if", 3, 3), ("indexed-repeat", 3, 11),
        ("instance", 1, 1), ("int", 1, 1), ("is-selected", 2, 2), ("join", 1, .max), ("lang", 1, 1),
        ("last", 0, 0), ("local-name", 0, 1), ("log", 1, 1), ("log10", 1, 1), ("max", 0, .max),
        ("min", 0, .max), ("name", 0, 1), ("namespace-uri", 0, 1), ("normalize-space", 0, 1), ("not", 1, 1),
        ("now", 0, 0), ("number", 1, 1), ("once", 1, 1), ("pi", 0, 0), ("position", 0, 1), ("pow", 2, 2),
        ("random", 0, 0), ("randomize", 1, 2), ("regex", 2, 2), ("round", 1, 2), ("selected", 2, 2),
        ("selected-at", 2, 2), ("sin", 1, 1), ("sqrt", 1, 1), ("starts-with", 2, 2), ("string", 1, 1),
        ("string-length", 0, 1), ("substr", 2, 3), ("substring", 2, 3), ("substring-after", 2, 2),
        ("substring-before", 2, 2), ("sum", 1, 1), ("tan", 1, 1), ("today", 0, 0), ("translate", 3, 3),
        ("true", 0, 0), ("uuid", 0, 1), ("weighted-checklist", 4, .max),
    ]

    /// The function of a name; nil when it is none of the language, so perhaps one of the surroundings.
    init?(named name: String) {
        for (index, row) in Self.table.enumerated() where name.isSame(row.name) {
            self.init(rawValue: UInt8(truncatingIfNeeded: index))
            return
        }
        return nil
    }

    /// The name as it is written.
    var name: StaticString { Self.table[Int(rawValue)].name }

    /// Whether so many things may stand between the brackets.
    func takes(_ count: Int) -> Bool {
        let row = Self.table[Int(rawValue)]
        guard count >= row.fewest, count <= row.most else { return false }
        switch self {
        case .weightedChecklist: return count % 2 == 0
        case .indexedRepeat: return count % 2 == 1
        default: return true
        }
    }

    /// What kind of value it gives.
    var kind: ValueKind {
        switch self {
        case .boolean, .booleanFromString, .checklist, .contains, .endsWith, .isFalse, .geofence, .isSelected,
            .lang,
            .not, .regex, .selected, .startsWith, .isTrue, .weightedChecklist:
            .truth
        case .base64Decode, .concat, .digest, .extractSigned, .formatDate, .formatDateTime, .join, .localName,
            .name,
            .namespaceURI, .normalizeSpace, .selectedAt, .string, .substr, .substring, .substringAfter,
            .substringBefore, .translate, .uuid:
            .text
        case .now, .today: .moment
        case .current, .instance, .randomize, .indexedRepeat: .nodes
        case .choose, .coalesce, .once, .depend, .date, .dateTime, .decimalDateTime, .decimalTime: .any
        default: .number
        }
    }
}
