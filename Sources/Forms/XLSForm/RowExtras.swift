// SPDX-License-Identifier: Apache-2.0

import Web

/// Reads the columns that few rows have: parameters, pictures, attributes, lists that answers are kept in.
struct RowExtras {
    let line: FormSheet.Line
    private(set) var faults: [(fault: TypeFault, column: String)] = []

    init(line: FormSheet.Line) {
        self.line = line
    }

    mutating func read(_ type: QuestionType) -> QuestionExtras {
        var extras = QuestionExtras()
        extras.guidance = line.wording("guidance_hint")
        for (kind, files) in line.family("media") { extras.media.append((kind, files)) }
        let places: [(String, QuestionExtras.Place)] = [
            ("bind", .bind), ("instance", .instance), ("body", .body),
        ]
        for (family, place) in places {
            for (name, texts) in line.family(family) {
                extras.attributes.append((place, .init(name: name, text: texts.thai)))
            }
        }
        readParameters(&extras)
        readSaveTo(&extras, type)
        return extras
    }

    private mutating func readParameters(_ extras: inout QuestionExtras) {
        let text = line["parameters"]
        guard !text.isEmpty else { return }
        var rest = text.replacing(";", with: " ").replacing(",", with: " ").replacing(" =", with: "=")
        rest = rest.replacing("= ", with: "=")
        for part in rest.split(whereSeparator: \.isWhitespace) {
            let halves = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard halves.count == 2, !halves[0].isEmpty else {
                faults.append((.badParameters(text), "parameters"))
                return
            }
            let name = halves[0].lowercased()
            let value =
                name == "app" || ["label", "value", "seed"].contains(name)
                ? halves[1] : halves[1].lowercased()
            extras.parameters.append(.init(name: name, text: value))
        }
    }

    private mutating func readSaveTo(_ extras: inout QuestionExtras, _ type: QuestionType) {
        let text = line["save_to"]
        guard !text.isEmpty else { return }
        if type.isGroup {
            faults.append((.saveToGroup, "save_to"))
            return
        }
        let halves = text.split(separator: "#", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard halves.count <= 2, let property = halves.last, EntityNames.isProperty(property) else {
            faults.append((.badProperty(text), "save_to"))
            return
        }
        extras.saveTo = (halves.count == 2 ? halves[0] : "", property)
    }
}

/// How lists of things and what is kept of them may be called.
enum EntityNames {
    static func isDataset(_ name: String) -> Bool {
        XMLName.isName(name) && !name.hasPrefix("__") && !name.contains(".")
    }

    static func isProperty(_ name: String) -> Bool {
        isPlain(name) && !["name", "label"].contains(name.lowercased())
    }

    private static func isPlain(_ name: String) -> Bool { XMLName.isName(name) && !name.hasPrefix("__") }
}

/// Names as XML wants them, in ASCII.
enum XMLName {
    static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, isLetter(first) else { return false }
        return name.utf8.allSatisfy { isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2E }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) || byte == 0x5F
    }
}
