// SPDX-License-Identifier: Apache-2.0

import CLibXML2

/// Tells the words of a page from what stands around them on every page of the site.
struct HTMLFurniture {
    private var lengths: [xmlNodePtr: Int] = [:]
    private var total = 0

    /// Measures a page once, because what holds most of the words is never furniture, whatever it is called.
    init(_ body: HTMLNode) {
        total = measure(body)
    }

    /// Elements that never hold a report's words.
    private static let silent: Set<String> = [
        "script", "style", "noscript", "template", "iframe", "svg", "canvas", "object", "embed", "select",
        "textarea", "option", "button", "input", "nav", "audio", "video", "head",
    ]
    private static let suspect: Set<String> = ["footer", "aside", "form"]
    private static let roles: Set<String> = [
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog",
    ]
    private static let labels: Set<String> = [
        "share", "sharing", "sharedaddy", "social", "addtoany", "addthis", "a2a", "comments", "comment",
        "respond", "breadcrumb", "breadcrumbs", "sidebar", "menu", "navbar", "nav", "navigation", "related",
        "pagination", "pager", "cookie", "cookies", "ads", "adsbygoogle", "advert", "footer", "login",
        "toolbar",
        "searchform", "relatedposts", "topbar",
    ]

    /// Whether an element and everything in it is left out.
    func isFurniture(_ node: HTMLNode, insideArticle: Bool) -> Bool {
        guard let name = node.name else { return false }
        if Self.silent.contains(name) { return true }
        guard name != "body", name != "html", name != "main", name != "article" else { return false }
        guard isSuspect(node, name: name, insideArticle: insideArticle) else { return false }
        return (lengths[node.pointer] ?? 0) * 2 < total
    }

    /// The smallest `main` or `article` that holds most of the words, else the body itself.
    func core(of body: HTMLNode) -> HTMLNode {
        let total = cleanLength(body, insideArticle: false)
        var best = (node: body, length: Int.max)
        for candidate in body.elements(where: Self.isArticle).prefix(20)
        where (lengths[candidate.pointer] ?? 0) * 10 >= total * 6 {
            let length = cleanLength(candidate, insideArticle: true)
            if length * 10 >= total * 6, length <= best.length { best = (candidate, length) }
        }
        return best.node
    }

    static func isArticle(_ node: HTMLNode) -> Bool {
        node.name == "article" || node.name == "main" || node.attribute("role") == "main"
    }

    private func isSuspect(_ node: HTMLNode, name: String, insideArticle: Bool) -> Bool {
        if Self.suspect.contains(name) || (name == "header" && !insideArticle) { return true }
        if let role = node.attribute("role"), Self.roles.contains(role) { return true }
        if node.attribute("hidden") != nil || node.attribute("aria-hidden") == "true" { return true }
        if let style = node.attribute("style"),
            style.contains("display:none") || style.contains("display: none")
        {
            return true
        }
        return [node.attribute("class"), node.attribute("id")].contains { $0.map(Self.isLabelled) ?? false }
    }

    /// Looks for the telling words in class names and ids; a theme's categories are no such words.
    private static func isLabelled(_ names: String) -> Bool {
        for name in names.lowercased().split(separator: " ") {
            if name.hasPrefix("category-") || name.hasPrefix("tag-") || name.hasPrefix("post-") { continue }
            if name.split(whereSeparator: { $0 == "-" || $0 == "_" }).contains(where: {
                labels.contains(String($0))
            }) {
                return true
            }
        }
        return false
    }

    private mutating func measure(_ node: HTMLNode) -> Int {
        if let words = node.words {
            return words.utf8.reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
        }
        guard let name = node.name, !Self.silent.contains(name) else { return 0 }
        var length = 0
        for child in node.children { length += measure(child) }
        lengths[node.pointer] = length
        return length
    }

    private func cleanLength(_ node: HTMLNode, insideArticle: Bool) -> Int {
        var length = lengths[node.pointer] ?? 0
        for child in node.children where child.name != nil {
            let inside = insideArticle || Self.isArticle(node)
            let whole = lengths[child.pointer] ?? 0
            guard whole > 0 else { continue }
            let clean =
                isFurniture(child, insideArticle: inside) ? 0 : cleanLength(child, insideArticle: inside)
            length -= whole - clean
        }
        return length
    }
}
