// SPDX-License-Identifier: Apache-2.0

import Documents
import Kernel

/// The list of programmes as a table for spreadsheets.
enum ProgrammeSheet {
    static func table(
        _ programmes: [Programme],
        _ names: [Organization.ID: String],
        _ written: WrittenPlaces,
        _ language: Language
    ) -> SheetTable {
        let heads: [(Sentence, Double)] = [
            (ProgrammeText.name, 48), (ProgrammeText.theme, 28), (ProgrammeText.funder, 36),
            (ProgrammeText.starts, 14), (ProgrammeText.ends, 14), (ProgrammeText.state, 14),
            (ProgrammeText.provinces, 40), (OrganizationText.code, 38),
        ]
        return SheetTable(
            name: ProgrammeText.title(language),
            columns: heads.map { SheetTable.Column($0.0(language), width: $0.1) },
            rows: programmes.map { programme in
                [
                    .text(programme.title(language)),
                    .text(programme.theme.flatMap(Theme.find)?.title(language) ?? ""),
                    .text(programme.funder.flatMap { names[$0] } ?? ""),
                    programme.starts.map { .day($0) } ?? .empty, programme.ends.map { .day($0) } ?? .empty,
                    .text(programme.state.title(language)),
                    .text(programme.places.map { written.name($0, language) }.joined(separator: "; ")),
                    .text(programme.id.rawValue),
                ]
            }
        )
    }
}
