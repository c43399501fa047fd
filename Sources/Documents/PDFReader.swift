// SPDX-License-Identifier: Apache-2.0

/// Reads the text layer of a PDF with poppler's `pdftotext`, which keeps columns apart with blanks.
enum PDFReader {
    /// Another tool and another time are given only by tests.
    static func read(
        _ bytes: [UInt8],
        tool: String = "pdftotext",
        seconds: Int = DocumentLimits.pdfSeconds
    ) throws(DocumentsProblem) -> ExtractedDocument {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let files = ChildProcess.Files(
            input: "\(folder.path)/input.pdf",
            output: "\(folder.path)/output.txt",
            errors: "\(folder.path)/errors.txt"
        )
        try folder.write(bytes, to: files.input)
        let limits = ChildProcess.Limits(
            seconds: seconds,
            outputBytes: DocumentLimits.pdfTextBytes,
            memoryBytes: DocumentLimits.pdfMemoryBytes
        )
        let process = ChildProcess(
            [tool, "-layout", "-enc", "UTF-8", "-", "-"],
            files: files,
            limits: limits
        )
        switch process.ending {
        case .missing: throw .pdfToolMissing
        case .tooSlow: throw .pdfTooSlow
        case .tooMuch: throw .tooLarge
        case .crashed: throw .pdfBroken
        case .exited(0): return try document(try folder.contents(of: files.output))
        case .exited:
            let said = try folder.contents(of: files.errors)
            throw String(decoding: said, as: UTF8.self).contains("password") ? .pdfEncrypted : .pdfBroken
        }
    }

    private static func document(_ output: [UInt8]) throws(DocumentsProblem) -> ExtractedDocument {
        let text = ByteText.normalised(String(decoding: output, as: UTF8.self))
        let least = DocumentLimits.pdfLeastText
        let visible = text.unicodeScalars.lazy.filter { !$0.properties.isWhitespace }.prefix(least)
        guard visible.reduce(0, { count, _ in count + 1 }) == least else { throw .pdfWithoutText }
        var builder = TextBuilder()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) { builder.startBlock() } else { builder.line(String(line)) }
        }
        return ExtractedDocument(format: .pdf, text: builder.trimmedText)
    }
}
