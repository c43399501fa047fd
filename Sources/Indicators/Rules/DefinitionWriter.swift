// SPDX-License-Identifier: Apache-2.0

import Kernel
import Yams

/// Turns a definition into what a file says.
enum DefinitionWriter {
    static func node(_ definition: IndicatorDefinition) -> Node {
        var pairs: [(Node, Node)] = [("key", text(definition.key)), ("name", sentence(definition.name))]
        if definition.about != Sentence("", "") { pairs.append(("about", sentence(definition.about))) }
        if !definition.theme.isEmpty { pairs.append(("theme", text(definition.theme))) }
        pairs.append(("unit", text(definition.unit.rawValue)))
        if definition.digits != 0 { pairs.append(("digits", Node("\(definition.digits)"))) }
        pairs.append(("numerator", measure(definition.numerator)))
        switch definition.denominator {
        case .none: break
        case .measure(let spec): pairs.append(("denominator", measure(spec)))
        case .table(let key): pairs.append(("denominator", Node([(Node("table"), text(key))])))
        }
        if !definition.steps.isEmpty {
            let steps: [Node] = definition.steps.map(sentence)
            pairs.append(("steps", Node(steps)))
        }
        if definition.isSensitive { pairs.append(("sensitive", Node("true"))) }
        if definition.threshold != IndicatorDefinition.usualThreshold {
            pairs.append(("threshold", Node("\(definition.threshold)")))
        }
        return Node(pairs)
    }

    private static func measure(_ spec: MeasureSpec) -> Node {
        var pairs: [(Node, Node)] = [("kind", text(spec.kind))]
        if !spec.filter.isEmpty { pairs.append(("where", text(spec.filter))) }
        pairs.append(("count", text(spec.count.rawValue)))
        if spec.amount != 1 { pairs.append(("amount", Node("\(spec.amount)"))) }
        if spec.scale != 0 { pairs.append(("scale", Node("\(spec.scale)"))) }
        if spec.holder != .unit { pairs.append(("per", text(spec.holder.rawValue))) }
        if !spec.dimensions.isEmpty {
            let lists: [(Node, Node)] = spec.dimensions.map { dimension in
                let codes: [Node] = dimension.codes.map(text)
                return (text(dimension.key), Node(codes))
            }
            pairs.append(("by", Node(lists)))
        }
        if let among = spec.among {
            let filter = among.filter.isEmpty ? [] : [(Node("where"), text(among.filter))]
            pairs.append(("among", Node([(Node("kind"), text(among.kind))] + filter)))
        }
        return Node(pairs)
    }

    private static func sentence(_ sentence: Sentence) -> Node {
        Node([(Node("th"), text(sentence.thai)), (Node("en"), text(sentence.english))])
    }

    private static func text(_ text: String) -> Node { Node(text, Tag(.str), .doubleQuoted) }
}
