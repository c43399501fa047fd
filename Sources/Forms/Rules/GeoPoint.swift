// SPDX-License-Identifier: Apache-2.0

/// A position as phones send it: latitude, longitude, altitude and accuracy with blanks between.
struct GeoPoint: Sendable, Equatable {
    let latitude: Double
    let longitude: Double

    /// - Returns: nil for anything that is no position on the earth.
    init?(_ text: String) {
        let parts = text.blankParts
        guard parts.count == 3 || parts.count == 4 else { return nil }
        let numbers = parts.compactMap { TypedReading.number($0) }
        guard numbers.count == parts.count, abs(numbers[0]) <= 90, abs(numbers[1]) <= 180,
            numbers[0] != 0 || numbers[1] != 0
        else { return nil }
        latitude = numbers[0]
        longitude = numbers[1]
    }

    init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}
