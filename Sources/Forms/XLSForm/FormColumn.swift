// SPDX-License-Identifier: Apache-2.0

import Web

/// The languages that a form of this house speaks.
enum FormLanguage: Hashable {
    case thai, english, other

    /// The language of a column such as `label::Thai (th)`.
    init(written: String) {
        let small = written.lowercased()
        if small.contains("(th") || small.hasPrefix("thai") || small == "th" || Self.isThai(written) {
            self = .thai
        } else if small.contains("(en") || small.hasPrefix("english") || small == "en" {
            self = .english
        } else {
            self = .other
        }
    }

    /// Whether there are Thai letters in a text.
    static func isThai(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }
    }
}

/// A column of a form's sheet by its usual name, whatever spelling its author chose.
struct FormColumn: Hashable {
    let name: String
    let language: FormLanguage?

    init(name: String, language: FormLanguage? = nil) {
        self.name = name
        self.language = language
    }

    /// A column as its head is written: capitals, blanks and old names do not matter.
    ///
    /// Columns that are not known keep their spelling where filters read them.
    init(written: String, keepsOthers: Bool = false) {
        let halves = written.firstRange(of: "::").map {
            (String(written[..<$0.lowerBound]), String(written[$0.upperBound...]))
        }
        let first = (halves?.0 ?? written).trimmed.lowercased()
        let plain = String(first.map { $0 == " " || $0 == "-" ? "_" : $0 })
        let isOther = keepsOthers && Self.usual[plain] == nil && !Self.ofChoices.contains(plain)
        let usual = isOther ? (halves?.0 ?? written).trimmed : Self.usual[plain] ?? plain
        let second = halves?.1.trimmed ?? ""
        guard halves != nil, Self.families.contains(usual) else {
            self.init(name: usual, language: halves == nil ? nil : FormLanguage(written: second))
            return
        }
        let parts = second.firstRange(of: "::").map {
            (String(second[..<$0.lowerBound]), String(second[$0.upperBound...]))
        }
        let family = usual == "control" ? "body" : usual
        let name = family + "::" + (parts?.0 ?? second)
        self.init(
            name: Self.inFamilies[name] ?? name,
            language: parts.map { FormLanguage(written: $0.1) }
        )
    }

    /// What stands in the columns `bind::…` and `body::…` and has a column of its own.
    private static let inFamilies = [
        "bind::relevant": "relevant", "bind::calculate": "calculation", "bind::constraint": "constraint",
        "bind::required": "required", "bind::readonly": "read_only", "body::appearance": "appearance",
        "bind::jr:constraintMsg": "constraint_message", "bind::jr:requiredMsg": "required_message",
        "body::jr:count": "repeat_count", "bind::entities:saveto": "save_to",
    ]

    private static let ofChoices: Set<String> = ["list_name", "name", "label", "media"]

    /// Columns whose second half is no language.
    private static let families: Set<String> = ["media", "bind", "instance", "body", "control"]

    private static let usual = [
        "caption": "label", "relevance": "relevant", "calculate": "calculation", "readonly": "read_only",
        "constraint_msg": "constraint_message", "constraining_message": "constraint_message",
        "requiredmsg": "required_message", "big_image": "media::big-image", "prefix": "compact_prefix",
        "jr:constraintmsg": "constraint_message",
        "required_msg": "required_message", "jr:requiredmsg": "required_message", "jr:count": "repeat_count",
        "count": "repeat_count", "listname": "list_name", "title": "form_title",
        "set_form_title": "form_title",
        "set_form_id": "form_id", "id_string": "form_id", "tag": "name", "value": "name",
        "command": "type", "image": "media::image", "audio": "media::audio", "video": "media::video",
    ]
}
