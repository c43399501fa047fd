// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Forms
import Foundation
import Kernel

/// `phakhi form convert FILE`: what a form asks, or what is to be mended in it.
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Look into the files of forms, and try them.",
        subcommands: [Convert.self, Fill.self]
    )

    struct Convert: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read an XLSForm and print what it asks as JSON, or what is wrong with it.",
            discussion: "Takes .xlsx, one .csv, or a folder with survey.csv, choices.csv and settings.csv. "
                + "Findings stand on standard error; with an error among them the exit code is 2."
        )

        @Argument(help: "The file or folder.")
        var file: String

        @Flag(help: "Print the XForm, as ODK Collect reads it.")
        var xform = false

        @Flag(help: "Print the form as the engine on phones reads it.")
        var pack = false

        @Option(help: "Convert it so many times, for measuring.")
        var times = 1

        func run() throws {
            let source = try FormFile.source(file)
            for _ in 1..<times { _ = source.read().xform }
            let reading = source.read()
            for finding in reading.findings {
                Phakhi.complain(
                    "\(finding.severity.rawValue) \(finding.place)\n  \(finding.text.thai)\n"
                        + "  \(finding.text.english) [\(finding.code)]"
                )
            }
            if pack {
                guard let bytes = reading.pack(files: FormFile.lists(beside: file)) else { throw ExitCode(2) }
                FileHandle.standardOutput.write(Data(bytes))
                return
            }
            guard let text = xform ? reading.xform : try reading.summary() else { throw ExitCode(2) }
            print(text)
        }
    }

    struct Fill: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Fill a form from lines of path, tab and answer, and print what would be sent.",
            discussion:
                "What the form refuses stands on standard error. A path such as visits[2]/ makes that "
                + "repeat. Lists that the form reads are taken from the folder of the form."
        )

        @Argument(help: "Forms and answers in turn: FORM ANSWERS [FORM ANSWERS …].")
        var files: [String]

        @Option(help: "The time of filling, in milliseconds since the beginning of 1970.")
        var now: Int?

        func run() throws {
            guard files.count.isMultiple(of: 2) else { throw ValidationError("a form without its answers") }
            for index in stride(from: 0, to: files.count, by: 2) { try fill(files[index], files[index + 1]) }
        }

        private func fill(_ form: String, _ answers: String) throws {
            guard let lines = FileManager.default.contents(atPath: answers) else {
                throw ValidationError("cannot open \(answers)")
            }
            let reading = try FormFile.source(form).read()
            let milliseconds = now.map { Int64($0) } ?? Int64(Date().timeIntervalSince1970 * 1000)
            let filled = reading.fill(
                String(decoding: lines, as: UTF8.self),
                at: milliseconds,
                files: FormFile.lists(beside: form)
            )
            guard let filled else { throw ExitCode(2) }
            for refusal in filled.refusals { Phakhi.complain(refusal) }
            print(filled.submission)
        }
    }
}

/// The files of a form on the disk.
enum FormFile {
    static func source(_ file: String) throws -> FormSource {
        let url = URL(fileURLWithPath: file)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
            throw ValidationError("cannot open \(file)")
        }
        guard isFolder.boolValue else {
            return FormSource(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
        }
        let sheets = ["survey", "choices", "settings", "entities", "external_choices"]
        let tables = sheets.compactMap { sheet in
            (try? Data(contentsOf: url.appending(path: sheet + ".csv"))).map { (sheet, Array($0)) }
        }
        return FormSource(name: url.lastPathComponent, tables: tables)
    }

    /// The lists that lie in the same folder.
    static func lists(beside file: String) -> [(name: String, bytes: [UInt8])] {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            guard ["csv", "geojson", "xml"].contains(name.split(separator: ".").last.map(String.init) ?? ""),
                let content = try? Data(contentsOf: folder.appending(path: name))
            else { return nil }
            return (name, Array(content))
        }
    }
}
