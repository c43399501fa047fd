// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

extension ProgrammeForm {
    /// The form of a stored programme.
    init(
        _ programme: Programme,
        names: [Organization.ID: String],
        _ written: WrittenPlaces,
        _ language: Language
    ) {
        func day(_ day: Day?) -> String { day.map { WrittenDay.text($0, language) } ?? "" }
        title = programme.title
        english = programme.english ?? ""
        theme = programme.theme?.rawValue ?? ""
        funder = programme.funder.flatMap { names[$0] } ?? ""
        state = programme.state.rawValue
        period = (day(programme.starts), day(programme.ends))
        let last = programme.instalments.map(\.number).max() ?? 0
        instalments = (0..<last).map { index in
            guard let found = programme.instalments.first(where: { $0.number == index + 1 }) else {
                return InstalmentRow()
            }
            let title = found.title ?? ""
            return InstalmentRow(
                id: found.id.rawValue,
                title: title,
                starts: day(found.starts),
                ends: day(found.ends)
            )
        }
        provinces = programme.places.map(\.rawValue).filter(WrittenPlaces.southern.contains)
        places = programme.places.filter { !WrittenPlaces.southern.contains($0.rawValue) }
            .map { written.name($0, language) }.joined(separator: "\n")
        partners = programme.partners.map { partner in
            PartnerRow(name: names[partner.organization] ?? "", role: partner.role.rawValue)
        }
        version = programme.version
    }

    /// Takes what was typed.
    /// - Returns: the programme as far as it could be read; it may be stored only when there are no faults.
    func read(
        _ id: Programme.ID,
        _ known: OrganizationMatching,
        _ written: WrittenPlaces,
        at now: Instant,
        _ language: Language
    ) -> ReadProgramme {
        let days = WrittenPeriod(period.starts, period.ends, field: ("starts", "ends"), today: now.bangkokDay)
        let others = written.read(places, field: "places", language)
        let ticked = WrittenPlaces.southern.filter(provinces.contains).map { Kernel.ID<Place>($0) }
        var organizations = WrittenOrganizations(known, mayAdd: mayAdd, now: now)
        let payer = organizations.find(funder, field: "funder")
        let parts = readPartners(&organizations)
        let (steps, stepFaults) = readInstalments(at: now)
        let programme = Programme(
            id: id,
            title: title,
            english: english.isEmpty ? nil : english,
            theme: Theme.find(ID(theme))?.id,
            funder: payer,
            starts: days.starts,
            ends: days.ends,
            state: Programme.State(rawValue: state) ?? .running,
            instalments: steps,
            places: ticked + others.ids.filter { !ticked.contains($0) },
            partners: parts,
            version: version
        )
        return ReadProgramme(
            programme: programme,
            added: organizations.added,
            unknown: organizations.unknown,
            faults: titleFaults + days.faults + stepFaults + others.faults + organizations.faults
        )
    }

    private var titleFaults: [FormFault] {
        var faults: [FormFault] = []
        if title.isEmpty { faults.append(FormFault("title", FormText.noName)) }
        for (field, value) in [("title", title), ("english", english)] where value.unicodeScalars.count > 300
        {
            faults.append(FormFault(field, FormText.tooLong(300)))
        }
        return faults
    }

    private func readPartners(_ organizations: inout WrittenOrganizations) -> [Programme.Partner] {
        partners.enumerated().compactMap { index, row in
            organizations.find(row.name, field: "partner-\(index + 1)").map {
                Programme.Partner(organization: $0, role: Programme.Role(rawValue: row.role) ?? .member)
            }
        }
    }

    /// A row's place is its number, so that clearing row 2 does not turn instalment 3 into 2.
    private func readInstalments(at now: Instant) -> ([Instalment], [FormFault]) {
        var out: [Instalment] = []
        var faults: [FormFault] = []
        for (index, row) in instalments.enumerated() where !row.isEmpty {
            let field = "instalment-\(index + 1)"
            let days = WrittenPeriod(
                row.starts,
                row.ends,
                field: ("\(field)-starts", "\(field)-ends"),
                today: now.bangkokDay
            )
            faults += days.faults
            out.append(
                Instalment(
                    id: row.id.isEmpty ? .new(at: now) : ID(row.id),
                    number: index + 1,
                    title: row.title.isEmpty ? nil : row.title,
                    starts: days.starts,
                    ends: days.ends
                )
            )
        }
        return (out, faults)
    }
}

/// A form as far as it could be read.
struct ReadProgramme: Sendable {
    let programme: Programme
    /// Organizations to add before it.
    let added: [Organization]
    /// Names that nobody knows yet.
    let unknown: [String]
    let faults: [FormFault]
}

/// Two typed days and what is wrong with them.
struct WrittenPeriod: Sendable {
    let starts: Day?
    let ends: Day?
    let faults: [FormFault]

    init(_ from: String, _ to: String, field: (starts: String, ends: String), today: Day) {
        starts = WrittenDay.start(from, today: today)
        ends = WrittenDay.end(to, today: today)
        var faults: [FormFault] = []
        if starts == nil, !from.isEmpty { faults.append(FormFault(field.starts, FormText.unknownDay(from))) }
        if ends == nil, !to.isEmpty { faults.append(FormFault(field.ends, FormText.unknownDay(to))) }
        if !ProgrammeRules.isOrdered(starts, ends) {
            faults.append(FormFault(field.ends, FormText.endsBeforeStart))
        }
        self.faults = faults
    }
}
