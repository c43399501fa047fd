// SPDX-License-Identifier: Apache-2.0

import Web

/// Writes the forms of one review page: each is one change, and carries what the page knew.
struct ReviewForm: Sendable {
    let report: Report.ID
    let seen: Int
    let place: ReviewPlace

    init(_ sheet: ReviewSheet, _ place: ReviewPlace) {
        report = sheet.report.id
        seen = sheet.seen
        self.place = place
    }

    func write(
        _ html: inout HTML,
        to action: Link,
        id: String? = nil,
        class names: String = "stack",
        _ body: (inout HTML) -> Void
    ) {
        let name = Attribute.id(id ?? "").when(id != nil)
        html(.form, name, .class(names), .post, .action(action), .data("review", "")) { html in
            writeHidden(&html)
            body(&html)
        }
    }

    /// Writes a form that is only its button.
    func button(
        _ html: inout HTML,
        to action: Link,
        _ title: String,
        class names: String = "btn quiet",
        _ fields: [(name: String, value: String)] = []
    ) {
        write(&html, to: action, class: "row tight") { html in
            for field in fields { html.void(.input, .type("hidden"), .name(field.name), .value(field.value)) }
            html(.button, .class(names), text: title)
        }
    }

    private func writeHidden(_ html: inout HTML) {
        html.void(.input, .type("hidden"), .name("seen"), .value(String(seen)))
        html.void(.input, .type("hidden"), .name("view"), .value(place.view.rawValue))
        if place.page > 1 { html.void(.input, .type("hidden"), .name("page"), .value(String(place.page))) }
    }
}
