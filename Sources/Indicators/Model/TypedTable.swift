// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Web

/// What is typed about a table to divide by, on the page and at a command line alike.
public struct TypedTable: Sendable {
    var key = ""
    var thai = ""
    var english = ""
    var source = ""
    var day = ""

    /// Nothing typed yet.
    init() {}

    /// A table as typed; the day may be written in any Thai form.
    public init(key: String, thai: String, english: String, source: String, day: String) {
        self.key = key
        self.thai = thai
        self.english = english
        self.source = source
        self.day = day
    }

    /// What cannot be taken.
    public func faults(today: Day) -> [Sentence] { named(today: today).map(\.what) }

    /// The same with the field it is about.
    func named(today: Day) -> [(field: String, what: Sentence)] {
        var faults: [(field: String, what: Sentence)] = []
        if !DefinitionRules.isKey(key) { faults.append(("key", DefinitionText.wrongKey(key))) }
        if thai.isEmpty { faults.append(("thai", DefinitionFormText.needed)) }
        if source.isEmpty { faults.append(("source", DefinitionFormText.needed)) }
        if WrittenDay.end(day, today: today) == nil { faults.append(("day", DefinitionFormText.notADay)) }
        return faults
    }

    /// The table with what a file holds; nil while its day is not known.
    public func table(_ content: DenominatorFile.Content, today: Day) -> DenominatorTable? {
        WrittenDay.end(day, today: today).map { day in
            DenominatorTable(
                key: key,
                referenceDay: day,
                name: Sentence(thai, english),
                source: source,
                version: 0,
                values: content.values
            )
        }
    }
}
