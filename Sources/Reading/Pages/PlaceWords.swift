// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places

/// Places by their codes, as people read them.
enum PlaceWords {
    /// A province by its code; the code itself where no place has it.
    static func province(_ code: String) -> Sentence {
        guard let place = Gazetteer.bundled.find(Kernel.ID(String(code.prefix(2)))) else {
            return Sentence(code, code)
        }
        return ReviewText.province(place.thai, isBangkok: code.hasPrefix("10"), english: place.english)
    }

    /// The whole name with everything above it.
    static func full(_ code: String) -> Sentence {
        guard let place = Gazetteer.bundled.find(Kernel.ID(code)) else { return Sentence(code, code) }
        return Sentence(
            Gazetteer.bundled.fullName(of: place, language: .thai),
            Gazetteer.bundled.fullName(of: place, language: .english)
        )
    }

    /// A province, or what all share.
    static func group(_ province: String?) -> Sentence { province.map(Self.province) ?? ReviewText.shared }

    /// The places to choose from: those in the draft first, then all provinces.
    static func options(_ draft: ReviewedDraft, _ language: Language) -> [(value: String, title: String)] {
        var codes: [String] = []
        for item in draft.items {
            if let code = item.item.placeCode, !codes.contains(code) { codes.append(code) }
        }
        let others = Gazetteer.bundled.provinces.map(\.id.rawValue).filter { !codes.contains($0) }
        return (codes + others).map { code in
            (code, (code.utf8.count == 2 ? province(code) : full(code))(language))
        }
    }
}
