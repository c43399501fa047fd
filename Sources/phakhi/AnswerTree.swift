// SPDX-License-Identifier: Apache-2.0

/// The answers of one form, read from XML as Collect writes it.
struct AnswerTree {
    /// One field or group.
    struct Node {
        var name: String
        var parent: Int
        var children: [Int] = []
        var attributes: [(name: String, node: Int)] = []
        var text = ""
    }

    /// Number 0 is the document itself.
    private(set) var nodes = [Node(name: "", parent: -1)]

    /// Reads elements, attributes and text; nil when tags do not match.
    ///
    /// Comments and declarations are passed over.
    init?(reading xml: String) {
        var open = [0]
        var rest = Substring(xml)
        while let start = rest.firstIndex(of: "<") {
            nodes[open[open.count - 1]].text += Self.plain(rest[..<start])
            rest = rest[start...].dropFirst()
            guard let end = rest.firstRange(of: rest.hasPrefix("!--") ? "-->" : ">") else { return nil }
            let tag = rest[..<end.lowerBound]
            rest = rest[end.upperBound...]
            if tag.hasPrefix("!") || tag.hasPrefix("?") { continue }
            if tag.hasPrefix("/") {
                guard open.count > 1,
                    nodes[open.removeLast()].name == tag.dropFirst().filter({ !$0.isWhitespace })
                else { return nil }
                continue
            }
            let index = add(tag.hasSuffix("/") ? tag.dropLast() : tag, in: open[open.count - 1])
            if !tag.hasSuffix("/") { open.append(index) }
        }
        guard open.count == 1, nodes.count > 1 else { return nil }
        for index in nodes.indices where !nodes[index].children.isEmpty { nodes[index].text = "" }
    }

    private mutating func add(_ tag: Substring, in parent: Int) -> Int {
        let name = tag.prefix { !$0.isWhitespace }
        let index = nodes.count
        nodes.append(Node(name: String(name), parent: parent))
        nodes[parent].children.append(index)
        var rest = tag[name.endIndex...]
        while let equals = rest.firstIndex(of: "="), let first = rest[equals...].dropFirst().first,
            first == "\"" || first == "'"
        {
            let key = rest[..<equals].filter { !$0.isWhitespace }
            let value = rest[equals...].dropFirst(2).prefix { $0 != first }
            rest = rest[value.endIndex...].dropFirst()
            nodes[index].attributes.append((String(key), nodes.count))
            nodes.append(Node(name: String(key), parent: index, text: Self.plain(value)))
        }
        return index
    }

    private static func plain(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
    }
}
