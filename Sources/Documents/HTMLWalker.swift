// SPDX-License-Identifier: Apache-2.0

/// Walks the words of a page in reading order and writes them as lines, list items and tables.
struct HTMLWalker {
    private(set) var builder = TextBuilder()
    private(set) var tables: [ExtractedTable] = []
    private let furniture: HTMLFurniture
    private var line = ""
    private var needsSpace = false
    private var marker = ""
    private var lists: [HTMLList] = []
    private var articleDepth: Int

    init(_ furniture: HTMLFurniture, insideArticle: Bool) {
        self.furniture = furniture
        articleDepth = insideArticle ? 1 : 0
    }

    private static let blocks: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "blockquote", "figure", "dl",
        "fieldset",
    ]
    private static let lines: Set<String> = [
        "div", "dt", "dd", "header", "footer", "main", "figcaption", "address", "details", "summary",
        "center",
        "caption", "tr", "td", "th", "form", "aside", "body",
    ]

    /// Writes everything below an element.
    mutating func walkChildren(of node: HTMLNode) throws(DocumentsProblem) {
        for child in node.children { try walk(child) }
    }

    /// Writes a headline that stands outside of what is walked.
    mutating func walkHeading(_ node: HTMLNode) throws(DocumentsProblem) {
        try walkBlock(node)
    }

    /// Ends the last line; call once after walking.
    mutating func finish() { endLine() }

    private mutating func walk(_ node: HTMLNode) throws(DocumentsProblem) {
        if let words = node.words { return add(words) }
        guard let name = node.name, !furniture.isFurniture(node, insideArticle: articleDepth > 0) else {
            return
        }
        switch name {
        case "br": endLine()
        case "hr": endBlock()
        case "pre": try walkPreformatted(node)
        case "table": try walkTable(node)
        case "ul", "ol": try walkList(node, isOrdered: name == "ol")
        case "li": try walkItem(node)
        case _ where Self.blocks.contains(name): try walkBlock(node)
        case _ where Self.lines.contains(name):
            endLine()
            try walkChildren(of: node)
            endLine()
        default: try walkChildren(of: node)
        }
    }

    private mutating func walkBlock(_ node: HTMLNode) throws(DocumentsProblem) {
        let isArticle = HTMLFurniture.isArticle(node)
        endBlock()
        if isArticle { articleDepth += 1 }
        try walkChildren(of: node)
        if isArticle { articleDepth -= 1 }
        endBlock()
    }

    private mutating func walkList(_ node: HTMLNode, isOrdered: Bool) throws(DocumentsProblem) {
        endBlock()
        lists.append(HTMLList(node, isOrdered: isOrdered))
        try walkChildren(of: node)
        lists.removeLast()
        endBlock()
    }

    private mutating func walkItem(_ node: HTMLNode) throws(DocumentsProblem) {
        endLine()
        if lists.isEmpty {
            marker = "• "
        } else {
            let indent = String(repeating: "  ", count: lists.count - 1)
            marker = indent + lists[lists.count - 1].nextMarker(value: node.number("value"))
        }
        try walkChildren(of: node)
        endLine()
        marker = ""
    }

    private mutating func walkTable(_ node: HTMLNode) throws(DocumentsProblem) {
        let table = HTMLTable(node)
        guard table.isData else {
            endLine()
            try walkChildren(of: node)
            return endLine()
        }
        endBlock()
        let grid = try table.grid { (cell) throws(DocumentsProblem) -> String in
            var inner = HTMLWalker(furniture, insideArticle: true)
            try inner.walkChildren(of: cell)
            inner.finish()
            return inner.builder.text
        }
        if let caption = grid.name { builder.line(caption) }
        if let placed = builder.append(grid) { tables.append(placed) }
        endBlock()
    }

    private mutating func walkPreformatted(_ node: HTMLNode) throws(DocumentsProblem) {
        endBlock()
        for part in Self.rawWords(node).split(separator: "\n", omittingEmptySubsequences: false) {
            add(String(part))
            endLine()
        }
        endBlock()
    }

    /// All words below a node as they stand in the source.
    static func rawWords(_ node: HTMLNode) -> String {
        if let words = node.words { return words }
        return node.children.reduce("") { $0 + rawWords($1) }
    }

    /// Adds words to the line, every run of blanks as one.
    private mutating func add(_ words: String) {
        for scalar in words.unicodeScalars {
            if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{A0}" {
                needsSpace = !line.isEmpty
            } else {
                if needsSpace { line.unicodeScalars.append(" ") }
                needsSpace = false
                line.unicodeScalars.append(scalar)
            }
        }
    }

    private mutating func endLine() {
        needsSpace = false
        guard !line.isEmpty else { return }
        builder.startLine()
        builder.append(marker + line + "\n")
        marker = ""
        line = ""
    }

    /// Between blocks an empty line, except inside lists, which stay together.
    private mutating func endBlock() {
        endLine()
        if lists.isEmpty { builder.startBlock() }
    }
}

/// A list that is being walked.
struct HTMLList {
    private let numeral: ListNumeral
    private let step: Int
    private var number: Int

    init(_ node: HTMLNode, isOrdered: Bool) {
        let isReversed = isOrdered && node.attribute("reversed") != nil
        let items = isReversed ? node.children.reduce(0) { $0 + ($1.name == "li" ? 1 : 0) } : 1
        step = isReversed ? -1 : 1
        number = node.number("start") ?? items
        let style = node.attribute("style") ?? ""
        guard isOrdered else {
            numeral = .bullet
            return
        }
        switch node.attribute("type") {
        case "a": numeral = .lowerLetter
        case "A": numeral = .upperLetter
        case "i": numeral = .lowerRoman
        case "I": numeral = .upperRoman
        default: numeral = style.contains("thai") ? .thaiDigits : .decimal
        }
    }

    /// The marker of the next item with the blank after it.
    mutating func nextMarker(value: Int?) -> String {
        if let value { number = value }
        defer { number = number &+ step }
        return numeral == .bullet ? "• " : numeral.text(number) + ". "
    }
}
