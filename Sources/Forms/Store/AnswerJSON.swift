// SPDX-License-Identifier: Apache-2.0

import Foundation
import Storage

/// Answers as JSON: texts, objects for groups, arrays for repeats.
enum AnswerJSON {
    static func write(_ tree: AnswerTree) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(Part(tree)), as: UTF8.self)
    }

    static func read(_ json: String) throws -> AnswerTree {
        // What this house wrote is read by the quick reader; anything else by the thorough one.
        if let tree = QuickAnswers.read(json) { return tree }
        return try JSONDecoder().decode(Part.self, from: Data(json.utf8)).tree
    }

    private indirect enum Part: Codable {
        case text(String)
        case group([String: Part])
        case many([Part])

        init(_ tree: AnswerTree) {
            switch tree {
            case .text(let text): self = .text(text)
            case .group(let parts):
                self = .group(Dictionary(parts.map { ($0.name, Part($0.tree)) }) { first, _ in first })
            case .many(let parts): self = .many(parts.map { Part($0) })
            }
        }

        var tree: AnswerTree {
            switch self {
            case .text(let text): .text(text)
            case .group(let parts):
                .group(parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.tree) })
            case .many(let parts): .many(parts.map(\.tree))
            }
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let parts = try? container.decode([Part].self) {
                self = .many(parts)
            } else {
                self = .group(try container.decode([String: Part].self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .group(let parts): try container.encode(parts)
            case .many(let parts): try container.encode(parts)
            }
        }
    }
}

extension AnswerTree {
    /// Both trees in one: where a form's answers are kept apart, they meet again here.
    func merged(with other: AnswerTree) -> AnswerTree {
        switch (self, other) {
        case (.group(let own), .group(let others)):
            var parts = own
            for (name, tree) in others {
                if let index = parts.firstIndex(where: { $0.name == name }) {
                    parts[index].tree = parts[index].tree.merged(with: tree)
                } else {
                    parts.append((name, tree))
                }
            }
            return .group(parts)
        case (.many(let own), .many(let others)):
            let shared = zip(own, others).map { $0.merged(with: $1) }
            return .many(shared + own.dropFirst(others.count) + others.dropFirst(own.count))
        default: return self
        }
    }

    /// Whether there is nothing in it.
    var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .group(let parts): parts.allSatisfy(\.tree.isEmpty)
        case .many(let parts): parts.allSatisfy(\.isEmpty)
        }
    }
}
