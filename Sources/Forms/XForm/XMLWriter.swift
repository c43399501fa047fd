// SPDX-License-Identifier: Apache-2.0

/// Writes elements one behind the other; attributes without a value are left out.
struct XMLWriter {
    typealias Attribute = (String, String)

    private(set) var text = ""

    mutating func open(_ name: String, _ attributes: [Attribute] = []) {
        begin(name, attributes)
        text += ">"
    }

    mutating func close(_ name: String) {
        text += "</" + name + ">"
        // Lines of a sensible length, for people who look into the file.
        text += "\n"
    }

    mutating func empty(_ name: String, _ attributes: [Attribute] = []) {
        begin(name, attributes)
        text += "/>\n"
    }

    mutating func element(_ name: String, _ attributes: [Attribute] = [], text content: String) {
        begin(name, attributes)
        text += ">" + XMLText.escaped(content) + "</" + name + ">\n"
    }

    /// Text between tags.
    mutating func write(_ content: String) { text += XMLText.escaped(content) }

    /// An element without the end of a line behind it, for use inside texts.
    mutating func emptyInline(_ name: String, _ attributes: [Attribute]) {
        begin(name, attributes)
        text += "/>"
    }

    private mutating func begin(_ name: String, _ attributes: [Attribute]) {
        text += "<" + name
        for (name, value) in attributes where !value.isEmpty {
            text += " " + name + "=\"" + XMLText.escaped(value) + "\""
        }
    }
}
