// SPDX-License-Identifier: Apache-2.0

/// Reads tables of values separated by commas, semicolons or tabs, quoted or not.
enum SeparatedValues {
    static func read(_ source: ByteText, separator: Unicode.Scalar) throws(DocumentsProblem)
        -> ExtractedDocument
    {
        var rows = try rows(source.text, separator: separator)
        // Excel's own hint about the separator is no row.
        if let first = rows.first, first.count <= 2, first[0].hasPrefix("sep=") { rows.removeFirst() }
        rows.removeAll { row in row.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
        let width = rows.map(\.count).max() ?? 0
        guard width * rows.count <= DocumentLimits.cells else { throw .tooLarge }
        var builder = TextBuilder()
        guard let table = builder.append(TableGrid(words: rows)) else { throw .empty }
        return ExtractedDocument(
            format: .csv,
            text: builder.trimmedText,
            tables: [table],
            findings: source.findings
        )
    }

    private static let sampleSize = 20_000

    /// The separator of a text that is a table from its first line to its last, nil for other text.
    ///
    /// A file that is called CSV only needs a separator; other text must have as many cells in each line as
    /// in the first: two of tabs, as when cells are copied from a sheet, or three of commas in three lines.
    static func separator(of text: String, name: String) -> Unicode.Scalar? {
        let sample = String(text.unicodeScalars.prefix(sampleSize))
        let isNamed = name.hasSuffix(".csv") || name.hasSuffix(".tsv") || name.hasSuffix(".tab")
        if isNamed { return namedSeparator(sample, isTab: !name.hasSuffix(".csv")) }
        guard !name.hasSuffix(".txt"), !name.hasSuffix(".md") else { return nil }
        let shape = shapes.first { shape in
            sample.unicodeScalars.contains(shape.separator) && shape.fits(wholeLines(of: sample))
                && shape.fits(text)
        }
        return shape?.separator
    }

    /// What a text must look like throughout to be a table of one separator.
    private struct Shape {
        let separator: Unicode.Scalar
        let leastRows: Int
        let leastCells: Int

        func fits(_ text: String) -> Bool {
            guard let rows = try? SeparatedValues.rows(text, separator: separator) else { return false }
            let filled = rows.filter { $0.count > 1 || !($0.first ?? "").isEmpty }
            guard filled.count >= leastRows, let width = filled.first?.count, width >= leastCells else {
                return false
            }
            return filled.allSatisfy { $0.count == width } && !SeparatedValues.looksNumbered(filled)
        }
    }

    private static let shapes: [Shape] = [
        Shape(separator: "\t", leastRows: 2, leastCells: 2),
        Shape(separator: ",", leastRows: 3, leastCells: 3),
        Shape(separator: ";", leastRows: 3, leastCells: 3),
    ]

    /// A sample may end in the middle of a line, which then says nothing.
    private static func wholeLines(of sample: String) -> String {
        guard sample.unicodeScalars.count == sampleSize, let end = sample.lastIndex(of: "\n") else {
            return sample
        }
        return String(sample[..<end])
    }

    private static func namedSeparator(_ sample: String, isTab: Bool) -> Unicode.Scalar {
        if isTab { return "\t" }
        if sample.hasPrefix("sep="), let scalar = sample.unicodeScalars.dropFirst(4).first, scalar != "\n" {
            return scalar
        }
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in sample.unicodeScalars {
            if scalar == "\"" { isQuoted.toggle() }
            if !isQuoted, scalar == "," || scalar == ";" || scalar == "\t" { counts[scalar, default: 0] += 1 }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return best?.key ?? ","
    }

    /// A list whose numbers Word separated by tabs is no table of two columns.
    fileprivate static func looksNumbered(_ rows: [[String]]) -> Bool {
        rows.allSatisfy { row in
            guard row.count == 2, row[0].count <= 6, let last = row[0].last else { return false }
            return last == "." || last == ")" || "•-–o*".contains(last)
        }
    }

    /// Splits after RFC 4180; a quote inside an unquoted cell is just a quote.
    static func rows(_ text: String, separator: Unicode.Scalar) throws(DocumentsProblem) -> [[String]] {
        var scanner = Scanner(separator: separator)
        for scalar in text.unicodeScalars {
            scanner.read(scalar)
            guard scanner.cells <= DocumentLimits.cells else { throw .tooLarge }
        }
        return scanner.finished()
    }

    private struct Scanner {
        let separator: Unicode.Scalar
        private(set) var cells = 0
        private var rows: [[String]] = []
        private var row: [String] = []
        private var cell = ""
        private var isQuoted = false
        private var afterQuote = false

        init(separator: Unicode.Scalar) {
            self.separator = separator
        }

        mutating func read(_ scalar: Unicode.Scalar) {
            if isQuoted {
                readQuoted(scalar)
            } else if scalar == separator {
                endCell()
            } else if scalar == "\n" {
                endRow()
            } else if scalar == "\"", cell.isEmpty, !afterQuote {
                isQuoted = true
            } else if scalar == "\"", afterQuote {
                cell.unicodeScalars.append(scalar)
                isQuoted = true
                afterQuote = false
            } else {
                cell.unicodeScalars.append(scalar)
            }
        }

        mutating func finished() -> [[String]] {
            if !cell.isEmpty || !row.isEmpty || afterQuote { endRow() }
            return rows
        }

        private mutating func readQuoted(_ scalar: Unicode.Scalar) {
            if scalar == "\"" {
                isQuoted = false
                afterQuote = true
            } else {
                cell.unicodeScalars.append(scalar)
            }
        }

        private mutating func endCell() {
            row.append(cell)
            cells += 1
            cell = ""
            afterQuote = false
        }

        private mutating func endRow() {
            endCell()
            rows.append(row)
            row = []
        }
    }
}
