// SPDX-License-Identifier: Apache-2.0

/// Finds tags that are not closed in order, names that stand twice, and labels and links that lead nowhere.
enum ReviewMarkup {
    static let empty: Set<String> = [
        "br", "hr", "img", "input", "link", "meta", "path", "circle", "!doctype",
    ]

    static func faults(_ page: String) -> [String] {
        var faults: [String] = []
        var open: [String] = []
        var ids: Set<String> = []
        var needed: Set<String> = []
        for tag in tags(page) {
            let name = String(tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != ">" })
            if tag.hasPrefix("/") {
                if open.popLast() != name { faults.append("closed out of order: \(name)") }
                continue
            }
            if let id = value("id", tag), !ids.insert(id).inserted { faults.append("twice: \(id)") }
            if let target = value("for", tag) { needed.insert(target) }
            if !empty.contains(name), !tag.hasSuffix("/") { open.append(name) }
            if name == "select" || name == "textarea", value("id", tag) == nil {
                faults.append("unnamed \(name)")
            }
        }
        faults += open.map { "left open: \($0)" }
        faults += needed.subtracting(ids).map { "no field for label: \($0)" }
        return faults
    }

    static func tags(_ page: String) -> [Substring] {
        var out: [Substring] = []
        // By scalars: a vowel sign right behind a tag would hide it from a search by characters.
        var rest = page.unicodeScalars[...]
        while let start = rest.firstIndex(of: "<") {
            let inside = rest[rest.index(after: start)...]
            guard let end = inside.firstIndex(of: ">") else { break }
            out.append(Substring(inside[..<end]))
            rest = inside[inside.index(after: end)...]
        }
        return out
    }

    private static func value(_ name: String, _ tag: Substring) -> String? {
        guard let range = tag.firstRange(of: " \(name)=\"") else { return nil }
        return String(tag[range.upperBound...].prefix { $0 != "\"" })
    }
}
