// SPDX-License-Identifier: Apache-2.0

/// Functions over the answers of questions with choices: values with blanks between them.
extension Evaluator {
    func choices(_ function: Function, _ values: [Value<Node>]) throws(ExpressionProblem) -> Value<Node>? {
        switch function {
        case .selected, .isSelected:
            guard case .text(let choice) = try single(values[1]) else {
                throw ExpressionProblem(.kind, at: 0)
            }
            let blank: [UInt16] = [0x20]
            let list = blank + (try plainText(of: values[0], at: 0)).units + blank
            return .truth(list.firstIndex(of: blank + choice.units.trimmed + blank) != nil)
        case .countSelected: return .number(Double(try list(values[0]).count))
        case .selectedAt:
            let list = try list(values[0])
            let index = try integer(of: values[1])
            return .text(list.indices.contains(index) ? String(units: list[index]) : "")
        default: return nil
        }
    }

    private func list(_ value: Value<Node>) throws(ExpressionProblem) -> [[UInt16]] {
        try plainText(of: value, at: 0).units.pieces(at: 0x20).filter { !$0.isEmpty }
    }
}
