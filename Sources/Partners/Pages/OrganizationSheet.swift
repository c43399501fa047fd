// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel

/// The list of organizations as a table for spreadsheets.
enum OrganizationSheet {
    static func table(
        _ organizations: [Organization],
        _ written: WrittenPlaces,
        _ language: Language
    ) -> SheetTable {
        let heads: [(Sentence, Double)] = [
            (OrganizationText.name, 48), (OrganizationText.englishShort, 36), (OrganizationText.aliases, 30),
            (OrganizationText.kind, 22), (OrganizationText.level, 18), (OrganizationText.places, 40),
            (OrganizationText.placeCodes, 18), (OrganizationText.code, 38),
        ]
        return SheetTable(
            name: OrganizationText.title(language),
            columns: heads.map { SheetTable.Column($0.0(language), width: $0.1) },
            rows: organizations.map { organization in
                [
                    organization.name, organization.english ?? "",
                    organization.aliases.joined(separator: "; "),
                    organization.kinds.map { $0.title(language) }.joined(separator: "; "),
                    organization.level.title(language),
                    organization.places.map { written.name($0, language) }.joined(separator: "; "),
                    organization.places.map(\.rawValue).joined(separator: "; "), organization.id.rawValue,
                ].map { $0.isEmpty ? .empty : .text($0) }
            }
        )
    }
}
