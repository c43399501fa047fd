// SPDX-License-Identifier: Apache-2.0

/// Functions over positions.
extension Evaluator {
    func places(_ function: Function, _ values: [Value<Node>]) throws(ExpressionProblem) -> Value<Node>? {
        switch function {
        case .area, .enclosedArea: return .number(Geometry.area(try outline(values[0])))
        case .distance: return .number(Geometry.length(try line(values)))
        case .geofence:
            let point = try points([values[0]])[0]
            return .truth(Geometry.contains(try outline(values[1]), point))
        default: return nil
        }
    }

    private func line(_ values: [Value<Node>]) throws(ExpressionProblem) -> [Geometry.Point] {
        if values.count > 1 { return try points(values) }
        switch values[0] {
        case .nodes: return try outline(values[0])
        case .text(let text): return try checked(Geometry.points(text.units))
        default: throw ExpressionProblem(.kind, at: 0)
        }
    }

    /// The points of one field with a line or an outline, or of several fields with one point each.
    private func outline(_ value: Value<Node>) throws(ExpressionProblem) -> [Geometry.Point] {
        let values = try nodes(value).map { world.value(of: $0) }
        guard values.count == 1 else { return try points(values) }
        return try checked(Geometry.points(text(of: values[0]).units))
    }

    private func points(_ values: [Value<Node>]) throws(ExpressionProblem) -> [Geometry.Point] {
        var points: [Geometry.Point] = []
        for value in values {
            guard let point = Geometry.point(try text(of: value).units) else {
                throw ExpressionProblem(.argument, at: 0, try text(of: value))
            }
            points.append(point)
        }
        return points
    }

    private func checked(_ points: [Geometry.Point]?) throws(ExpressionProblem) -> [Geometry.Point] {
        guard let points else { throw ExpressionProblem(.argument, at: 0) }
        return points
    }
}
