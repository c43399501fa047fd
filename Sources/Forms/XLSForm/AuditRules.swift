// SPDX-License-Identifier: Apache-2.0

/// What the parameters of the row `audit` may say.
enum AuditRules {
    static func faults(_ parameters: [QuestionExtras.Pair]) -> [TypeFault] {
        let known = places + ["identify-user", "track-changes", "track-changes-reasons"]
        func value(_ name: String) -> String? { parameters.first { $0.name == name }?.text }
        var found = parameters.filter { !known.contains($0.name) }.map {
            TypeFault.unknownParameter($0.name, known: known.joined(separator: ", "))
        }
        for name in ["identify-user", "track-changes"] {
            if let text = value(name), !["true", "false"].contains(text) {
                found.append(.badParameter(name, text))
            }
        }
        if let text = value("track-changes-reasons"), text != "on-form-edit" {
            found.append(.badParameter("track-changes-reasons", text))
        }
        let given = places.filter { value($0) != nil }
        guard !given.isEmpty else { return found }
        for missing in places where value(missing) == nil { found.append(.badParameter(missing, "")) }
        return found + ofPlaces(value)
    }

    private static let places = ["location-priority", "location-min-interval", "location-max-age"]

    private static func ofPlaces(_ value: (String) -> String?) -> [TypeFault] {
        var found: [TypeFault] = []
        let priority = value("location-priority") ?? ""
        if !["no-power", "low-power", "balanced", "high-accuracy"].contains(priority) {
            found.append(.badParameter("location-priority", priority))
        }
        let often = value("location-min-interval").flatMap { Int($0) } ?? -1
        let old = value("location-max-age").flatMap { Int($0) } ?? -1
        if often < 0 {
            found.append(.badParameter("location-min-interval", value("location-min-interval") ?? ""))
        }
        if old < often || old < 0 {
            found.append(.badParameter("location-max-age", value("location-max-age") ?? ""))
        }
        return found
    }
}
