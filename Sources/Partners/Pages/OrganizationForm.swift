// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// What was typed about an organization, kept as typed until it can be taken.
struct OrganizationForm: Sendable {
    /// What the visitor wants when a similar name is known already.
    enum Choice: String, Sendable {
        /// Show the similar names first.
        case ask
        /// It is another organization.
        case anyway
        /// Go back to the form.
        case edit
    }

    static let fields: [Field] = [
        .form("name"), .form("english"), .form("aliases"), .form("kind"), .form("kind2"), .form("level"),
        .form("province"), .form("places"), .form("founded", .text(max: 100)),
        .form("version", .integer),
        .form("similar", .word(["anyway", "edit"])),
    ]

    var name = ""
    var english = ""
    var aliases = ""
    var kind = ""
    var secondKind = ""
    var level = OrganizationLevel.province.rawValue
    var province = ""
    var places = ""
    var founded = ""
    var version = 1
    var choice = Choice.ask

    /// An empty form, with a name when one came along.
    init(name: String = "") {
        self.name = name
    }

    init(_ inputs: Inputs) {
        name = inputs.find("name") ?? ""
        english = inputs.find("english") ?? ""
        aliases = inputs.find("aliases") ?? ""
        kind = inputs.find("kind") ?? ""
        secondKind = inputs.find("kind2") ?? ""
        level = inputs.find("level") ?? level
        province = inputs.find("province") ?? ""
        places = inputs.find("places") ?? ""
        founded = inputs.find("founded") ?? ""
        version = inputs.findInteger("version") ?? 1
        choice = inputs.findWord("similar") ?? .ask
    }

    /// The form of a stored organization.
    init(_ organization: Organization, _ written: WrittenPlaces, _ language: Language) {
        name = organization.name
        english = organization.english ?? ""
        aliases = organization.aliases.joined(separator: "\n")
        kind = organization.kinds.first?.rawValue ?? ""
        secondKind = organization.kinds.dropFirst().first?.rawValue ?? ""
        level = organization.level.rawValue
        let first = organization.places.first { $0.rawValue.count == 2 }
        province = first?.rawValue ?? ""
        places = organization.places.filter { $0 != first }.map { written.name($0, language) }
            .joined(separator: "\n")
        founded = organization.founded.map { WrittenDay.text($0, language) } ?? ""
        version = organization.version
    }

    /// Everything that was typed, for hidden fields.
    var typed: [(name: String, value: String)] {
        [
            ("name", name), ("english", english), ("aliases", aliases), ("kind", kind), ("kind2", secondKind),
            ("level", level), ("province", province), ("places", places), ("founded", founded),
            ("version", String(version)),
        ]
    }

    /// Takes what was typed.
    /// - Returns: the organization as far as it could be read; it may be stored only without faults.
    func read(
        _ id: Organization.ID,
        _ written: WrittenPlaces,
        _ language: Language,
        today: Day
    ) -> (organization: Organization, faults: [FormFault]) {
        var faults: [FormFault] = []
        if name.isEmpty { faults.append(FormFault("name", FormText.noName)) }
        for (field, value) in [("name", name), ("english", english)] where value.unicodeScalars.count > 300 {
            faults.append(FormFault(field, FormText.tooLong(300)))
        }
        let others = aliases.split(whereSeparator: \.isNewline).map(\.trimmingBlanks).filter { !$0.isEmpty }
        if others.contains(where: { $0.unicodeScalars.count > 300 }) {
            faults.append(FormFault("aliases", FormText.tooLong(300)))
        }
        let begun = WrittenDay.start(founded, today: today)
        if !founded.isEmpty, begun == nil {
            faults.append(FormFault("founded", FormText.unknownDay(founded)))
        }
        let found = written.read(places, field: "places", language)
        let wide = written.resolver.gazetteer.find(Kernel.ID<Place>(province)).map { [$0.id] } ?? []
        let organization = Organization(
            id: id,
            name: name,
            english: english.isEmpty ? nil : english,
            aliases: others,
            kinds: [kind, secondKind].compactMap(OrganizationKind.init(rawValue:)),
            level: OrganizationLevel(rawValue: level) ?? .province,
            places: wide + found.ids.filter { !wide.contains($0) },
            founded: begun,
            version: version
        )
        return (organization, faults + found.faults)
    }
}
