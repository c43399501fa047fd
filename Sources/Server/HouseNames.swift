// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Places
import Storage
import ThaiText

/// What organizations, programmes, areas and places are called, for the rooms that know only their ids.
enum HouseNames {
    static let all = AccessNames(
        organizations: { ids, language, tx in
            try ids.compactMap { try OrganizationStore.find(ID($0), tx) }
                .sorted { SortKey.make($0.name) < SortKey.make($1.name) }
                .map { .init(id: $0.id.rawValue, title: $0.name(language)) }
        },
        search: { text, limit, language, tx in
            try OrganizationStore.search(text, limit: limit, tx)
                .map { .init(id: $0.id.rawValue, title: $0.name(language)) }
        },
        programmes: { language, tx in
            try ProgrammeStore.list(within: .everything, limit: 500, tx).map {
                .init(id: $0.id.rawValue, title: $0.title(language))
            }
        },
        areas: { language, tx in
            try AreaStore.list(tx).map { area in
                let isThai = language == .thai || area.english.isEmpty
                return .init(id: area.id.rawValue, title: isThai ? area.thai : area.english)
            }
        },
        place: { code, language in
            let gazetteer = PlaceResolver.bundled.gazetteer
            return gazetteer.find(ID(code)).map { gazetteer.fullName(of: $0, language: language) }
        },
        readPlace: { typed in
            let resolver = PlaceResolver.bundled
            if resolver.gazetteer.find(ID(typed)) != nil { return typed }
            let found = resolver.resolve(typed)
            guard found.count == 1, found[0].exact else { return nil }
            return found[0].place?.id.rawValue
        }
    )
}
