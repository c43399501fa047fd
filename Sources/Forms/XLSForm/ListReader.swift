// SPDX-License-Identifier: Apache-2.0

import Web

/// Reads the sheet of choices.
struct ListReader {
    private(set) var lists: [ChoiceList] = []
    private let sheet: FormSheet?
    private var found: [FormFinding] = []
    /// Where each list begins.
    private var begins: [String: String] = [:]
    /// The names of each list, to find those that stand twice.
    private var names: [String: Set<String>] = [:]

    /// The most choices of one form; longer lists are places, which the house knows.
    static let mostRows = 20_000

    init(sheet: FormSheet?) {
        self.sheet = sheet
    }

    mutating func read(allowsDuplicates: Bool) {
        guard let sheet else { return }
        for column in ["list_name", "name"] where !sheet.has(column) {
            found.append(FormFinding(.noColumn(column), sheet: "choices"))
        }
        let filled = sheet.lines.filter { !$0.isEmpty }
        if filled.count > Self.mostRows {
            found.append(FormFinding(.tooLong(rows: Self.mostRows), sheet: "choices"))
        }
        for line in filled.prefix(Self.mostRows) {
            let list = line["list_name"]
            let name = line["name"]
            guard !list.isEmpty else { continue }
            guard !name.isEmpty else {
                found.append(FormFinding(.noName, sheet: "choices", cell: line.address("list_name")))
                continue
            }
            add(line, name, to: list, allowsDuplicates)
        }
    }

    private mutating func add(
        _ line: FormSheet.Line,
        _ name: String,
        to list: String,
        _ allowsDuplicates: Bool
    ) {
        let index = lists.firstIndex { $0.name == list } ?? lists.count
        if index == lists.count {
            lists.append(ChoiceList(name: list, choices: []))
            begins[list] = line.address("list_name")
        }
        if !names[list, default: []].insert(name).inserted, !allowsDuplicates {
            found.append(
                FormFinding(.choiceTwice(name, list: list), sheet: "choices", cell: line.address("name"))
            )
        }
        let label = line.wording("label")
        if label.isEmpty {
            found.append(FormFinding(.noLabel(name), sheet: "choices", cell: line.address("label")))
        } else if label.thai.isEmpty {
            found.append(FormFinding(.noThaiLabel(name), sheet: "choices", cell: line.address("label")))
        }
        let others = line.others(than: ["list_name", "name", "label"])
        lists[index].choices.append(.init(name: name, label: label, columns: others))
    }

    /// What there is to say once it is known who uses which list.
    func findings(used: Set<String>, split: Set<String>) -> [FormFinding] {
        var all = found
        for list in lists {
            if !used.contains(list.name) {
                all.append(
                    FormFinding(.listUnused(list.name), sheet: "choices", cell: begins[list.name] ?? "")
                )
            }
            guard split.contains(list.name) else { continue }
            for choice in list.choices where choice.name.contains(where: \.isWhitespace) {
                all.append(
                    FormFinding(.choiceBlank(choice.name), sheet: "choices", cell: begins[list.name] ?? "")
                )
            }
        }
        return all
    }
}
