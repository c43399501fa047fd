// SPDX-License-Identifier: Apache-2.0

/// The empty form as XML, with what stands in it before anyone answers.
struct XFormInstance {
    private let model: FormModel

    init(_ model: FormModel) {
        self.model = model
    }

    func write(_ xml: inout XMLWriter) {
        let root = model.questions[0]
        xml.open(root.name, attributes(root) + [("id", model.id), ("version", model.version)])
        writeChildren(of: 0, &xml, isTemplate: false)
        writeMeta(&xml)
        xml.close(root.name)
    }

    /// Repeats stand twice: as the pattern of new ones, and filled in once.
    ///
    /// Those inside others stand once in each: as a pattern in the pattern, filled in where that is. As in
    /// pyxform, a group in a pattern has both, so that a new row has its first inner row.
    private func writeChildren(of group: Int, _ xml: inout XMLWriter, isTemplate: Bool) {
        let isInside = model.repeated(group) != nil
        for child in model.questions[group].children {
            if model.questions[child].type == .repeating {
                if isTemplate || !isInside { write(child, &xml, isTemplate: true) }
                let isInGroup = model.questions[group].type == .group
                if !isTemplate || isInGroup { write(child, &xml, isTemplate: false) }
            } else {
                write(child, &xml, isTemplate: isTemplate)
            }
        }
    }

    private func write(_ index: Int, _ xml: inout XMLWriter, isTemplate: Bool) {
        let asked = model.questions[index]
        var attributes = attributes(asked)
        guard asked.type.isGroup else {
            write(asked, attributes, &xml)
            return
        }
        xml.open(asked.name, attributes, flags: isTemplate && asked.type == .repeating ? ["jr:template"] : [])
        attributes = []
        writeChildren(of: index, &xml, isTemplate: isTemplate)
        if model.extras.entities.contains(where: { $0.container == index }) {
            xml.open("meta")
            writeEntities(in: index, &xml)
            xml.close("meta")
        }
        xml.close(asked.name)
    }

    private func write(_ asked: Question, _ attributes: [XMLWriter.Attribute], _ xml: inout XMLWriter) {
        guard case .text(let text) = asked.logic.initial else {
            xml.empty(asked.name, attributes)
            return
        }
        let isPicture = asked.type == .image && !text.hasPrefix("jr://")
        xml.element(asked.name, attributes, text: isPicture ? "jr://images/" + text : text)
    }

    private func attributes(_ asked: Question) -> [XMLWriter.Attribute] {
        asked.extras.attributes.filter { $0.place == .instance }.map { ($0.pair.name, $0.pair.text) }
    }

    private func writeMeta(_ xml: inout XMLWriter) {
        xml.open("meta")
        writeEntities(in: 0, &xml)
        if model.extras.audit != nil { xml.empty("audit") }
        xml.empty("instanceID")
        if model.extras.instanceName != nil { xml.empty("instanceName") }
        xml.close("meta")
    }

    private func writeEntities(in container: Int, _ xml: inout XMLWriter) {
        for rule in model.extras.entities where rule.container == container {
            let isChange = rule.entityID != nil
            xml.open(
                "entity",
                [
                    ("dataset", rule.dataset), ("create", rule.makes ? "1" : ""),
                    ("update", isChange ? "1" : ""),
                ],
                flags: ["id"] + (isChange ? ["baseVersion", "trunkVersion", "branchId"] : [])
            )
            if rule.label != nil { xml.empty("label") }
            xml.close("entity")
        }
    }
}

extension EntityRule {
    /// Whether it may make something new.
    var makes: Bool { createIf != nil || entityID == nil }
}

extension XMLWriter {
    /// An element with attributes that are empty but there.
    mutating func open(_ name: String, _ attributes: [Attribute], flags: [String]) {
        let marks = flags.map { " " + $0 + "=\"\"" }.joined()
        open(name + marks, attributes)
    }
}
