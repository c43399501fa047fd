// SPDX-License-Identifier: Apache-2.0

import Kernel

/// How a state is coloured; the word beside it always says the same.
public enum Wash: String, Sendable {
    case done, wait, help, none
    case proposed = "prop"

    var sign: String {
        switch self {
        case .done: "✓"
        case .wait: "◷"
        case .help: "+"
        case .proposed: "…"
        case .none: ""
        }
    }
}

extension HTML {
    /// Writes a state as sign, word and colour.
    public mutating func chip(_ wash: Wash, _ word: String) {
        self(.span, .class("chip \(wash.rawValue)"), prose: wash.sign.isEmpty ? word : "\(wash.sign) \(word)")
    }

    /// Writes up to four figures: a number and what it counts.
    public mutating func figures(_ label: String, _ figures: [(number: String, what: String)]) {
        self(.section, .class("figures"), .aria("label", label)) { html in
            for figure in figures {
                html(.div, .class("card")) { html in
                    html(.b, figure.number)
                    html(.span, prose: figure.what)
                }
            }
        }
    }

    /// Writes a labelled field; the label stands above it, and the name is the id unless given.
    public mutating func field(_ label: String, id: String, name: String? = nil, _ attributes: Attribute...) {
        self(.label, .for(id)) { html in html(.span, label) }
        void(.input, [.id(id), .name(name ?? id)] + attributes)
    }

    /// Writes a labelled area for longer text; the name is the id unless given.
    public mutating func area(
        _ label: String,
        id: String,
        name: String? = nil,
        value: String = "",
        rows: Int = 3
    ) {
        self(.label, .for(id)) { html in html(.span, label) }
        self(.textarea, .id(id), .name(name ?? id), .plain(.rows, String(rows)), text: value)
    }

    /// Writes how far something has come as a bar; the words beside it say the same.
    public mutating func bar(percent: Int) {
        let part = min(max(percent, 0), 100)
        self(.progress, .class("bar"), .plain(.max, "100"), .value(String(part)), .aria("label", "\(part)%"))
        { html in
            html.text("\(part)%")
        }
    }

    /// Writes a labelled choice of values and wordings; `none` words "nothing chosen", where that is allowed.
    public mutating func choice(
        _ label: String,
        id: String,
        name: String? = nil,
        options: [(value: String, title: String)],
        chosen: String = "",
        none: String? = nil
    ) {
        self(.label, .for(id)) { html in html(.span, label) }
        self(.select, .id(id), .name(name ?? id)) { html in
            if let none { html(.option, .value(""), text: none) }
            for option in options {
                html(
                    .option,
                    .value(option.value),
                    .flag(.selected).when(option.value == chosen),
                    text: option.title
                )
            }
        }
    }

    /// Writes the text to send to a LINE group, ready to copy; works without a script too.
    public mutating func copyForLine(_ text: String, _ visit: Visit) {
        self(.details, .class("line")) { html in
            html(.summary, .class("btn plain"), text: visit.say(WebText.copyForLine))
            html(.div, .class("card")) { html in
                html(.label, .for("line-text"), text: visit.say(WebText.lineHint))
                html(
                    .textarea,
                    .id("line-text"),
                    .flag(.readonly),
                    .plain(.rows, "6"),
                    .data("copied", visit.say(WebText.copied)),
                    text: text
                )
            }
        }
    }
}

/// One page of a long list.
public struct Paging: Sendable, Equatable {
    /// From 1.
    public let number: Int
    /// How many rows a page holds.
    public let size: Int

    /// The page that a query asks for; anything odd is the first.
    public init(_ number: Int?, size: Int = 50) {
        self.number = max(1, min(number ?? 1, 1_000_000))
        self.size = size
    }

    /// How many rows lie before this page.
    public var offset: Int { (number - 1) * size }

    /// Writes "51–100 of 240" with the ways back and on.
    public func write(_ html: inout HTML, _ visit: Visit, total: Int, link: (Int) -> Link) {
        guard total > size || number > 1 else { return }
        html(.nav, .class("paging"), .aria("label", visit.say(WebText.paging))) { html in
            if number > 1 {
                html(.a, .class("btn plain"), .href(link(number - 1)), text: visit.say(WebText.previous))
            }
            html(
                .span,
                visit.say(WebText.pages(min(offset + 1, total), min(offset + size, total), of: total))
            )
            if offset + size < total {
                html(.a, .class("btn plain"), .href(link(number + 1)), text: visit.say(WebText.next))
            }
        }
    }
}

/// The text that "copy for LINE" copies: short, without personal data, with a link that leaves LINE's own
/// browser.
public enum LineText {
    /// At most 500 characters, counted as LINE does (code units, so that a tone mark counts too): lines are
    /// dropped from the end until the link fits.
    public static func make(_ lines: [String], address: String) -> String {
        let link =
            address.isEmpty ? "" : address + (address.contains("?") ? "&" : "?") + "openExternalBrowser=1"
        var kept = lines.filter { !$0.isEmpty }
        func whole() -> String { (kept + (link.isEmpty ? [] : [link])).joined(separator: "\n") }
        while whole().utf16.count > 500, kept.count > 1 { kept.removeLast() }
        while whole().utf16.count > 500, let only = kept.first, only.count > 1 {
            kept = [String(only.dropLast(only.hasSuffix("…") ? 2 : 1)) + "…"]
        }
        return whole()
    }
}
