// SPDX-License-Identifier: Apache-2.0

import Expressions

/// How one question is asked: its element in the body of an XForm.
struct XFormControl {
    let model: FormModel
    let paths: NamePaths
    let texts: XFormTexts
    let question: Int

    private var asked: Question { model.questions[question] }
    private var path: String { paths.plain(question) }

    func openGroup(_ xml: inout XMLWriter) {
        xml.open("group", [("ref", path), ("appearance", appearance)] + passed)
        writeLabel(&xml)
    }

    func openRepeat(_ xml: inout XMLWriter) {
        xml.open("group", [("ref", path)])
        writeLabel(&xml)
        let count = asked.logic.repeatCount?.expression.text ?? ""
        xml.open(
            "repeat",
            [("nodeset", path), ("jr:count", count), ("appearance", appearance)] + passed
        )
    }

    /// Defaults that are worked out for each new repeat stand at its end.
    func closeRepeat(_ xml: inout XMLWriter) {
        writeDefaults(in: question, &xml)
        xml.close("repeat")
        xml.close("group")
    }

    private func writeDefaults(in group: Int, _ xml: inout XMLWriter) {
        for child in model.questions[group].children {
            if model.questions[child].type == .group { writeDefaults(in: child, &xml) }
            guard case .formula(let formula) = model.questions[child].logic.initial else { continue }
            let ref = paths.plain(child)
            xml.empty(
                "setvalue",
                [("ref", ref), ("event", "odk-new-repeat"), ("value", formula.expression.text)]
            )
        }
    }

    func write(_ xml: inout XMLWriter) {
        guard asked.extras.preload != "start-geopoint", let name = XFormWords.control(of: asked) else {
            return
        }
        xml.open(name, attributes)
        writeLabel(&xml)
        if let hint = texts.reference(question, "hint").nonEmpty { xml.empty("hint", [("ref", hint)]) }
        writeItems(&xml)
        for target in model.triggered[question] ?? [] { writeAction(target, &xml) }
        xml.close(name)
    }

    private var appearance: String { asked.appearance.joined(separator: " ") }

    private var passed: [XMLWriter.Attribute] {
        asked.extras.attributes.filter { $0.place == .body }.map { ($0.pair.name, $0.pair.text) }
    }

    private var attributes: [XMLWriter.Attribute] {
        var attributes = [
            ("ref", path), ("mediatype", XFormWords.mediaType(asked.type)), ("appearance", appearance),
        ]
        if asked.type == .range {
            for (name, usual) in [("start", "1"), ("end", "10"), ("step", "1")] {
                attributes.append((name, asked.extras.parameter(name) ?? usual))
            }
            attributes.append(("odk:tick-interval", asked.extras.parameter("tick_interval") ?? ""))
            attributes.append(("odk:placeholder", asked.extras.parameter("placeholder") ?? ""))
        }
        let passedOn = [
            ("capture-accuracy", "accuracyThreshold"), ("warning-accuracy", "unacceptableAccuracyThreshold"),
            ("incremental", "incremental"), ("rows", "rows"), ("app", "intent"),
        ]
        for (name, attribute) in passedOn {
            attributes.append((attribute, asked.extras.parameter(name) ?? ""))
        }
        return attributes + passed
    }

    private func writeLabel(_ xml: inout XMLWriter) {
        if let label = texts.reference(question, "label").nonEmpty { xml.empty("label", [("ref", label)]) }
    }

    private func writeItems(_ xml: inout XMLWriter) {
        let labels = asked.extras.parameter("tick_labelset")
        if asked.type == .range, let list = labels {
            writeItems(ChoiceList.items(of: list), "name", "jr:itext(itextId)", &xml)
        }
        guard asked.type.isChoice else { return }
        if let rows = asked.extras.rows {
            let name = model.questions[rows].name
            writeItems(asked.logic.choices?.expression.text ?? "", name, name, &xml)
        } else if let list = asked.list {
            let nodes =
                asked.logic.choices?.expression.text
                ?? ChoiceList.items(of: model.lists[list].name)
            let file = asked.extras.file
            let label = file?.label ?? (model.lists[list].isFile ? "label" : "jr:itext(itextId)")
            writeItems(nodes, file?.value ?? "name", label, &xml)
        }
    }

    private func writeItems(_ nodes: String, _ value: String, _ label: String, _ xml: inout XMLWriter) {
        xml.open("itemset", [("nodeset", nodes)])
        xml.empty("value", [("ref", value)])
        xml.empty("label", [("ref", label)])
        xml.close("itemset")
    }

    private func writeAction(_ target: Int, _ xml: inout XMLWriter) {
        let value = model.questions[target].extras.action?.expression.text ?? ""
        xml.empty(
            "setvalue",
            [("ref", paths.plain(target)), ("event", "xforms-value-changed"), ("value", value)]
        )
    }
}
