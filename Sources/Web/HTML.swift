// SPDX-License-Identifier: Apache-2.0

import Kernel

/// A page while it is written: escaped UTF-8, appended from top to bottom.
///
///     html(.div, .class("card")) { html in
///         html(.h2, title)
///     }
///
/// There is no tree and no template, so a page of fifty rows costs microseconds.
public struct HTML: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// An empty page.
    public init() {
        bytes.reserveCapacity(16_384)
    }

    /// Writes an element with whatever the body writes inside it.
    public mutating func callAsFunction(
        _ tag: Tag,
        _ attributes: Attribute...,
        body: (inout HTML) throws -> Void
    ) rethrows {
        open(tag, attributes)
        try body(&self)
        close(tag)
    }

    /// Writes an element that holds only text.
    public mutating func callAsFunction(_ tag: Tag, _ attributes: Attribute..., text: String) {
        open(tag, attributes)
        self.text(text)
        close(tag)
    }

    /// Writes an element that holds only text.
    public mutating func callAsFunction(_ tag: Tag, _ text: String) {
        open(tag, [])
        self.text(text)
        close(tag)
    }

    /// Writes an element that never holds anything, such as an input or a line break.
    public mutating func void(_ tag: Tag, _ attributes: Attribute...) {
        open(tag, attributes)
    }

    /// Writes an element whose attributes were gathered in a list.
    public mutating func element(
        _ tag: Tag,
        _ attributes: [Attribute],
        body: (inout HTML) throws -> Void
    ) rethrows {
        open(tag, attributes)
        try body(&self)
        close(tag)
    }

    /// Writes an empty element whose attributes were gathered in a list.
    public mutating func void(_ tag: Tag, _ attributes: [Attribute]) {
        open(tag, attributes)
    }

    /// Writes text; whatever it holds, it stays text.
    public mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0[...], quote: false) }
    }

    /// Writes markup that stands in the source code, such as an icon: the only way past escaping.
    public mutating func trusted(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: tag.rawValue.utf8)
        for attribute in attributes where !attribute.isOmitted {
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: attribute.name.utf8)
            guard let value = attribute.value else { continue }
            bytes.append(UInt8(ascii: "="))
            bytes.append(UInt8(ascii: "\""))
            var text = value
            text.withUTF8 { escape($0[...], quote: true) }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    mutating func close(_ tag: Tag) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(UInt8(ascii: "/"))
        bytes.append(contentsOf: tag.rawValue.utf8)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Appends whole runs between the few bytes that need care.
    mutating func escape(_ source: Slice<UnsafeBufferPointer<UInt8>>, quote: Bool) {
        #if WEAKENED
        if Weakness.escape.isOn { return bytes.append(contentsOf: source) }
        #endif
        var start = source.startIndex
        for index in source.indices where Self.needsCare[Int(source[index])] {
            guard quote || source[index] != UInt8(ascii: "\"") else { continue }
            bytes.append(contentsOf: source[start..<index])
            start = index + 1
            appendCarefully(source[index])
        }
        bytes.append(contentsOf: source[start...])
    }

    private mutating func appendCarefully(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
        default: break  // controls are no characters of HTML
        }
    }

    private static let needsCare: [Bool] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
        case 0..<9, 11, 12, 14..<32: true
        default: false
        }
    }
}

/// The elements that pages are made of.
public enum Tag: String, Sendable {
    case a, abbr, article, aside, b, body, br, button, caption, datalist, dd, details, div, dl, dt, fieldset,
        figure
    case figcaption, footer, form, h1, h2, h3, head, header, hr, html, img, input, label, legend, li, link,
        main
    case mark, meta, nav, ol, option, p, path, pre, progress, script, section, select, small, span, strong
    case summary, svg, table, tbody, td, text, textarea, tfoot, th, thead, time, title, tr, ul
    case g
}
