// SPDX-License-Identifier: Apache-2.0

extension Value {
    /// The value as text, as it stands in a submission: numbers as JavaRosa writes them, dates ISO.
    ///
    /// A moment that is a midnight is written as its day, any other with its time and how far it is ahead of
    /// UTC.
    ///
    /// - Parameter world: The form with its answers and its local time.
    /// - Returns: The text.
    /// - Throws: `repeated` when there are several nodes.
    public func text<World: ExpressionWorld>(
        in world: World
    ) throws(ExpressionProblem) -> String where World.Node == Node {
        let evaluator = Evaluator(world: world)
        guard case .moment(let moment) = try evaluator.single(self) else {
            return try evaluator.text(of: self)
        }
        let local = evaluator.local(moment)
        let time = CivilTime(local: local)
        if local == time.dayNumber * Moment.day { return time.dayText }
        let minutes = world.secondsAheadOfUTC(at: moment) / 60
        let ahead = minutes.magnitude
        return time.dayText + "T" + time.clockText + (minutes < 0 ? "-" : "+")
            + CivilTime.padded(Int(ahead / 60), 2) + ":" + CivilTime.padded(Int(ahead % 60), 2)
    }
}
