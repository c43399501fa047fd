// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places

/// The invented organizations of the fourteen southern provinces.
struct DemoPartners: Sendable {
    /// Everyone, the secretariat first.
    private(set) var all: [Organization] = []
    private(set) var secretariat: Organization.ID
    private(set) var funders: [Organization.ID] = []
    /// The province that an organization works in, by its code.
    private(set) var provinces: [Organization.ID: String] = [:]
    private var byRole: [Key: [Organization.ID]] = [:]

    private struct Key: Hashable, Sendable {
        let role: DemoRole
        let province: String
    }

    init(gazetteer: Gazetteer = .bundled, at moment: Instant) {
        var random = DemoRandom(seed: 14)
        secretariat = random.id(at: moment)
        all.append(
            Organization(id: secretariat, name: DemoNames.secretariat, kinds: [.network], level: .region)
        )
        for name in DemoNames.funders {
            let funder = Organization(
                id: random.id(at: moment),
                name: name,
                kinds: [.fund, .foundation],
                level: .national
            )
            funders.append(funder.id)
            all.append(funder)
        }
        for name in DemoNames.regional {
            all.append(Organization(id: random.id(at: moment), name: name, kinds: [.network], level: .region))
        }
        for province in gazetteer.provinces
        where DemoProgramme.welfare.provinces.contains(province.id.rawValue) {
            add(province, gazetteer, at: moment, &random)
        }
    }

    /// The organizations of one role in a province.
    func list(_ role: DemoRole, _ province: String) -> [Organization.ID] {
        byRole[Key(role: role, province: province)] ?? []
    }

    /// Who shares the commitments of a programme in a province, the host first.
    func sharers(of programme: DemoProgramme, in province: String) -> [Organization.ID] {
        programme.sharers.flatMap { list($0.role, province).prefix($0.count) }
    }

    private mutating func add(
        _ province: Place,
        _ gazetteer: Gazetteer,
        at moment: Instant,
        _ random: inout DemoRandom
    ) {
        for role in DemoRole.allCases {
            for place in places(role, province, gazetteer, &random) {
                let isProvince = place.id == province.id
                let organization = Organization(
                    id: random.id(at: moment),
                    name: isProvince
                        ? DemoNames.name(role, province: province.thai)
                        : DemoNames.name(role, place: place.thai),
                    aliases: isProvince ? DemoNames.aliases(role, province: province.thai) : [],
                    kinds: role.kinds,
                    level: role.level,
                    places: [place.id]
                )
                all.append(organization)
                provinces[organization.id] = province.id.rawValue
                byRole[Key(role: role, province: province.id.rawValue), default: []].append(organization.id)
            }
        }
    }

    private func places(
        _ role: DemoRole,
        _ province: Place,
        _ gazetteer: Gazetteer,
        _ random: inout DemoRandom
    ) -> [Place] {
        guard role.count > 1 else { return [province] }
        let districts = gazetteer.children(of: province).shuffled(using: &random)
        if role == .hospital { return Array(districts.prefix(role.count)) }
        return districts.prefix(role.count).compactMap { district in
            gazetteer.children(of: district).randomElement(using: &random)
        }
    }
}
