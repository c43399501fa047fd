// SPDX-License-Identifier: Apache-2.0

/// One attribute of an element; addresses can only be checked links.
public struct Attribute: Sendable {
    let name: String
    let value: String?
    var isOmitted = false

    private init(_ name: String, _ value: String?) {
        self.name = name
        self.value = value
    }

    /// Space-separated style names.
    public static func `class`(_ names: String) -> Self { Self("class", names) }
    /// The name that labels and links inside the page point to.
    public static func id(_ id: String) -> Self { Self("id", id) }
    /// Where a link leads.
    public static func href(_ link: Link) -> Self { Self("href", link.text) }
    /// Where a picture or script lies.
    public static func src(_ link: Link) -> Self { Self("src", link.text) }
    /// Where a form goes.
    public static func action(_ link: Link) -> Self { Self("action", link.text) }
    /// Where one button of a form goes instead.
    public static func formAction(_ link: Link) -> Self { Self("formaction", link.text) }
    /// The form is posted, as every form that changes something.
    public static let post = Self("method", "post")
    /// The form is a search: its fields stand in the address.
    public static let get = Self("method", "get")
    /// The form carries files.
    public static let multipart = Self("enctype", "multipart/form-data")
    /// A field's name.
    public static func name(_ name: String) -> Self { Self("name", name) }
    /// A field's value.
    public static func value(_ value: String) -> Self { Self("value", value) }
    /// The kind of an input or button.
    public static func type(_ type: String) -> Self { Self("type", type) }
    /// The field that a label names.
    public static func `for`(_ id: String) -> Self { Self("for", id) }
    /// The language of what is inside.
    public static func lang(_ code: String) -> Self { Self("lang", code) }
    /// What a picture shows.
    public static func alt(_ text: String) -> Self { Self("alt", text) }
    /// What a header cell heads: `col` or `row`.
    public static func scope(_ scope: String) -> Self { Self("scope", scope) }
    /// How many columns a cell covers.
    public static func colspan(_ count: Int) -> Self { Self("colspan", String(count)) }
    /// An ARIA property without its prefix.
    public static func aria(_ name: String, _ value: String) -> Self { Self("aria-" + name, value) }
    /// What an element is for those who cannot see it.
    public static func role(_ role: String) -> Self { Self("role", role) }
    /// A value for our own scripts.
    public static func data(_ name: String, _ value: String) -> Self { Self("data-" + name, value) }
    /// Any other attribute whose value is plain text; never an address.
    public static func plain(_ name: PlainName, _ value: String) -> Self { Self(name.rawValue, value) }
    /// An attribute without value.
    public static func flag(_ flag: Flag) -> Self { Self(flag.rawValue, nil) }

    /// The attribute only where the condition holds.
    public func when(_ condition: Bool) -> Self {
        var copy = self
        copy.isOmitted = !condition
        return copy
    }

    /// Attributes whose values are plain text.
    public enum PlainName: String, Sendable {
        case accept, autocapitalize, autocomplete, charset, content, datetime, draggable, enterkeyhint, form
        case headers, height, inputmode, list,
            max
        case d, maxlength, min, pattern, placeholder, rel, rows, sizes, start, step, tabindex, title, viewBox
        case width, x, y
    }

    /// Attributes without value.
    public enum Flag: String, Sendable {
        case autofocus, checked
        case disabled, multiple, open, readonly, required, selected, hidden
    }
}
