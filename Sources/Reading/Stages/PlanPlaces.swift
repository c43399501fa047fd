// SPDX-License-Identifier: Apache-2.0

internal import Places

/// Finds the place that the cells of one row name, with the level that their heads tell.
struct PlanPlaces {
    /// Finds names in the official list.
    let resolver: PlaceResolver
    /// Where to look for small places that no cell says more about.
    let home: Place?

    private enum Head: Int {
        case province
        case district
        case subdistrict
        case any
    }

    private static let prefixes = ["จังหวัด", "จ.", "อำเภอ", "อ.", "ตำบล", "ต."]

    /// The smallest place of the row.
    /// - Parameter cells: the heads of the columns for places, each with the row's cell.
    /// - Returns: nothing when no cell names a place that can be told.
    func read(_ cells: [(head: String, text: String)]) -> Place? {
        let sorted = cells.filter { !$0.text.isEmpty }.map { (head: Self.head($0.head), text: $0.text) }
            .sorted { $0.head.rawValue < $1.head.rawValue }
        var found: Place?
        for cell in sorted { found = place(cell.text, cell.head, in: found) ?? found }
        return found
    }

    private static func head(_ words: String) -> Head {
        if words.contains("ตำบล") { return .subdistrict }
        if words.contains("อำเภอ") { return .district }
        return words.contains("จังหวัด") ? .province : .any
    }

    private func place(_ words: String, _ head: Head, in wider: Place?) -> Place? {
        let name = Self.bare(words)
        let named: [Place]
        switch head {
        case .province: return resolver.province(named: name) ?? resolver.resolve(words).first?.place
        case .district: named = resolver.district(named: name, in: wider ?? home)
        case .subdistrict: named = resolver.subdistrict(named: name, in: wider ?? home)
        case .any: named = []
        }
        if let place = named.first { return place }
        return resolver.resolve(words, in: wider).first?.place
    }

    private static func bare(_ words: String) -> String {
        guard let prefix = prefixes.first(where: words.hasPrefix) else { return words }
        return String(words.dropFirst(prefix.count).drop { $0 == " " })
    }
}
