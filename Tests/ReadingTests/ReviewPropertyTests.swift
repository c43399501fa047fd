// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Reading

/// Whatever people do in whatever order: the draft stays whole, undo leads back, names stay.
struct ReviewPropertyTests {
    /// SplitMix64: the same numbers in every run.
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test(arguments: 1...60) func `any history replays to a whole draft, and undo leads back`(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        var history: [NumberedCorrection] = []
        var before = ReviewRules.replay(ReviewFixtures.draft, [])
        for seq in 1...40 {
            history.append(NumberedCorrection(seq: seq, correction(&dice)))
            let now = ReviewRules.replay(ReviewFixtures.draft, history)
            #expect(faults(now).isEmpty, "\(faults(now)) after \(history.map(\.correction))")
            #expect(ReviewRules.replay(ReviewFixtures.draft, Array(history.dropLast())) == before)
            let kept = Set(before.items.map(\.id))
            let isStructural = ["item.merge", "item.split", "item.add"].contains(
                history.last?.correction.word ?? ""
            )
            if !isStructural { #expect(Set(now.items.map(\.id)) == kept) }
            #expect(kept.subtracting(now.items.map(\.id)).count <= 1)
            before = now
        }
    }

    @Test(arguments: 1...40) func `undoing any one correction in the middle keeps the draft whole`(seed: Int)
    {
        var dice = Dice(state: UInt64(seed &* 7919))
        var history = (1...30).map { NumberedCorrection(seq: $0, correction(&dice)) }
        history.remove(at: Int.random(in: 0..<30, using: &dice))
        #expect(faults(ReviewRules.replay(ReviewFixtures.draft, history)).isEmpty)
    }

    private func correction(_ dice: inout Dice) -> Correction {
        let id = Int.random(in: 0...20, using: &dice)
        let other = Int.random(in: 0...20, using: &dice)
        let measure = DraftMeasure(
            comparator: .about,
            quantity: Double(other),
            quantityMax: Double(id),
            unit: "คน"
        )
        switch Int.random(in: 0...14, using: &dice) {
        case 0: return .item(id: id, change: .text(other == 0 ? "" : "ข้อความ \(other) คน"))
        case 1: return .item(id: id, change: .kind(ItemKind.allCases.randomElement(using: &dice) ?? .goal))
        case 2: return .item(id: id, change: .reject)
        case 3: return .item(id: id, change: .restore)
        case 4: return .item(id: id, change: .split(at: other, inReport: id == 0 ? nil : id * 9))
        case 5: return .item(id: id, change: .merge(into: other))
        case 6: return .item(id: id, change: .nest(under: Bool.random(using: &dice) ? other : nil))
        case 7: return .item(id: id, change: .move(after: Bool.random(using: &dice) ? other : nil))
        case 8:
            return .add(
                NewItem(kind: .agreement, text: "ใหม่ \(other)", span: other..<(other + id), parent: nil)
            )
        case 9:
            return .item(
                id: id,
                change: .target(id: nil, values: TargetValues(measure: measure, subsetOf: nil))
            )
        case 10:
            return .item(
                id: id,
                change: .target(id: other, values: TargetValues(measure: measure, subsetOf: id))
            )
        case 11: return .item(id: id, change: .removeTarget(id: other))
        case 12: return .answer(Answer(scope: .place(code: "90"), host: "ชมรม \(other)"))
        case 13: return .answer(Answer(scope: .chosen(ids: [id, other]), indicator: "นับ \(other)"))
        default: return .skip(scope: .items(ids: [id, other]), questions: [.host])
        }
    }

    private func faults(_ draft: ReviewedDraft) -> [String] {
        var faults: [String] = []
        let ids = draft.items.map(\.id)
        if Set(ids).count != ids.count { faults.append("an item twice") }
        let targets = draft.items.flatMap(\.targets) + draft.looseTargets
        if Set(targets.map(\.id)).count != targets.count { faults.append("a target twice") }
        for item in draft.items {
            if item.item.text.isEmpty { faults.append("no words in \(item.id)") }
            if let parent = item.item.parent, !ids.contains(parent) {
                faults.append("no parent of \(item.id)")
            }
            if draft.isInside(item.id, item.id) { faults.append("\(item.id) inside itself") }
            for target in item.targets {
                let wholes = item.targets.map(\.id)
                if let whole = target.subsetOf, !wholes.contains(whole) {
                    faults.append("no whole of \(target.id)")
                }
            }
        }
        let accepted = draft.accepted
        if accepted.items.count != draft.items.count(where: { !$0.isRejected }) {
            faults.append("lost in the plan")
        }
        for target in accepted.targets {
            if let whole = target.subsetOf, !accepted.targets.indices.contains(whole) {
                faults.append("subset")
            }
        }
        return faults
    }
}
