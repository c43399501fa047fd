// SPDX-License-Identifier: Apache-2.0

/// What the form says, in the languages that it speaks: the table `itext` of an XForm.
struct XFormTexts {
    private struct Entry {
        var id: String
        /// The kind of text (empty for the plain one), the words, and the question they belong to.
        var parts: [(form: String, words: Wording, question: Int)]
    }

    private let model: FormModel
    private let paths: NamePaths
    private var entries: [Entry] = []
    private var ids: Set<String> = []
    /// Lists whose choices have texts of their own.
    private(set) var lists: Set<String> = []

    init(_ model: FormModel, _ paths: NamePaths) {
        self.model = model
        self.paths = paths
        for list in model.lists where !list.isFile { addChoices(list) }
        for index in model.questions.indices.dropFirst() { add(index) }
    }

    static func id(_ list: String, _ choice: Int) -> String { list + "-" + String(choice) }

    /// `jr:itext('…')`, or nothing where nothing is said.
    func reference(_ question: Int, _ kind: String) -> String {
        let id = paths.plain(question) + ":" + kind
        return ids.contains(id) ? "jr:itext('" + id + "')" : ""
    }

    private mutating func addChoices(_ list: ChoiceList) {
        lists.insert(list.name)
        for (index, choice) in list.choices.enumerated() {
            let parts = [("", choice.label, 0)] + choice.media.map { ($0.kind, $0.files, 0) }
            add(Self.id(list.name, index), parts.map { (form: $0.0, words: $0.1, question: $0.2) })
        }
    }

    private mutating func add(_ index: Int) {
        let asked = model.questions[index]
        let path = paths.plain(index)
        let media = asked.extras.media.map { (form: $0.kind, words: $0.files, question: index) }
        add(path + ":label", [(form: "", words: asked.label, question: index)] + media)
        let guidance = (form: "guidance", words: asked.extras.guidance, question: index)
        add(path + ":hint", [(form: "", words: asked.hint, question: index), guidance])
        let constraint = (form: "", words: asked.logic.constraintMessage, question: index)
        add(path + ":jr:constraintMsg", [constraint])
        add(path + ":jr:requiredMsg", [(form: "", words: asked.logic.requiredMessage, question: index)])
    }

    private mutating func add(_ id: String, _ parts: [(form: String, words: Wording, question: Int)]) {
        let filled = parts.filter { !$0.words.isEmpty }
        guard !filled.isEmpty else { return }
        entries.append(Entry(id: id, parts: filled))
        ids.insert(id)
    }

    private var languages: [(isThai: Bool, name: String)] {
        let all = entries.flatMap(\.parts).filter { $0.form.isEmpty || $0.form == "guidance" }.map(\.words)
        var found: [(Bool, String)] = []
        if all.contains(where: { !$0.thai.isEmpty }) { found.append((true, "Thai (th)")) }
        if all.contains(where: { !$0.english.isEmpty }) { found.append((false, "English (en)")) }
        if found.isEmpty, !entries.isEmpty { found.append((true, "Thai (th)")) }
        return model.extras.isThaiFirst ? found : found.reversed()
    }

    func write(_ xml: inout XMLWriter) {
        guard !entries.isEmpty else { return }
        xml.open("itext")
        for (index, language) in languages.enumerated() {
            xml.open("translation", [("lang", language.name), ("default", index == 0 ? "true()" : "")])
            for entry in entries { write(entry, language.isThai, &xml) }
            xml.close("translation")
        }
        xml.close("itext")
    }

    private func write(_ entry: Entry, _ isThai: Bool, _ xml: inout XMLWriter) {
        xml.open("text", [("id", entry.id)])
        for part in entry.parts {
            let words = part.words.text(isThai: isThai)
            xml.open("value", [("form", part.form)])
            if Self.folders[part.form] != nil {
                xml.write(Self.address(words, part.form))
            } else {
                write(words, of: part.question, &xml)
            }
            xml.close("value")
        }
        xml.close("text")
    }

    private static let folders = [
        "image": "images", "big-image": "images", "audio": "audio", "video": "video",
    ]

    private static func address(_ name: String, _ form: String) -> String {
        name.hasPrefix("jr://") ? name : "jr://" + (folders[form] ?? "") + "/" + name
    }

    /// Words with the answers that they name.
    func write(_ words: String, of question: Int, _ xml: inout XMLWriter) {
        var rest = words[...]
        while let start = rest.firstRange(of: "${"), let end = rest[start.upperBound...].firstIndex(of: "}") {
            xml.write(String(rest[..<start.lowerBound]))
            let name = String(rest[start.upperBound..<end])
            xml.emptyInline("output", [("value", path(of: name, from: question))])
            rest = rest[rest.index(after: end)...]
        }
        xml.write(String(rest))
    }

    private func path(of name: String, from question: Int) -> String {
        let isSaved = name.hasPrefix("last-saved#")
        let plain = isSaved ? String(name.dropFirst("last-saved#".count)) : name
        guard let target = paths.questions(named: plain).first else { return "''" }
        if isSaved { return " instance('__last-saved')" + paths.plain(target) + " " }
        return paths.path(to: target, from: question, isCurrent: false)
    }
}
