// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Yams

/// Reads and writes files of definitions; every fault says the line and column it stands in.
public enum DefinitionFile {
    /// Something in a file that cannot be taken, with its place counted from 1.
    public struct Fault: Sendable, Equatable {
        /// The line.
        public let line: Int
        /// The character in the line.
        public let column: Int
        /// What is wrong and what to do, without the place.
        public let what: Sentence

        /// The place and what to do there.
        public var text: Sentence { DefinitionText.at(line: line, column: column, what) }
    }

    /// What a file holds: the definitions that can be kept, and everything that is wrong.
    public struct Content: Sendable, Equatable {
        /// Definitions without a fault, in the order of the file.
        public internal(set) var definitions: [IndicatorDefinition] = []
        /// All faults, in the order of the file.
        public internal(set) var faults: [Fault] = []
    }

    /// Reads a file; never stops at the first fault.
    public static func read(_ text: String) -> Content {
        var content = Content()
        do {
            guard let root = try Yams.compose(yaml: text), let list = root["indicators"]?.sequence,
                !list.isEmpty
            else {
                content.faults.append(Fault(line: 1, column: 1, what: DefinitionText.noList))
                return content
            }
            var seen: Set<String> = []
            for node in list { read(node, &content, &seen) }
        } catch let error as YamlError {
            content.faults.append(fault(error))
        } catch {
            content.faults.append(
                Fault(line: 1, column: 1, what: DefinitionText.notYAML("\(type(of: error))"))
            )
        }
        return content
    }

    private static func read(_ node: Node, _ content: inout Content, _ seen: inout Set<String>) {
        var reader = DefinitionReader()
        let definition = reader.read(node)
        if let definition, !seen.insert(definition.key).inserted {
            reader.add(node["key"] ?? node, DefinitionText.twice(definition.key))
        }
        if let definition {
            for fault in DefinitionRules.faults(definition) where !reader.placed.contains(fault.field) {
                reader.add(node[fault.field] ?? node, fault.text)
            }
            if reader.faults.isEmpty { content.definitions.append(definition) }
        }
        content.faults += reader.faults
    }

    private static func fault(_ error: YamlError) -> Fault {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            Fault(line: max(1, mark.line), column: max(1, mark.column), what: DefinitionText.notYAML(problem))
        case .duplicatedKeysInMapping(let duplicates, let context):
            Fault(
                line: max(1, context.mark.line),
                column: max(1, context.mark.column),
                what: DefinitionText.twice(duplicates.first ?? "?")
            )
        default: Fault(line: 1, column: 1, what: DefinitionText.notYAML("\(error)"))
        }
    }

    /// Writes definitions so that ``read(_:)`` gives them back.
    public static func write(_ definitions: [IndicatorDefinition]) throws -> String {
        let list = definitions.map(DefinitionWriter.node)
        let root = Node([(Node("indicators"), Node(list))])
        return try Yams.serialize(node: root, width: -1, allowUnicode: true)
    }
}
