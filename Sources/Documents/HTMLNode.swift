// SPDX-License-Identifier: Apache-2.0

import CLibXML2

/// A node of a parsed page, valid as long as its ``HTMLPage`` lives.
struct HTMLNode {
    let pointer: xmlNodePtr

    /// The element's name in lower case, nil for text and everything else.
    var name: String? {
        guard pointer.pointee.type == XML_ELEMENT_NODE, let name = pointer.pointee.name else { return nil }
        return String(cString: name).lowercased()
    }

    /// The words of a text node.
    var words: String? {
        let type = pointer.pointee.type
        guard type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE, let content = pointer.pointee.content
        else {
            return nil
        }
        return String(cString: content)
    }

    /// The nodes inside, in order.
    var children: some Sequence<HTMLNode> {
        let first: xmlNodePtr? = pointer.pointee.type == XML_ENTITY_REF_NODE ? nil : pointer.pointee.children
        return sequence(first: first) { $0?.pointee.next }.lazy.prefix { $0 != nil }.compactMap { node in
            node.map(HTMLNode.init)
        }
    }

    /// The value of an attribute.
    func attribute(_ name: String) -> String? {
        var property = pointer.pointee.type == XML_ELEMENT_NODE ? pointer.pointee.properties : nil
        while let current = property {
            if let found = current.pointee.name, String(cString: found) == name {
                guard let content = current.pointee.children?.pointee.content else { return "" }
                return String(cString: content)
            }
            property = current.pointee.next
        }
        return nil
    }

    /// The whole-number value of an attribute.
    func number(_ name: String) -> Int? {
        attribute(name).flatMap { Int($0.prefix(9)) }
    }

    /// Every element below that satisfies the test, in reading order.
    func elements(where matches: (HTMLNode) -> Bool) -> [HTMLNode] {
        var found: [HTMLNode] = []
        for child in children where child.name != nil {
            if matches(child) { found.append(child) }
            found += child.elements(where: matches)
        }
        return found
    }
}

/// A parsed page; libxml2 keeps at most 256 levels, so walking it may recurse.
final class HTMLPage {
    private let document: htmlDocPtr
    /// The `html` element.
    let root: HTMLNode

    private static let prepare: Void = xmlInitParser()

    /// Parses as browsers do, without network and without entities that a page defines for itself.
    /// - Returns: nil when nothing at all could be made of it.
    init?(_ text: String) {
        Self.prepare
        let flags =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
        var copy = text
        let parsed = copy.withUTF8 { utf8 -> htmlDocPtr? in
            utf8.withMemoryRebound(to: CChar.self) { characters in
                htmlReadMemory(characters.baseAddress, Int32(characters.count), nil, "UTF-8", Int32(flags))
            }
        }
        guard let parsed else { return nil }
        guard let root = xmlDocGetRootElement(parsed) else {
            xmlFreeDoc(parsed)
            return nil
        }
        document = parsed
        self.root = HTMLNode(pointer: root)
    }

    deinit {
        xmlFreeDoc(document)
    }
}
