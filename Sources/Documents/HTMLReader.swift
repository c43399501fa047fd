// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Reads the words of a web page without the furniture of its site.
enum HTMLReader {
    static func read(_ source: ByteText) throws(DocumentsProblem) -> ExtractedDocument {
        var guardian = TagGuard(Array(source.text.utf8))
        if guardian.findEndlessTag() { throw .unreadable }
        guard let page = HTMLPage(source.text) else { throw .empty }
        let body = page.root.children.first { $0.name == "body" } ?? page.root
        let furniture = HTMLFurniture(body)
        let core = furniture.core(of: body)
        let heading = onlyHeading(of: body)
        var walker = try walked(core, furniture, heading: nil)
        if let heading,
            !withoutBlanks(walker.builder.text).contains(withoutBlanks(HTMLWalker.rawWords(heading)))
        {
            walker = try walked(core, furniture, heading: heading)
        }
        guard !walker.builder.text.allSatisfy(\.isWhitespace) else { throw .empty }
        return ExtractedDocument(
            format: .html,
            text: walker.builder.trimmedText,
            tables: walker.tables,
            title: title(of: page.root),
            findings: source.findings
        )
    }

    /// Whether text is a web page: it begins like one, or its name says so and it has tags.
    static func looksLikePage(_ text: String, name: String) -> Bool {
        let head = text.unicodeScalars.prefix(2048).map { $0.value < 128 ? Character($0).lowercased() : "_" }
        let start = head.joined().drop { $0.isWhitespace }
        guard start.hasPrefix("<") || name.hasSuffix(".html") || name.hasSuffix(".htm") else { return false }
        let openings = ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<article", "<main"]
        if openings.contains(where: { start.contains($0) }) { return true }
        let fragments = [
            "<div", "<p>", "<p ", "<table", "<h1", "<h2", "<ul", "<ol", "<section", "<!--", "<span",
        ]
        return fragments.contains { start.hasPrefix($0) } || (name.contains(".htm") && start.contains("<"))
    }

    /// The page's own name for itself; what it gives to social networks lacks the site's name.
    private static func title(of root: HTMLNode) -> String? {
        let metas = root.elements { $0.name == "meta" && $0.attribute("property") == "og:title" }
        if let title = metas.first?.attribute("content").map(TableGrid.oneLine), !title.isEmpty {
            return title
        }
        let titles = root.elements { $0.name == "title" }
        let words = titles.first?.children.reduce("") { $0 + ($1.words ?? "") } ?? ""
        let title = TableGrid.oneLine(words)
        return title.isEmpty ? nil : title
    }

    private static func walked(
        _ core: HTMLNode,
        _ furniture: HTMLFurniture,
        heading: HTMLNode?
    ) throws(DocumentsProblem) -> HTMLWalker {
        var walker = HTMLWalker(furniture, insideArticle: HTMLFurniture.isArticle(core))
        if let heading { try walker.walkHeading(heading) }
        try walker.walkChildren(of: core)
        walker.finish()
        return walker
    }

    /// The page's only headline, which templates like to keep among the furniture.
    private static func onlyHeading(of body: HTMLNode) -> HTMLNode? {
        let headings = body.elements { $0.name == "h1" }
        return headings.count == 1 ? headings.first : nil
    }

    private static func withoutBlanks(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: text.unicodeScalars.lazy.filter { !$0.properties.isWhitespace })
        return String(kept)
    }
}
