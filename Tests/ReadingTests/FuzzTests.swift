// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import TestSupport
import Testing
import ThaiText

@testable import Documents
@testable import Reading

/// Damaged input from outside ends in a draft or in a problem, soon, and every span lies in its text.
///
/// How long is said by PHAKHI_FUZZ_SECONDS; see `Fuzz/README.md`.
@Suite(.serialized)
struct FuzzTests {
    /// What is damaged.
    enum Kind: String, CaseIterable, CustomTestStringConvertible {
        case report, line, csv, html, docx, xlsx, pdf, words
        var testDescription: String { rawValue }
    }

    private static let environment = ProcessInfo.processInfo.environment
    private static let seconds = environment["PHAKHI_FUZZ_SECONDS"].flatMap(Double.init) ?? 4
    private static let seed = environment["PHAKHI_FUZZ_SEED"].flatMap(UInt64.init) ?? 2_569
    private static let keep = environment["PHAKHI_FUZZ_KEEP"].map { URL(filePath: $0) }
    /// One case takes no more seconds of the processor, without optimizing; a busy machine does not count.
    private static let patience = 20.0

    private let reader = ReportReader()

    @Test(arguments: try ReportFolder.fuzz())
    func `what broke a parser once is read`(file: URL) throws {
        try survive(Array(Data(contentsOf: file)), name: file.lastPathComponent)
    }

    @Test(arguments: Kind.allCases)
    func `damaged input ends in a draft or in a problem`(kind: Kind) throws {
        let corpus = try Corpus(kind)
        var damage = Damage(seed: Self.seed, corpus: corpus.texts)
        let end = ContinuousClock.now + .seconds(Self.seconds / Double(Kind.allCases.count))
        var cases = 0
        while ContinuousClock.now < end || cases < 3 {
            let (bytes, name) = corpus.case(cases, &damage)
            if let keep = Self.keep {
                try Data(bytes).write(to: keep.appending(path: "last-\(kind).\(name)"))
            }
            let start = Self.worked()
            if kind == .words { findAll(bytes) } else { try survive(bytes, name: name) }
            let took = Self.worked() - start
            #expect(took < Self.patience, "\(kind) case \(cases) of seed \(Self.seed) took \(took) s")
            cases += 1
        }
        print("fuzz \(kind): \(cases) cases, seed \(Self.seed)")
    }

    /// Seconds of the processor that this thread has used.
    private static func worked() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private func survive(_ bytes: [UInt8], name: String) throws {
        let document: ExtractedDocument
        do {
            document = try DocumentReader.read(bytes, name: name)
        } catch {
            return
        }
        let count = document.text.unicodeScalars.count
        let cells = document.tables.flatMap(\.rows).joined().map(\.span)
        let draft = reader.read(document)
        let spans =
            cells + SpanObject.all(draft).map { $0.start..<$0.end } + draft.findings.compactMap(\.span)
        #expect(spans.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= count })
        #expect(draft.items.allSatisfy { $0.parent ?? -1 < $0.id })
        _ = try DraftJSON.line(draft, document: document, id: "fuzz")
    }

    /// The finders of ThaiText on text that no report holds.
    private func findAll(_ bytes: [UInt8]) {
        let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        let spans =
            ThaiDates.find(in: text).map(\.span) + ThaiClock.find(in: text).map(\.span)
            + ThaiNumbers.find(in: text).map(\.span) + ThaiWords().spans(in: text)
        #expect(spans.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= text.count && !$0.isEmpty })
        _ = SearchTokens.index(String(String.UnicodeScalarView(text)))
        _ = SortKey.make(String(String.UnicodeScalarView(text)))
    }

    /// What one kind of damage begins with.
    private struct Corpus {
        let kind: Kind
        let texts: [[Unicode.Scalar]]
        private let files: [[UInt8]]
        private let parts: [(name: String, bytes: [UInt8])]

        init(_ kind: Kind) throws {
            self.kind = kind
            texts = try (ReportFolder.invented().map(\.text) + ReportFolder.fuzz().map(Self.text)).map {
                Array($0.unicodeScalars)
            }
            let fixtures = ReportFolder.fixtures
            let name = [Kind.docx: "report.docx", .xlsx: "plan.xlsx", .pdf: "text.pdf", .html: "page.html"][
                kind
            ]
            files = try name.map { [Array(try Data(contentsOf: fixtures.appending(path: $0)))] } ?? []
            parts = kind == .docx || kind == .xlsx ? try Self.parts(files[0]) : []
        }

        private static func text(_ file: URL) throws -> String {
            String(decoding: try Data(contentsOf: file), as: UTF8.self)
        }

        private static let names = [
            "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
            "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "word/document.xml", "word/numbering.xml",
            "word/styles.xml", "word/footnotes.xml",
        ]

        private static func parts(_ bytes: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
            let archive = try ZipArchive(bytes)
            return try names.compactMap { name in try archive.read(name).map { (name, $0) } }
        }

        /// The bytes of one case and the name they are handed in by.
        func `case`(_ number: Int, _ damage: inout Damage) -> (bytes: [UInt8], name: String) {
            switch kind {
            case .report, .words: (utf8(damage.text(pick(number))), "a.txt")
            case .line: (Array("2022.09.28 วันพุธ\n".utf8) + utf8(damage.text(chat(pick(number)))), "a.txt")
            case .csv: (utf8(damage.text(pick(number))).map { $0 == 0x20 ? 0x2C : $0 }, "a.csv")
            case .html: html(number, &damage)
            case .pdf: (damage.bytes(files[0]), "a.pdf")
            case .docx: (packed(number, &damage), "a.docx")
            case .xlsx: (packed(number, &damage), "a.xlsx")
            }
        }

        private func pick(_ number: Int) -> [Unicode.Scalar] { texts[number % texts.count] }

        private func utf8(_ scalars: [Unicode.Scalar]) -> [UInt8] {
            Array(String(String.UnicodeScalarView(scalars)).utf8)
        }

        private func chat(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
            text.flatMap { $0 == "\n" ? Array("\n10:42 สมชาย ".unicodeScalars) : [$0] }
        }

        private func html(_ number: Int, _ damage: inout Damage) -> (bytes: [UInt8], name: String) {
            let page = Array(String(decoding: files[0], as: UTF8.self).unicodeScalars)
            return (utf8(damage.text(number.isMultiple(of: 2) ? page : pick(number))), "a.html")
        }

        /// One part is damaged as text or as bytes, then all are packed again.
        private func packed(_ number: Int, _ damage: inout Damage) -> [UInt8] {
            if number % 9 == 8 { return damage.bytes(files[0]) }
            var zip = ZipMaker()
            for (index, part) in parts.enumerated() {
                guard index == number % parts.count else {
                    zip.add(part.name, part.bytes)
                    continue
                }
                let text = Array(String(decoding: part.bytes, as: UTF8.self).unicodeScalars)
                zip.add(
                    part.name,
                    number.isMultiple(of: 3) ? damage.bytes(part.bytes) : utf8(damage.text(text))
                )
            }
            return zip.bytes
        }
    }
}
