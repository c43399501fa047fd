// SPDX-License-Identifier: Apache-2.0

import Expressions

/// Which facts a measure takes: its condition, and what the condition looks at.
struct MeasureFilter: Sendable {
    /// What a fact says beside its shape.
    struct Context: Sendable, Hashable {
        var programme: String?
        var organization: String?
        var unit: String?
        var organizationId = 0
        var unitId = 0
    }

    let readsContext: Bool
    let readsAmounts: Bool
    private let condition: Condition?

    /// - Throws: ``FactsProblem/badFilter(_:position:)``.
    init(_ text: String) throws(FactsProblem) {
        guard text.contains(where: { $0 != " " }) else {
            condition = nil
            readsContext = false
            readsAmounts = false
            return
        }
        do {
            let condition = try Condition(text)
            readsContext = condition.names.contains { Self.contextNames.contains($0) }
            readsAmounts = condition.names.contains { Self.amountNames.contains($0) }
            self.condition = condition
        } catch {
            throw .badFilter(text, position: error.offset)
        }
    }

    /// Whether a fact passes; amounts are those that were recorded, also for a reversal.
    func holds(_ shape: [String: String], _ context: Context, _ amounts: () -> [String?]) -> Bool {
        guard let condition else { return true }
        let written = readsAmounts ? amounts() : []
        return condition.holds { name in
            switch name {
            case "programme": context.programme
            case "organization": context.organization
            case "unit": context.unit
            default:
                if let index = Self.amountNames.firstIndex(of: name), index < written.count {
                    written[index]
                } else {
                    shape[name]
                }
            }
        }
    }

    private static let contextNames = ["programme", "organization", "unit"]
    private static let amountNames = ["q1", "q2", "q3", "q4"]
}
