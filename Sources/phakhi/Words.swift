// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import ThaiText

/// `phakhi words FILE…`: where the words of a text are, for looking at the dictionary and measuring it.
struct Words: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Cut Thai text into words.",
        discussion: "Prints each line with bars between its words; --count prints how many there are in all, "
            + "--keys the sort key of each line."
    )

    @Flag(help: "Only count the words.")
    var count = false

    @Flag(help: "Print the key that each line sorts by.")
    var keys = false

    @Option(help: "A word to know besides the dictionary; may be given many times.")
    var add: [String] = []

    @Argument(help: "The files, in UTF-8.")
    var files: [String]

    func run() throws {
        let cutter = ThaiWords(adding: add)
        for file in files {
            guard let data = FileManager.default.contents(atPath: file) else {
                throw ValidationError("cannot open \(file)")
            }
            let text = String(decoding: data, as: UTF8.self)
            if keys {
                for line in text.split(separator: "\n") { print(SortKey.make(String(line))) }
            } else if count {
                print(cutter.spans(in: Array(text.unicodeScalars)).count)
            } else {
                for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                    print(cutter.words(in: String(line)).joined(separator: "|"))
                }
            }
        }
    }
}
