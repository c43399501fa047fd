// SPDX-License-Identifier: Apache-2.0

/// The formats of a workbook's cells, by the style number that each cell carries.
struct CellFormats {
    private var formats: [CellFormat] = []

    /// A workbook without styles.
    init() {}

    init(_ xml: XMLPull) throws(DocumentsProblem) {
        var codes: [Int: String] = [:]
        var isInCells = false
        while let event = try xml.next() {
            switch event {
            case .start("numFmt"):
                guard let id = xml.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
                codes[id] = xml.attribute("formatCode")
            case .start("cellXfs"): isInCells = true
            case .end("cellXfs"): isInCells = false
            case .start("xf") where isInCells:
                let id = xml.attribute("numFmtId").flatMap { Int($0) } ?? 0
                formats.append(codes[id].map { CellFormat(code: $0) } ?? CellFormat(builtIn: id))
            default: break
            }
        }
    }

    subscript(style: Int) -> CellFormat {
        formats.indices.contains(style) ? formats[style] : .general
    }
}
