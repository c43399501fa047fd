// SPDX-License-Identifier: Apache-2.0

internal import Kernel
internal import Places

/// Compares what provinces plan with the shared goal that counts per province; explains, never scolds.
struct SumFindings {
    /// What was read.
    let draft: Draft

    /// One finding for each shared goal whose range the sum leaves.
    func read() -> [Finding] {
        draft.targets.compactMap(finding)
    }

    private func finding(_ goal: DraftTarget) -> Finding? {
        guard goal.per == "จังหวัด", goal.placeCode == nil, goal.unit != "ร้อยละ" else { return nil }
        let parts = plans(for: goal)
        guard parts.count > 1 else { return nil }
        let sum = parts.reduce(0) { $0 + $1.quantity }
        let low = goal.quantity * Double(parts.count)
        let high = (goal.quantityMax ?? goal.quantity) * Double(parts.count)
        guard sum < low || sum > high else { return nil }
        let text = ReadingText.sum(
            parts.map { ($0.name, Self.number($0.quantity)) },
            total: Self.number(sum),
            goal: goal.text,
            range: low == high ? Self.number(low) : Self.number(low) + "–" + Self.number(high)
        )
        return Finding(.note, code: "reading.sum.differs", text: text, span: goal.span)
    }

    /// The largest number of goals with the same kind of unit in each province.
    private func plans(for goal: DraftTarget) -> [(name: Sentence, quantity: Double)] {
        var best: [String: Double] = [:]
        for target in draft.targets where isSameUnit(target.unit, goal.unit) {
            guard let code = target.placeCode, code.utf8.count == 2, target.subsetOf == nil else { continue }
            best[code] = max(best[code] ?? 0, target.quantity)
        }
        return best.sorted { $0.key < $1.key }.map { (Self.name($0.key), $0.value) }
    }

    /// "หน่วย" and "แห่ง" both count units.
    private func isSameUnit(_ left: String, _ right: String) -> Bool {
        let places: Set<String> = ["หน่วย", "แห่ง", "ศูนย์", "จุด"]
        return left == right || (places.contains(left) && places.contains(right))
    }

    private static func name(_ code: String) -> Sentence {
        let place = Gazetteer.bundled.find(ID<Place>(code))
        return Sentence(place?.thai ?? code, place?.english ?? code)
    }

    private static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }
}
