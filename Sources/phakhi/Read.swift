// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Documents
import Foundation
import Kernel
import Places
import Reading

/// `phakhi read FILE…`: what a report says, for people or as JSON.
struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read reports and print the drafts.",
        discussion: "Takes text, HTML, .docx, .xlsx, .csv and PDF with a text layer; - reads standard input."
    )

    @Flag(help: "One JSON object a line instead of text for people.")
    var json = false

    @Argument(help: "The files.")
    var files: [String]

    func run() throws {
        let reader = ReportReader(gazetteer: .bundled)
        var hasFailed = false
        for file in files {
            do {
                let document = try DocumentReader.read(try bytes(of: file), name: file == "-" ? nil : file)
                let draft = reader.read(document)
                let id = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
                print(try json ? DraftJSON.line(draft, document: document, id: id) : DraftReport.text(draft))
            } catch let problem as any Problem {
                hasFailed = true
                Phakhi.complain("\(file): \(problem.text.thai)\n\(problem.text.english) [\(problem.code)]")
            }
        }
        if hasFailed { throw ExitCode(2) }
    }

    private func bytes(of file: String) throws -> [UInt8] {
        let limit = DocumentLimits.inputBytes + 1
        let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
        guard let handle else { throw ValidationError("cannot open \(file)") }
        var all = Data()
        while all.count < limit, let chunk = try handle.read(upToCount: limit - all.count), !chunk.isEmpty {
            all += chunk
        }
        return Array(all)
    }
}
