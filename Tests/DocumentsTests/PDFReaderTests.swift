// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Documents

struct PDFReaderTests {
    @Test func `a PDF with a text layer gives its lines`() throws {
        let document = try DocumentsFixtures.document("text.pdf")
        #expect(document.format == .pdf)
        #expect(document.text == "Plan of activities 2566\n\nTraining 30 persons")
    }

    @Test func `scanned pages are refused with advice`() {
        #expect(throws: DocumentsProblem.pdfWithoutText) { try DocumentsFixtures.document("scanned.pdf") }
    }

    @Test func `a damaged PDF is refused`() {
        #expect(throws: DocumentsProblem.pdfBroken) { try read("%PDF-1.4\nnothing here") }
    }

    @Test func `a missing tool is named`() throws {
        let bytes = try DocumentsFixtures.bytes("text.pdf")
        #expect(throws: DocumentsProblem.pdfToolMissing) {
            try PDFReader.read(bytes, tool: "phakhi-no-such-tool")
        }
        #expect(DocumentsProblem.pdfToolMissing.text.english.contains("poppler-utils"))
    }

    @Test func `a tool that does not end is stopped`() {
        let started = ContinuousClock.now
        let files = ChildProcess.Files(input: "/dev/null", output: "/dev/null", errors: "/dev/null")
        let limits = ChildProcess.Limits(
            seconds: 1,
            outputBytes: 1000,
            memoryBytes: DocumentLimits.pdfMemoryBytes
        )
        #expect(ChildProcess(["sleep", "30"], files: files, limits: limits).ending == .tooSlow)
        #expect(ContinuousClock.now - started < .seconds(20))
    }

    @Test func `a tool that says too much is stopped`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let output = "\(folder.path)/output"
        let files = ChildProcess.Files(input: "/dev/zero", output: output, errors: "/dev/null")
        let limits = ChildProcess.Limits(
            seconds: 20,
            outputBytes: 1000,
            memoryBytes: DocumentLimits.pdfMemoryBytes
        )
        #expect(ChildProcess(["cat"], files: files, limits: limits).ending == .tooMuch)
        #expect(try folder.contents(of: output).count <= 1000)
    }
}
