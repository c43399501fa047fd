// SPDX-License-Identifier: Apache-2.0

/// Writes a form as an XForm, which ODK Collect and its kin fill in.
///
/// The same form always gives the same bytes, so that a digest of them tells versions apart.
struct XFormWriter {
    let model: FormModel
    let paths: NamePaths
    let texts: XFormTexts
    var xml = XMLWriter()

    init(_ model: FormModel) {
        self.model = model
        paths = NamePaths(model.questions)
        texts = XFormTexts(model, paths)
    }

    /// The whole file.
    func file() -> String {
        var writer = self
        writer.write()
        return "<?xml version=\"1.0\"?>\n" + writer.xml.text
    }

    private static let namespaces: [XMLWriter.Attribute] = [
        ("xmlns", "http://www.w3.org/2002/xforms"), ("xmlns:h", "http://www.w3.org/1999/xhtml"),
        ("xmlns:ev", "http://www.w3.org/2001/xml-events"),
        ("xmlns:xsd", "http://www.w3.org/2001/XMLSchema"), ("xmlns:jr", "http://openrosa.org/javarosa"),
        ("xmlns:orx", "http://openrosa.org/xforms"), ("xmlns:odk", "http://www.opendatakit.org/xforms"),
        ("xmlns:entities", "http://www.opendatakit.org/xforms/entities"),
    ]

    private mutating func write() {
        xml.open("h:html", Self.namespaces + ownNamespaces)
        xml.open("h:head")
        xml.element("h:title", text: model.title.text(isThai: true))
        writeModel()
        xml.close("h:head")
        xml.open("h:body", [("class", model.extras.setting("style"))])
        writeControls(of: 0)
        xml.close("h:body")
        xml.close("h:html")
    }

    /// `prefix="address"` of the setting `namespaces`.
    private var ownNamespaces: [XMLWriter.Attribute] {
        model.extras.setting("namespaces").split(whereSeparator: \.isWhitespace).compactMap { part in
            let halves = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard halves.count == 2 else { return nil }
            return ("xmlns:" + halves[0], String(halves[1].filter { $0 != "\"" }))
        }
    }

    private mutating func writeModel() {
        let entities = entitiesVersion
        xml.open("model", [("odk:xforms-version", "1.0.0"), ("entities:entities-version", entities)])
        writeSubmission()
        texts.write(&xml)
        xml.open("instance")
        XFormInstance(model).write(&xml)
        xml.close("instance")
        XFormLists(model, texts).write(&xml)
        XFormBinds(model, paths, texts).write(&xml)
        xml.close("model")
    }

    /// The oldest version of the rules for entities that says everything the form needs.
    private var entitiesVersion: String {
        let rules = model.extras.entities
        guard !rules.isEmpty else { return "" }
        return rules.contains { $0.container != 0 } || rules.count > 1 ? "2025.1.0" : "2024.1.0"
    }

    private mutating func writeSubmission() {
        let extras = model.extras
        let attributes: [XMLWriter.Attribute] = [
            ("action", extras.setting("submission_url")),
            ("method", extras.setting("submission_url").isEmpty ? "" : "post"),
            ("base64RsaPublicKey", extras.setting("public_key")),
            ("orx:auto-send", extras.setting("auto_send")),
            ("orx:auto-delete", extras.setting("auto_delete")),
            ("odk:client-editable", YesWord.isYes(extras.setting("client_editable")) ? "true" : ""),
        ]
        if attributes.contains(where: { !$0.1.isEmpty }) { xml.empty("submission", attributes) }
    }

    private mutating func writeControls(of group: Int) {
        for child in model.questions[group].children {
            let control = XFormControl(model: model, paths: paths, texts: texts, question: child)
            switch model.questions[child].type {
            case .group:
                control.openGroup(&xml)
                writeControls(of: child)
                xml.close("group")
            case .repeating:
                control.openRepeat(&xml)
                writeControls(of: child)
                control.closeRepeat(&xml)
            default: control.write(&xml)
            }
        }
    }
}
