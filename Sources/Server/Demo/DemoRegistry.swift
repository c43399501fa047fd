// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Partners
import Places
import Sealing
import Storage
import Web

/// What the register of the demo knows beside names: papers, people, committees, households, work.
///
/// Everything is typed into the same forms that people fill; a fault in it fails the demo's own test.
struct DemoRegistry {
    let partners: DemoPartners
    let clerk: Clerk
    /// The account of whoever runs the demo, who stands in the register as well.
    private let account: String
    private(set) var records = 0
    private(set) var faults: [String] = []

    init(_ partners: DemoPartners, account: String, by clerk: Clerk) {
        self.account = account
        self.partners = partners
        self.clerk = clerk
    }

    /// Fills the register of each southern province.
    mutating func fill(_ tx: Transaction) throws {
        for (index, province) in DemoProgramme.welfare.provinces.enumerated() {
            guard let forum = partners.list(.prachakhom, province).first else { continue }
            try addPapers(forum.rawValue, index, tx)
            let secretariat = partners.all.first { $0.id == partners.secretariat }?.name ?? ""
            try add(.parent, forum.rawValue, ["parent": secretariat, "starts": "2560"], tx)
            try add(.work, forum.rawValue, ["theme": "policy", "place": province, "starts": "2560"], tx)
            try addCommittee(forum.rawValue, province, index, tx)
        }
        if let forum = partners.list(.prachakhom, "90").first?.rawValue { try addCare(forum, tx) }
        for funder in partners.funders {
            try add(.entry, funder.rawValue, DemoRegister.help, tx)
        }
        try addWork(tx)
        for (unit, parent) in zip(partners.list(.hospital, "90"), partners.list(.local, "90")) {
            let name = partners.all.first { $0.id == parent }?.name ?? ""
            try add(
                .parent,
                unit.rawValue,
                ["parent": name, "starts": "2023-10-01", "reason": DemoRegister.transfer],
                tx
            )
        }
    }

    private mutating func addPapers(_ forum: String, _ index: Int, _ tx: Transaction) throws {
        try add(.paper, forum, ["kind": "network", "starts": "\(2555 + index % 5)"], tx)
        try add(.paper, forum, ["kind": "working-rules", "starts": "2561", "note": DemoRegister.rules], tx)
        if index % 3 == 0 {
            try add(
                .paper,
                forum,
                [
                    "kind": "association", "issuer": DemoRegister.registrar, "number": "\(index + 3)/2562",
                    "starts": "2019-03-12",
                ],
                tx
            )
        }
        try add(.contact, forum, ["kind": "web", "value": "https://example.org/\(index)"], tx)
        try add(.contact, forum, ["kind": "phone", "value": "0-7400-00\(10 + index)"], tx)
    }

    private mutating func addCommittee(_ forum: String, _ province: String, _ index: Int, _ tx: Transaction)
        throws
    {
        let today = clerk.now.bangkokDay
        let ends = today.adding(days: 30 + 60 * (index % 6))
        let committee = try add(
            .committee,
            forum,
            [
                "title": DemoRegister.committee(Gazetteer.bundled.find(ID(province))?.thai ?? ""),
                "kind": index % 4 == 3 ? "statutory" : "working-group",
                "place": province, "order": "\(index + 11)/2568", "orderDay": "2024-11-01",
                "starts": "2024-11-01", "ends": ends.iso, "seats": "7", "quorum": "4",
                "duties": DemoRegister.duties, "basis": DemoRegister.basis,
            ],
            tx
        )
        for (seat, role) in ["chair", "vice-chair", "secretary", "member", "member"].enumerated() {
            let typed = [
                "name": DemoRegister.person(index * 5 + seat), "phone": "08-0000-\(1000 + index * 10 + seat)",
                "resource": seat == 3 ? "yes" : "", "skills": seat == 3 ? DemoRegister.skill : "",
                "account": index == 0 && seat == 0 ? account : "",
            ]
            let person = try add(.person, forum, typed, tx)
            let home = partners.all.first { $0.id.rawValue == forum }?.name ?? ""
            let work = [
                "organization": home, "role": seat == 3 ? "resource-person" : "volunteer", "starts": "2566",
            ]
            try add(.position, person, work, tx)
            try add(
                .seat,
                committee,
                [
                    "person": DemoRegister.person(index * 5 + seat), "role": role, "starts": "2024-11-01",
                    "ends": ends.iso,
                ],
                tx
            )
        }
    }

    private mutating func addCare(_ forum: String, _ tx: Transaction) throws {
        for (index, situation) in ["registered", "tenant", "migrant", "insecure"].enumerated() {
            let household = try add(
                .household,
                forum,
                [
                    "label": "\(DemoRegister.house) \(index + 1)", "place": "900101",
                    "address": DemoRegister.address, "situation": situation, "visited": "2026-01-10",
                ],
                tx
            )
            for member in 0...(index % 3) {
                let typed = [
                    "name": DemoRegister.person(80 + index * 3 + member), "born": "\(2490 + member * 25)",
                    "relation": DemoRegister.relations[member % 3],
                ]
                try add(.member, household, typed, tx)
            }
        }
        for entry in DemoRegister.entries { try add(.entry, forum, entry, tx) }
        try add(
            .paper,
            forum,
            [
                "kind": "mou", "title": DemoRegister.mou, "starts": "2024-03-01",
                "ends": clerk.now.bangkokDay.adding(days: 45).iso,
                "parties": partners.list(.health, "90").compactMap { id in
                    partners.all.first { $0.id == id }?.name
                }.joined(separator: "\n"),
            ],
            tx
        )
    }

    /// Some districts of Songkhla are worked in and some are not, so that there are gaps to see.
    private mutating func addWork(_ tx: Transaction) throws {
        let districts = ["9001", "9002", "9003", "9006", "9011", "9012"]
        for (index, local) in partners.list(.local, "90").enumerated() {
            let place = districts[index % districts.count]
            try add(.work, local.rawValue, ["theme": "road-safety", "place": place], tx)
            try add(.work, local.rawValue, ["theme": "home-care", "place": place], tx)
        }
        if let school = partners.list(.school, "90").first {
            try add(.work, school.rawValue, ["theme": "out-of-school", "place": "9011"], tx)
        }
    }

    @discardableResult
    private mutating func add(
        _ sort: PartnersIntake.Sort,
        _ owner: String,
        _ typed: [String: String],
        _ tx: Transaction
    ) throws -> String {
        let (id, found) = try PartnersIntake.add(sort, to: owner, typed, by: clerk, tx)
        faults += found.map { "\(sort.rawValue) \($0.field): \($0.text(.english))" }
        records += found.isEmpty ? 1 : 0
        return id
    }
}

extension DemoStory {
    /// Fills the register and says how many records there are; a fault of an invented value stops the demo.
    func fillRegister(keys: SealingKeys, at now: Instant) async throws -> Int {
        try await database.write { tx in
            let account = try AccountStore.find(login: "administrator", tx)?.id.rawValue ?? ""
            let clerk = Clerk(actor: "local", now: now, keys: keys)
            var registry = DemoRegistry(partners, account: account, by: clerk)
            try registry.fill(tx)
            guard registry.faults.isEmpty else { throw DemoProblem.mended(registry.faults) }
            return registry.records
        }
    }
}
