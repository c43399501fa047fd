// SPDX-License-Identifier: Apache-2.0

import Expressions

/// What holds for each question: its type, when it is asked, what it takes, how it is worked out.
struct XFormBinds {
    private let model: FormModel
    private let paths: NamePaths
    private let texts: XFormTexts

    init(_ model: FormModel, _ paths: NamePaths, _ texts: XFormTexts) {
        self.model = model
        self.paths = paths
        self.texts = texts
    }

    func write(_ xml: inout XMLWriter) {
        for index in model.questions.indices.dropFirst() {
            let attributes = attributes(index)
            if !attributes.isEmpty { xml.empty("bind", [("nodeset", paths.plain(index))] + attributes) }
            writeDefault(index, &xml)
            writeEntities(in: index, &xml)
        }
        writeEntities(in: 0, &xml)
        writeMeta(&xml)
    }

    private func attributes(_ index: Int) -> [XMLWriter.Attribute] {
        let asked = model.questions[index]
        let logic = asked.logic
        var attributes: [XMLWriter.Attribute] = [
            ("type", XFormWords.type(of: asked)), ("relevant", text(logic.relevant)),
            ("required", text(logic.required)),
            ("readonly", asked.type == .note || logic.isReadOnly || isCount(asked) ? "true()" : ""),
            ("constraint", text(logic.constraint)), ("calculate", text(logic.calculation)),
            ("jr:constraintMsg", texts.reference(index, "jr:constraintMsg")),
            ("jr:requiredMsg", texts.reference(index, "jr:requiredMsg")),
            ("entities:saveto", asked.extras.saveTo?.property ?? ""),
        ]
        if asked.type == .metadata { attributes += XFormWords.preload(asked.extras.preload) }
        for name in ["max-pixels", "quality", "allow-mock-accuracy"] {
            guard let value = asked.extras.parameter(name) else { continue }
            attributes.append(((name == "max-pixels" ? "orx:" : "odk:") + name, value))
        }
        attributes += asked.extras.attributes.filter { $0.place == .bind }
            .map { ($0.pair.name, $0.pair.text) }
        return attributes.filter { !$0.1.isEmpty }
    }

    private func isCount(_ asked: Question) -> Bool { asked.isGenerated && asked.type == .calculate }

    private func text(_ formula: Formula?) -> String { formula?.expression.text ?? "" }

    private func writeDefault(_ index: Int, _ xml: inout XMLWriter) {
        let asked = model.questions[index]
        let path = paths.plain(index)
        if case .formula(let formula) = asked.logic.initial {
            let event = "odk-instance-first-load"
            xml.empty("setvalue", [("ref", path), ("event", event), ("value", text(formula))])
        }
        if asked.extras.preload == "start-geopoint" {
            xml.empty("odk:setgeopoint", [("ref", path), ("event", "odk-instance-first-load")])
        }
    }

    private func writeMeta(_ xml: inout XMLWriter) {
        let meta = "/" + model.questions[0].name + "/meta/"
        if let audit = model.extras.audit {
            let attributes = audit.map { ("odk:" + $0.name, $0.text) }
            xml.empty("bind", [("nodeset", meta + "audit"), ("type", "binary")] + attributes)
        }
        xml.empty(
            "bind",
            [
                ("nodeset", meta + "instanceID"), ("type", "string"), ("readonly", "true()"),
                ("jr:preload", "uid"),
            ]
        )
        guard let name = model.extras.instanceName else { return }
        xml.empty(
            "bind",
            [("nodeset", meta + "instanceName"), ("type", "string"), ("calculate", text(name))]
        )
    }

    private func writeEntities(in container: Int, _ xml: inout XMLWriter) {
        let home = container == 0 ? "/" + model.questions[0].name : paths.plain(container)
        for rule in model.extras.entities where rule.container == container {
            XFormEntity(rule: rule, path: home + "/meta/entity").write(&xml)
        }
    }
}

/// The binds of one entity.
private struct XFormEntity {
    let rule: EntityRule
    let path: String

    func write(_ xml: inout XMLWriter) {
        bind("/@create", rule.makes ? text(rule.createIf) : "", &xml)
        let id = text(rule.entityID)
        if id.isEmpty {
            bindPlain("/@id", &xml)
            let events =
                rule.container == 0 ? "odk-instance-first-load" : "odk-instance-first-load odk-new-repeat"
            xml.empty("setvalue", [("ref", path + "/@id"), ("event", events), ("value", "uuid()")])
        } else {
            bind("/@id", id, &xml)
            bind("/@update", text(rule.updateIf), &xml)
            for (name, column) in [
                ("baseVersion", "__version"), ("trunkVersion", "__trunkVersion"), ("branchId", "__branchId"),
            ] {
                bind("/@" + name, look(up: column), &xml)
            }
        }
        if let label = rule.label { bind("/label", deeper(label.expression.text), &xml) }
    }

    private func look(up column: String) -> String {
        ChoiceList.items(of: rule.dataset) + "[name=" + deeper(text(rule.entityID)) + "]/" + column
    }

    private func text(_ formula: Formula?) -> String { formula?.expression.text ?? "" }

    /// Ways that lead up begin two levels deeper here than at a question of the repeat.
    private func deeper(_ text: String) -> String {
        rule.container == 0 ? text : RelativePaths.deeper(text, by: 2)
    }

    private func bind(_ name: String, _ formula: String, _ xml: inout XMLWriter) {
        guard !formula.isEmpty else { return }
        let calculate = name == "/label" ? formula : deeper(formula)
        xml.empty(
            "bind",
            [
                ("nodeset", path + name), ("calculate", calculate), ("readonly", "true()"),
                ("type", "string"),
            ]
        )
    }

    private func bindPlain(_ name: String, _ xml: inout XMLWriter) {
        xml.empty("bind", [("nodeset", path + name), ("readonly", "true()"), ("type", "string")])
    }
}

/// Formulas that move to another level of a form.
enum RelativePaths {
    /// Puts further steps upwards before every path that begins with `..`.
    static func deeper(_ text: String, by levels: Int) -> String {
        let more = String(repeating: "../", count: levels)
        var result = ""
        var previous: Character = " "
        var quote: Character?
        for (index, sign) in zip(text.indices, text) {
            if let open = quote {
                if sign == open { quote = nil }
            } else if sign == "'" || sign == "\"" {
                quote = sign
            } else if sign == ".", previous != ".", previous != "/", text[index...].hasPrefix("..") {
                result += more
            }
            result.append(sign)
            previous = sign
        }
        return result
    }
}
