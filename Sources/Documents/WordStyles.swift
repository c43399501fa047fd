// SPDX-License-Identifier: Apache-2.0

/// What paragraph styles of a Word document say about lists and titles.
struct WordStyles {
    private struct Style {
        var name = ""
        var base: String?
        var list: String?
        var depth: Int?
    }

    private var styles: [String: Style] = [:]

    /// No styles at all.
    init() {}

    init(_ xml: XMLPull) throws(DocumentsProblem) {
        var current: String?
        while let event = try xml.next() {
            switch event {
            case .start("style"):
                current = xml.attribute("styleId")
                if let current { styles[current] = Style() }
            case .end("style"): current = nil
            case .start(let name):
                guard let current else { continue }
                let value = xml.attribute("val")
                switch name {
                case "name": styles[current]?.name = value ?? ""
                case "basedOn": styles[current]?.base = value
                case "numId": styles[current]?.list = value
                case "ilvl": styles[current]?.depth = WordNumbering.number(value)
                default: break
                }
            default: break
            }
        }
    }

    /// The list that a style puts its paragraphs into, its own or that of a style it builds on.
    func list(of style: String) -> (list: String, depth: Int?)? {
        var name: String? = style
        // Styles that build on each other in a circle must not hold us up.
        for _ in 0..<20 {
            guard let current = name, let found = styles[current] else { return nil }
            if let list = found.list { return (list, found.depth) }
            name = found.base
        }
        return nil
    }

    /// Whether paragraphs of a style are the document's title.
    func isTitle(_ style: String) -> Bool { styles[style]?.name.lowercased() == "title" }
}
