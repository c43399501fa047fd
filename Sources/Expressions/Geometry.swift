// SPDX-License-Identifier: Apache-2.0

/// Distances and areas of positions, on a ball of the size of the Earth at the equator, as JavaRosa reckons.
enum Geometry {
    /// A position in degrees.
    struct Point: Sendable {
        var latitude: Double
        var longitude: Double
    }

    private static let radius: Double = 6_378_100
    private static let circumference: Double = 2 * radius * .pi

    /// The position that a text says: latitude, longitude, altitude and accuracy, 0 for what is missing.
    static func point(_ units: [UInt16]) -> Point? {
        let parts = units.pieces(at: 0x20).filter { !$0.isEmpty }
        guard parts.count <= 4 else { return nil }
        var numbers: [Double] = [0, 0, 0, 0]
        for (index, part) in parts.enumerated() {
            guard let number = NumberText.readWithExponent(part) else { return nil }
            numbers[index] = number
        }
        return Point(latitude: numbers[0], longitude: numbers[1])
    }

    /// The positions of a line or an outline: between semicolons.
    static func points(_ units: [UInt16]) -> [Point]? {
        var pieces = units.pieces(at: 0x3B)
        while pieces.count > 1, pieces[pieces.count - 1].isEmpty { pieces.removeLast() }
        var points: [Point] = []
        for piece in pieces {
            guard let point = point(piece) else { return nil }
            points.append(point)
        }
        return points
    }

    /// Metres along a line.
    static func length(_ points: [Point]) -> Double {
        var sum: Double = 0
        for (one, other) in zip(points, points.dropFirst()) { sum += distance(one, other) }
        return sum
    }

    private static func distance(_ one: Point, _ other: Point) -> Double {
        let turn = radians(one.longitude - other.longitude)
        let first = radians(one.latitude)
        let second = radians(other.latitude)
        let cosine =
            Elementary.sine(first) * Elementary.sine(second)
            + Elementary.cosine(first) * Elementary.cosine(second) * Elementary.cosine(turn)
        return Elementary.arcCosine(cosine) * radius
    }

    /// Square metres within an outline.
    static func area(_ points: [Point]) -> Double {
        guard points.count >= 3 else { return 0 }
        let start = points[0]
        let plane = points.dropFirst().map { point in
            let y = (point.latitude - start.latitude) * circumference / 360
            let narrowing = Elementary.cosine(radians(point.latitude))
            return (x: (point.longitude - start.longitude) * circumference * narrowing / 360, y: y)
        }
        var sum: Double = 0
        for (one, other) in zip(plane, plane.dropFirst()) { sum += (one.y * other.x - one.x * other.y) / 2 }
        return sum.magnitude
    }

    /// Whether a position lies inside an outline whose last point is its first: counts the edges east of it.
    static func contains(_ outline: [Point], _ point: Point) -> Bool {
        var isInside = false
        for (one, other) in zip(outline, outline.dropFirst())
        where (other.latitude > point.latitude) != (one.latitude > point.latitude) {
            let slope = (one.longitude - other.longitude) * (point.latitude - other.latitude)
            if point.longitude < slope / (one.latitude - other.latitude) + other.longitude {
                isInside.toggle()
            }
        }
        return isInside
    }

    private static func radians(_ degrees: Double) -> Double { degrees * (.pi / 180) }
}
