// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// Writes a form whose faults stand above it as links and beside each field as words.
public struct FormWriter: Sendable {
    /// Who reads it.
    public let visit: Visit
    /// What is to be mended.
    public let faults: [FormFault]

    /// A writer of one form.
    public init(visit: Visit, faults: [FormFault] = []) {
        self.visit = visit
        self.faults = faults
    }

    /// The list of everything that is to be mended; nothing when there are no faults.
    public func summary(_ html: inout HTML) {
        guard !faults.isEmpty else { return }
        html(.div, .class("card item ask"), .role("alert")) { html in
            html(.h2, visit.say(WebText.lookHere))
            html(.ul) { html in
                for fault in faults {
                    html(.li) { html in html(.a, .href(.here(fault.field)), text: visit.say(fault.text)) }
                }
            }
        }
    }

    /// A line of text with its label, hint and faults; more attributes as given.
    public func text(
        _ html: inout HTML,
        _ label: Sentence,
        id: String,
        name: String? = nil,
        value: String,
        hint: Sentence? = nil,
        list: String? = nil,
        type: String = "text",
        _ more: Attribute...
    ) {
        html(.div) { html in
            writeLabel(&html, label, id: id, hint: hint)
            var attributes: [Attribute] = [.id(id), .name(name ?? id), .type(type), .value(value)]
            if let list { attributes.append(.plain(.list, list)) }
            html.void(.input, attributes + more + described(id))
            writeFaults(&html, id)
        }
    }

    /// A longer text.
    public func area(_ html: inout HTML, _ label: Sentence, id: String, value: String, hint: Sentence? = nil)
    {
        html(.div) { html in
            writeLabel(&html, label, id: id, hint: hint)
            html.element(.textarea, [.id(id), .name(id), .plain(.rows, "3")] + described(id)) { html in
                html.text(value)
            }
            writeFaults(&html, id)
        }
    }

    /// A choice of values and wordings.
    public func choice(
        _ html: inout HTML,
        _ label: Sentence,
        id: String,
        name: String? = nil,
        options: [(value: String, title: String)],
        chosen: String,
        none: Sentence? = nil
    ) {
        html(.div) { html in
            html.choice(
                visit.say(label),
                id: id,
                name: name,
                options: options,
                chosen: chosen,
                none: none.map { visit.say($0) }
            )
            writeFaults(&html, id)
        }
    }

    /// A box to tick.
    public func tick(_ html: inout HTML, _ label: String, id: String, name: String, value: String, isOn: Bool)
    {
        html(.label, .class("tick"), .for(id)) { html in
            html.void(
                .input,
                .type("checkbox"),
                .id(id),
                .name(name),
                .value(value),
                .flag(.checked).when(isOn)
            )
            html.text(label)
        }
    }

    /// A value that goes along unseen.
    public func hidden(_ html: inout HTML, _ name: String, _ value: String) {
        html.void(.input, .type("hidden"), .name(name), .value(value))
    }

    private func writeLabel(_ html: inout HTML, _ label: Sentence, id: String, hint: Sentence?) {
        html(.label, .for(id)) { html in
            html(.span, visit.say(label))
            if let hint { html(.small, visit.say(hint)) }
        }
    }

    private func described(_ id: String) -> [Attribute] {
        guard faults.contains(where: { $0.field == id }) else { return [] }
        return [.aria("invalid", "true"), .aria("describedby", "\(id)-fault")]
    }

    private func writeFaults(_ html: inout HTML, _ id: String) {
        let own = faults.filter { $0.field == id }
        guard !own.isEmpty else { return }
        html(
            .p,
            .class("help"),
            .id("\(id)-fault"),
            text: own.map { visit.say($0.text) }.joined(separator: " ")
        )
    }
}
