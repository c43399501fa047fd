// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Reads the sheet of choices.
struct ListReader {
    private(set) var lists: [ChoiceList] = []
    private let sheet: FormSheet?
    private let name: String
    private var found: [FormFinding] = []
    /// Where each list begins.
    private var begins: [String: String] = [:]
    /// The names of each list, to find those that stand twice.
    private var names: [String: Set<String>] = [:]

    /// The most choices of one form; longer lists are places, which the house knows.
    static let mostRows = 20_000

    init(sheet: FormSheet?, name: String = "choices") {
        self.sheet = sheet
        self.name = name
    }

    mutating func read(allowsDuplicates: Bool) {
        guard let sheet else { return }
        for column in ["list_name", "name"] where !sheet.has(column) {
            found.append(FormFinding(.noColumn(column), sheet: name))
        }
        let filled = sheet.lines.filter { !$0.isEmpty }
        if filled.count > Self.mostRows {
            found.append(FormFinding(.tooLong(rows: Self.mostRows), sheet: name))
        }
        for (column, address) in sheet.head where column.name.contains(" ") {
            let fault = SheetFault.ofType(.listHeader(column.name))
            found.append(FormFinding(fault, sheet: name, cell: address))
        }
        for line in filled.prefix(Self.mostRows) {
            let list = line["list_name"]
            let choice = line["name"]
            guard !list.isEmpty else { continue }
            guard !choice.isEmpty else {
                found.append(FormFinding(.noName, sheet: name, cell: line.address("list_name")))
                continue
            }
            add(line, choice, to: list, allowsDuplicates)
        }
    }

    private mutating func add(
        _ line: FormSheet.Line,
        _ choice: String,
        to list: String,
        _ allowsDuplicates: Bool
    ) {
        let index = lists.firstIndex { $0.name == list } ?? lists.count
        if index == lists.count {
            lists.append(ChoiceList(name: list, choices: []))
            begins[list] = line.address("list_name")
        }
        if !names[list, default: []].insert(choice).inserted, !allowsDuplicates {
            found.append(
                FormFinding(.choiceTwice(choice, list: list), sheet: name, cell: line.address("name"))
            )
        }
        let label = line.wording("label")
        if label.isEmpty {
            found.append(FormFinding(.noLabel(choice), sheet: name, cell: line.address("label")))
        } else if label.thai.isEmpty {
            found.append(FormFinding(.noThaiLabel(choice), sheet: name, cell: line.address("label")))
        }
        let others = line.others(than: ["list_name", "name", "label"])
        let media = line.family("media").map { (kind: $0.name, files: $0.texts) }
        lists[index].choices.append(.init(name: choice, label: label, columns: others, media: media))
    }

    /// Gives lists the choice "other", where they have none.
    mutating func addOther(to names: Set<String>) {
        for index in lists.indices where names.contains(lists[index].name) {
            guard !lists[index].choices.contains(where: { $0.name == "other" }) else { continue }
            let label = Wording(thai: FormsText.other.thai, english: FormsText.other.english)
            lists[index].choices.append(.init(name: "other", label: label))
        }
    }

    /// What there is to say once it is known who uses which list.
    func findings(used: Set<String>, split: Set<String>) -> [FormFinding] {
        var all = found
        for list in lists {
            if !used.contains(list.name) {
                all.append(
                    FormFinding(.listUnused(list.name), sheet: name, cell: begins[list.name] ?? "")
                )
            }
            guard split.contains(list.name) else { continue }
            for choice in list.choices where choice.name.contains(where: \.isWhitespace) {
                all.append(
                    FormFinding(.choiceBlank(choice.name), sheet: name, cell: begins[list.name] ?? "")
                )
            }
        }
        return all
    }
}
