// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// What is stored about a programme, shown beside a form when someone else saved it meanwhile.
struct ProgrammeFacts: Sendable {
    let programme: Programme
    let names: [Organization.ID: String]

    func write(_ html: inout HTML, _ visit: Visit, _ written: WrittenPlaces) {
        html(.dl) { html in
            for (word, value) in pairs(visit, written) where !value.isEmpty {
                html(.dt, visit.say(word))
                html(.dd, value)
            }
        }
    }

    private func pairs(_ visit: Visit, _ written: WrittenPlaces) -> [(Sentence, String)] {
        let language = visit.language
        let instalments = programme.instalments.map { instalment in
            let days = WrittenDay.text(instalment.starts, instalment.ends, language)
            return [visit.say(ProgrammeText.instalment(instalment.number)), instalment.title ?? "", days]
                .filter { !$0.isEmpty }.joined(separator: " ")
        }
        let partners = programme.partners.map { partner in
            "\(names[partner.organization] ?? partner.organization.rawValue) (\(visit.say(partner.role.title)))"
        }
        return [
            (ProgrammeText.name, programme.title), (ProgrammeText.english, programme.english ?? ""),
            (ProgrammeText.theme, programme.theme.flatMap(Theme.find).map { visit.say($0.title) } ?? ""),
            (ProgrammeText.funder, programme.funder.flatMap { names[$0] } ?? ""),
            (ProgrammeText.state, visit.say(programme.state.title)),
            (ProgrammeText.period, WrittenDay.text(programme.starts, programme.ends, language)),
            (ProgrammeText.instalments, instalments.joined(separator: " · ")),
            (
                ProgrammeText.provinces,
                programme.places.map { written.name($0, language) }.joined(separator: " · ")
            ),
            (ProgrammeText.partners, partners.joined(separator: " · ")),
        ]
    }
}
