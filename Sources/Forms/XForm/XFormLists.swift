// SPDX-License-Identifier: Apache-2.0

/// The lists of a form: those of its sheet in full, those of files by their address.
struct XFormLists {
    private let model: FormModel
    private let texts: XFormTexts

    init(_ model: FormModel, _ texts: XFormTexts) {
        self.model = model
        self.texts = texts
    }

    func write(_ xml: inout XMLWriter) {
        for file in model.extras.files {
            let folder = file.kind == .csv ? "file-csv" : "file"
            xml.empty("instance", [("id", file.id), ("src", "jr://" + folder + "/" + file.name)])
        }
        let changed = model.extras.entities.filter { $0.entityID != nil }.map(\.dataset)
        for name in changed where !model.extras.files.contains(where: { $0.id == name }) {
            xml.empty("instance", [("id", name), ("src", "jr://file-csv/" + name + ".csv")])
        }
        if model.extras.readsLastSaved {
            xml.empty("instance", [("id", "__last-saved"), ("src", "jr://instance/last-saved")])
        }
        for list in model.lists where !list.isFile { write(list, &xml) }
    }

    private func write(_ list: ChoiceList, _ xml: inout XMLWriter) {
        xml.open("instance", [("id", list.name)])
        xml.open("root")
        for (index, choice) in list.choices.enumerated() {
            xml.open("item")
            xml.element("itextId", text: XFormTexts.id(list.name, index))
            xml.element("name", text: choice.name)
            for column in choice.columns where XMLName.isName(column.name) {
                xml.element(column.name, text: column.text)
            }
            xml.close("item")
        }
        xml.close("root")
        xml.close("instance")
    }
}
