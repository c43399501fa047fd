// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What an area must fulfil before it is kept.
enum AreaRules {
    static func check(_ area: Area, _ gazetteer: Gazetteer = .bundled) throws(PlacesProblem) {
        guard area.thai.contains(where: { !$0.isWhitespace }) else { throw .noName }
        guard !area.members.isEmpty || area.inside != nil else { throw .nowhere }
        for member in area.members {
            if let from = member.from, let until = member.until, until < from { throw .endsBeforeStart }
        }
        for code in area.members.map(\.place) + [area.inside].compactMap(\.self)
        where !gazetteer.isKnown(code) {
            throw .unknownPlace(code: code.rawValue)
        }
    }
}

extension Gazetteer {
    /// Whether a code is or was in force; villages count when their subdistrict does, because none is
    /// bundled.
    func isKnown(_ id: Kernel.ID<Place>) -> Bool {
        guard let code = PlaceTable.code(of: id) else { return false }
        let bundled = id.rawValue.count == Place.Level.village.rawValue ? code / 100 : code
        return table.position(ofCode: bundled) != nil || old.find(bundled) != nil
    }
}
