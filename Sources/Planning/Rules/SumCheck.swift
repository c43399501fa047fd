// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places

/// One province's number beside a shared goal.
struct ProvinceSum: Sendable, Equatable {
    /// The province.
    let place: Kernel.ID<Place>
    /// What it plans; nil when nothing of it fits the goal.
    let quantity: Quantity?
    /// The item that says so.
    let item: PlanItem?
}

/// How the provinces' numbers add up against a shared goal: something to explain, never an error.
struct SumNote: Sendable, Equatable {
    /// How the sum lies.
    enum Verdict: Sendable, Equatable {
        /// It fits.
        case fits
        /// More than the goal's upper end, which "at least" allows.
        case aboveAndAllowed
        /// More than the goal says.
        case above
        /// Less than the goal says.
        case below
        /// Some provinces have said nothing yet.
        case incomplete
    }

    /// The shared goal.
    let commitment: Commitment.ID
    /// Its target.
    let target: Target
    /// One line a province.
    let provinces: [ProvinceSum]
    /// What they add up to.
    let sum: Quantity
    /// What the goal asks for over all provinces, from and to.
    let expected: ClosedRange<Quantity>
    /// How the sum lies.
    let verdict: Verdict
}

/// Adds up what provinces plan against what they agreed together.
enum SumCheck {
    /// An item with its wording, its plan's province and its targets.
    struct Line: Sendable {
        let item: PlanItem
        let place: Kernel.ID<Place>?
        let text: String
        let targets: [Target]
    }

    /// The shortest run of shared letters, without blanks, by which a provincial item speaks of the same
    /// thing.
    static let leastShared = 10

    /// One note for each shared goal that counts something over the provinces.
    ///
    /// A province's number is the largest one of a like unit among its items that share a phrase with the
    /// goal: the same "6 units" often stands in the goal, the activity and the follow-up plan, and must not
    /// be added thrice.
    static func notes(_ lines: [Line], provinces: [Kernel.ID<Place>]) -> [SumNote] {
        guard !provinces.isEmpty else { return [] }
        let shared = lines.filter { $0.place == nil }
        return shared.flatMap { line -> [SumNote] in
            guard let commitment = line.item.commitment else { return [] }
            return line.targets.compactMap { target in
                note(target, of: line, commitment: commitment, lines: lines, provinces: provinces)
            }
        }
    }

    private static func note(
        _ target: Target,
        of goal: Line,
        commitment: Commitment.ID,
        lines: [Line],
        provinces: [Kernel.ID<Place>]
    ) -> SumNote? {
        guard target.subsetOf == nil, let measure = target.measure, !UnitWords.isPercent(measure.unit) else {
            return nil
        }
        let phrase = Similarity(goal.text).plain
        let like = candidates(lines, unit: measure.unit, phrase: phrase)
        let sums = provinces.map { place in best(like[place] ?? [], place: place) }
        guard sums.contains(where: { $0.quantity != nil }) else { return nil }
        let times = target.scope.per == UnitWords.province ? provinces.count : 1
        let low = measure.quantity * times
        let high = (measure.upper ?? measure.quantity) * times
        let sum = sums.compactMap(\.quantity).reduce(.zero, +)
        let isIncomplete = sums.contains { $0.quantity == nil }
        return SumNote(
            commitment: commitment,
            target: target,
            provinces: sums,
            sum: sum,
            expected: low...max(low, high),
            verdict: verdict(sum, low...max(low, high), measure.comparator, isIncomplete: isIncomplete)
        )
    }

    private static func verdict(
        _ sum: Quantity,
        _ expected: ClosedRange<Quantity>,
        _ comparator: Target.Comparator,
        isIncomplete: Bool
    ) -> SumNote.Verdict {
        if sum > expected.upperBound {
            return comparator == .atLeast || comparator == .about ? .aboveAndAllowed : .above
        }
        if comparator == .atMost || sum >= expected.lowerBound { return .fits }
        return isIncomplete ? .incomplete : .below
    }

    private struct Candidate {
        let item: PlanItem
        let quantity: Quantity
    }

    /// Provincial quantities of a like unit whose items speak of the same thing.
    ///
    /// The unit is asked first: it is cheap, and most lines end there.
    private static func candidates(
        _ lines: [Line],
        unit: String,
        phrase: [UInt32]
    ) -> [Kernel.ID<Place>: [Candidate]] {
        var found: [Kernel.ID<Place>: [Candidate]] = [:]
        for line in lines {
            guard let place = line.place else { continue }
            let quantities = line.targets.compactMap { target -> Quantity? in
                guard target.subsetOf == nil, let measure = target.measure else { return nil }
                return UnitWords.alike(measure.unit, unit) ? measure.quantity : nil
            }
            guard let most = quantities.max(), sharedRun(Similarity(line.text).plain, phrase) >= leastShared
            else {
                continue
            }
            found[place, default: []].append(Candidate(item: line.item, quantity: most))
        }
        return found
    }

    /// The largest, and among equals the first.
    private static func best(_ candidates: [Candidate], place: Kernel.ID<Place>) -> ProvinceSum {
        var best: Candidate?
        for candidate in candidates {
            if let known = best, known.quantity >= candidate.quantity { continue }
            best = candidate
        }
        return ProvinceSum(place: place, quantity: best?.quantity, item: best?.item)
    }

    /// The length of the longest run that both have.
    static func sharedRun(_ one: [UInt32], _ other: [UInt32]) -> Int {
        var previous = [Int](repeating: 0, count: other.count + 1)
        var longest = 0
        for left in one {
            var current = [Int](repeating: 0, count: other.count + 1)
            for (index, right) in other.enumerated() where left == right {
                current[index + 1] = previous[index] + 1
                longest = max(longest, current[index + 1])
            }
            previous = current
        }
        return longest
    }
}
