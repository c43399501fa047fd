// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// Places as people write them, one a line, and as pages name them.
struct WrittenPlaces: Sendable {
    let resolver: PlaceResolver

    /// The provinces of the south, which a form offers to tick.
    static let southern = [
        "80", "81", "82", "83", "84", "85", "86", "90", "91", "92", "93", "94", "95", "96",
    ]

    /// Reads lines of places.
    /// - Returns: the codes, each once, and a fault for every line that could not be placed.
    func read(_ lines: String, field: String, _ language: Language) -> (
        ids: [Kernel.ID<Place>], faults: [FormFault]
    ) {
        var ids: [Kernel.ID<Place>] = []
        var faults: [FormFault] = []
        for line in lines.split(whereSeparator: \.isNewline).map({ $0.trimmingBlanks }) where !line.isEmpty {
            switch read(line, language) {
            case .success(let id): if !ids.contains(id) { ids.append(id) }
            case .failure(let unclear): faults.append(FormFault(field, unclear.text))
            }
        }
        return (ids, faults)
    }

    /// The name with everything above it; an old code by its old name, an unknown one as it is.
    func name(_ id: Kernel.ID<Place>, _ language: Language) -> String {
        let gazetteer = resolver.gazetteer
        if let place = gazetteer.find(id) { return gazetteer.fullName(of: place, language: language) }
        let old = gazetteer.abolished(id)
        return (language == .thai ? old?.thai : old?.english) ?? id.rawValue
    }

    private struct Unclear: Error {
        let text: Sentence
    }

    private func read(_ line: String, _ language: Language) -> Result<Kernel.ID<Place>, Unclear> {
        if line.allSatisfy(\.isNumber) {
            let id = Kernel.ID<Place>(line)
            let isKnown = resolver.gazetteer.find(id) != nil || resolver.gazetteer.abolished(id) != nil
            return isKnown ? .success(id) : .failure(Unclear(text: FormText.unknownPlace(line)))
        }
        let matches = resolver.resolve(line)
        if matches.count == 1, let place = matches[0].place, matches[0].exact { return .success(place.id) }
        let names = matches.compactMap(\.place).prefix(4)
            .map { resolver.gazetteer.fullName(of: $0, language: language) }
        let text = names.isEmpty ? FormText.unknownPlace(line) : FormText.severalPlaces(line, Array(names))
        return .failure(Unclear(text: text))
    }
}

extension StringProtocol {
    /// Without blanks at both ends.
    var trimmingBlanks: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
