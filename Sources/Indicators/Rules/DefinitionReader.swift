// SPDX-License-Identifier: Apache-2.0

import Kernel
import Yams

/// Takes one definition out of a file, gathering what is wrong with its place.
struct DefinitionReader {
    private(set) var faults: [DefinitionFile.Fault] = []
    /// Fields whose own fault was said already.
    private(set) var placed: Set<String> = []

    static let fields = [
        "key", "name", "about", "theme", "unit", "digits", "numerator", "denominator", "steps", "sensitive",
        "threshold",
    ]
    static let measureFields = ["kind", "where", "count", "amount", "scale", "per", "by", "among"]

    mutating func add(_ node: Node, _ what: Sentence) {
        faults.append(.init(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, what: what))
    }

    /// - Returns: what could be read; nil when it has no key or counts nothing.
    mutating func read(_ node: Node) -> IndicatorDefinition? {
        guard let map = node.mapping else {
            add(node, DefinitionText.notAMap)
            return nil
        }
        checkFields(map, Self.fields)
        let key = text(map, "key", in: node, required: true)
        guard let counted = map["numerator"] else {
            add(node, DefinitionText.missing("numerator"))
            return nil
        }
        let numerator = measure(counted, "numerator")
        guard let key, let numerator else { return nil }
        return IndicatorDefinition(
            key: key,
            name: sentence(map, "name", in: node, required: true),
            about: sentence(map, "about", in: node),
            theme: text(map, "theme", in: node) ?? "",
            unit: word(map, "unit", IndicatorUnit.number),
            digits: number(map, "digits", 0),
            numerator: numerator,
            denominator: denominator(map["denominator"]),
            steps: steps(map["steps"]),
            isSensitive: flag(map, "sensitive"),
            threshold: number(map, "threshold", IndicatorDefinition.usualThreshold)
        )
    }

    private mutating func denominator(_ node: Node?) -> Denominator {
        guard let node else { return .none }
        if let word = node.string, word == "none" || word.isEmpty { return .none }
        if let table = node.mapping?["table"] {
            checkFields(node.mapping ?? [:], ["table"])
            guard let key = table.string else {
                add(table, DefinitionText.notText)
                placed.insert("denominator")
                return .none
            }
            return .table(key)
        }
        let found = measure(node, "denominator")
        return found.map { .measure($0) } ?? .none
    }

    private mutating func measure(_ node: Node, _ field: String) -> MeasureSpec? {
        guard let map = node.mapping else {
            add(node, DefinitionText.notAMap)
            placed.insert(field)
            return nil
        }
        checkFields(map, Self.measureFields)
        guard let kind = text(map, "kind", in: node, required: true) else {
            placed.insert(field)
            return nil
        }
        return MeasureSpec(
            kind: kind,
            filter: text(map, "where", in: node) ?? "",
            count: word(map, "count", MeasureSpec.Count.facts),
            amount: number(map, "amount", 1),
            scale: number(map, "scale", 0),
            holder: word(map, "per", MeasureSpec.Holder.unit),
            dimensions: dimensions(map["by"]),
            among: among(map["among"])
        )
    }

    /// `among: {kind: unit.target, where: "target = 'yes'"}`.
    private mutating func among(_ node: Node?) -> MeasureSpec.Among? {
        guard let node else { return nil }
        guard let map = node.mapping else {
            add(node, DefinitionText.notAMap)
            return nil
        }
        checkFields(map, ["kind", "where"])
        guard let kind = text(map, "kind", in: node, required: true) else { return nil }
        return MeasureSpec.Among(kind, filter: text(map, "where", in: node) ?? "")
    }

    private mutating func checkFields(_ map: Node.Mapping, _ known: [String]) {
        for (name, _) in map where !known.contains(name.string ?? "") {
            add(name, DefinitionText.unknownField(name.string ?? "", known))
        }
    }

    private mutating func text(_ map: Node.Mapping, _ name: String, in node: Node, required: Bool = false)
        -> String?
    {
        guard let value = map[name] else {
            if required { miss(name, node) }
            return nil
        }
        guard let text = value.string else {
            add(value, DefinitionText.notText)
            placed.insert(name)
            return nil
        }
        if required, text.isEmpty { miss(name, value) }
        return text
    }

    private mutating func miss(_ name: String, _ node: Node) {
        add(node, DefinitionText.missing(name))
        placed.insert(name)
    }

    private mutating func sentence(
        _ map: Node.Mapping,
        _ name: String,
        in node: Node,
        required: Bool = false
    ) -> Sentence {
        guard let value = map[name] else {
            if required { miss(name, node) }
            return Sentence("", "")
        }
        return sentence(value, name)
    }

    /// One text is Thai; `th` and `en` are both.
    private mutating func sentence(_ node: Node, _ name: String) -> Sentence {
        if let text = node.string { return Sentence(text, "") }
        guard let map = node.mapping else {
            add(node, DefinitionText.notText)
            placed.insert(name)
            return Sentence("", "")
        }
        checkFields(map, ["th", "en"])
        return Sentence(text(map, "th", in: node) ?? "", text(map, "en", in: node) ?? "")
    }

    private mutating func steps(_ node: Node?) -> [Sentence] {
        guard let node else { return [] }
        guard let list = node.sequence else {
            add(node, DefinitionText.notAList)
            placed.insert("steps")
            return []
        }
        var steps: [Sentence] = []
        for item in list { steps.append(sentence(item, "steps")) }
        return steps
    }

    /// `by: {sex: [f, m]}`.
    private mutating func dimensions(_ node: Node?) -> [MeasureSpec.Dimension] {
        guard let node else { return [] }
        guard let map = node.mapping else {
            add(node, DefinitionText.notAMap)
            return []
        }
        return map.map { name, codes in MeasureSpec.Dimension(name.string ?? "", words(codes)) }
    }

    private mutating func words(_ node: Node) -> [String] {
        guard let list = node.sequence, list.allSatisfy({ $0.string != nil }) else {
            add(node, DefinitionText.notAList)
            return []
        }
        return list.compactMap(\.string)
    }

    private mutating func number(_ map: Node.Mapping, _ name: String, _ usual: Int) -> Int {
        guard let node = map[name] else { return usual }
        guard let number = node.string.flatMap({ Int($0) }) else {
            add(node, DefinitionText.notANumber(node.string ?? ""))
            placed.insert(name)
            return usual
        }
        return number
    }

    private mutating func flag(_ map: Node.Mapping, _ name: String) -> Bool {
        guard let node = map[name] else { return false }
        guard let word = node.string, ["true", "false", "yes", "no"].contains(word) else {
            add(node, DefinitionText.notYesOrNo(node.string ?? ""))
            return false
        }
        return word == "true" || word == "yes"
    }

    private mutating func word<T: RawRepresentable<String> & CaseIterable>(
        _ map: Node.Mapping,
        _ name: String,
        _ usual: T
    ) -> T {
        guard let node = map[name] else { return usual }
        guard let found = node.string.flatMap(T.init) else {
            add(node, DefinitionText.notAWord(node.string ?? "", T.allCases.map(\.rawValue)))
            placed.insert(name)
            return usual
        }
        return found
    }
}
