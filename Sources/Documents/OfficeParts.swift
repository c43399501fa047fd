// SPDX-License-Identifier: Apache-2.0

/// Finds the parts of an Office file by what they are, because programs name them as they like.
struct OfficeParts {
    let archive: ZipArchive
    private var nameByType: [String: String] = [:]

    init(_ archive: ZipArchive) throws(DocumentsProblem) {
        self.archive = archive
        guard let bytes = try archive.read("[Content_Types].xml") else { return }
        let xml = try XMLPull(bytes)
        while let event = try xml.next() {
            guard event == .start("Override") else { continue }
            guard let type = xml.attribute("ContentType"), let name = xml.attribute("PartName") else {
                continue
            }
            let short = type.split(separator: ".").suffix(2).joined(separator: ".")
            if nameByType[short] == nil { nameByType[short] = Self.relative(name) }
        }
    }

    /// The kind of Office file, nil for other archives.
    var format: SourceFormat? {
        if documentName != nil { return .docx }
        return workbookName == nil ? nil : .xlsx
    }

    /// The part with a Word document's body.
    var documentName: String? {
        name("document.main+xml", usual: "word/document.xml")
            ?? name("template.main+xml", usual: "word/document.xml")
            ?? nameByType["macroEnabled.main+xml"].flatMap { $0.hasPrefix("word/") ? $0 : nil }
    }

    /// The part with a workbook's list of sheets.
    var workbookName: String? {
        name("sheet.main+xml", usual: "xl/workbook.xml")
            ?? nameByType["macroEnabled.main+xml"].flatMap { $0.hasPrefix("xl/") ? $0 : nil }
    }

    /// Opens a part by the end of its content type.
    /// - Returns: nil when the file has no such part.
    func open(_ type: String, usual: String) throws(DocumentsProblem) -> XMLPull? {
        guard let name = name(type, usual: usual) else { return nil }
        return try open(name)
    }

    /// Opens a part by its name.
    /// - Returns: nil when the file has no such part.
    func open(_ name: String) throws(DocumentsProblem) -> XMLPull? {
        guard let bytes = try archive.read(name), !bytes.isEmpty else { return nil }
        return try XMLPull(bytes)
    }

    /// What the author called the document, in its properties.
    func title() throws(DocumentsProblem) -> String? {
        guard let xml = try open("core-properties+xml", usual: "docProps/core.xml") else { return nil }
        while let event = try xml.next() {
            guard event == .start("title") else { continue }
            let title = TableGrid.oneLine(try xml.words())
            return title.isEmpty ? nil : title
        }
        return nil
    }

    private func name(_ type: String, usual: String) -> String? {
        if let named = nameByType.first(where: { $0.key.hasSuffix(type) })?.value, archive.contains(named) {
            return named
        }
        return archive.contains(usual) ? usual : nil
    }

    private static func relative(_ name: String) -> String {
        name.hasPrefix("/") ? String(name.dropFirst()) : name
    }
}

extension XMLPull {
    /// All words up to the end of the element that just started.
    func words() throws(DocumentsProblem) -> String {
        var text = ""
        var depth = 1
        while depth > 0, let event = try next() {
            switch event {
            case .start: depth += 1
            case .end: depth -= 1
            case .text(let words): text += words
            }
        }
        return text
    }
}
