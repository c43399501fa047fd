// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners

/// Makes, checks and reads the planned curve of a target.
enum CurveRules {
    /// More steps than this nobody follows.
    static let mostSteps = 60

    /// What a curve is proposed from.
    struct Ground: Sendable {
        /// What is to be reached in the end.
        let aim: Quantity
        /// The first day of the work.
        let from: Day
        /// The last day of the work.
        let until: Day
        /// The programme's parts; those without a last day in the period are left out.
        var instalments: [Instalment] = []
        /// Months, 1 to 12, in which no work is expected: monsoon, harvest, fasting.
        var restMonths: Set<Int> = []
    }

    /// A staircase to begin with: a step at the end of each instalment, else of each quarter; how high it is
    /// follows the months of work that lie before it.
    /// - Returns: nil when the period ends before it begins or the target counts nothing.
    static func propose(_ ground: Ground) -> TargetCurve? {
        guard ground.until >= ground.from, ground.aim > .zero else { return nil }
        let ends = stepDays(ground)
        let months = workingMonths(ground)
        // Rest all year is no plan: then every month counts.
        let working = months.isEmpty ? allMonths(ground) : months
        let isWhole = ground.aim.thousandths % 1000 == 0
        let steps = ends.map { day -> TargetCurve.Step in
            let done = Int64(working.count { $0 <= monthIndex(day) })
            let exact = ground.aim.thousandths * done / Int64(working.count)
            let planned = isWhole ? exact / 1000 * 1000 : exact
            return TargetCurve.Step(day: day, planned: Quantity(thousandths: planned))
        }
        guard let last = steps.last else { return nil }
        let all = TargetCurve.Step(day: last.day, planned: ground.aim)
        return TargetCurve(steps: rising(steps.dropLast() + [all]))
    }

    /// Whether a typed curve can be followed.
    /// - Throws: ``PlanningProblem/curveFalls``, ``PlanningProblem/curveTooLong(most:)``,
    ///   ``PlanningProblem/curveTwice(day:)``.
    static func check(_ steps: [TargetCurve.Step]) throws(PlanningProblem) -> TargetCurve {
        guard steps.count <= mostSteps else { throw .curveTooLong(most: mostSteps) }
        let sorted = steps.sorted { $0.day < $1.day }
        for (one, two) in zip(sorted, sorted.dropFirst()) {
            guard one.day < two.day else { throw .curveTwice(day: two.day) }
            guard one.planned <= two.planned else { throw .curveFalls(day: two.day) }
        }
        return TargetCurve(steps: sorted)
    }

    /// Holds what was reached against the curve.
    /// - Parameters:
    ///   - measure: the typed quantity; nil for a rubric, whose last step is the aim.
    ///   - aim: what is to be reached in the end.
    ///   - reached: nil when nothing is known.
    ///   - curve: nil when no day has been agreed.
    ///   - today: in Bangkok.
    /// - Returns: the figure, what was planned for today and one word for it.
    static func status(
        _ measure: Target.Measure?,
        aim: Quantity,
        reached: Quantity?,
        curve: TargetCurve?,
        today: Day
    ) -> TargetStatus {
        let due = curve?.due(on: today)
        return TargetStatus(
            reached: reached,
            aim: aim,
            due: due,
            next: curve?.next(on: today),
            word: word(measure, aim: aim, reached: reached, due: due)
        )
    }

    private static func word(
        _ measure: Target.Measure?,
        aim: Quantity,
        reached: Quantity?,
        due: Quantity?
    ) -> TargetStatus.Word {
        guard let reached else { return due.map { $0 > .zero ? .below : .asPlanned } ?? .unknown }
        if measure?.comparator == .atMost { return reached <= aim ? .within : .above }
        let isMet = measure.map { TargetProgress.isMet($0, reached: reached) } ?? (reached >= aim)
        if isMet { return .reached }
        guard let due else { return .noPlan }
        if reached < due { return .below }
        return reached > due ? .ahead : .asPlanned
    }

    /// Steps on which nothing is added say nothing: they go.
    private static func rising(_ steps: [TargetCurve.Step]) -> [TargetCurve.Step] {
        var before = Quantity.zero
        return steps.filter { step in
            defer { before = step.planned }
            return step.planned > before
        }
    }

    private static func stepDays(_ ground: Ground) -> [Day] {
        let inside = ground.instalments.compactMap(\.ends).filter { ground.from <= $0 && $0 < ground.until }
        let days = inside.isEmpty ? quarterEnds(ground) : inside
        return Array(Set(days + [ground.until])).sorted()
    }

    /// The last days of March, June, September and December inside the period.
    private static func quarterEnds(_ ground: Ground) -> [Day] {
        (monthIndex(ground.from)...monthIndex(ground.until)).filter { ($0 + 1) % 3 == 0 }
            .compactMap { index in
                let (year, month) = (index / 12, index % 12 + 1)
                return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
            }
            .filter { $0 < ground.until }
    }

    private static func allMonths(_ ground: Ground) -> [Int] {
        Array(monthIndex(ground.from)...monthIndex(ground.until))
    }

    private static func workingMonths(_ ground: Ground) -> [Int] {
        allMonths(ground).filter { !ground.restMonths.contains($0 % 12 + 1) }
    }

    private static func monthIndex(_ day: Day) -> Int { day.year * 12 + day.month - 1 }
}
