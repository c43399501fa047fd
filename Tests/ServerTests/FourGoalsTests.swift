// SPDX-License-Identifier: Apache-2.0

import Facts
import Forms
import Foundation
import Indicators
import Kernel
import Places
import Storage
import TestSupport
import Testing
import Web

@testable import Partners
@testable import Planning
@testable import Server

/// The goals of the plan for service units, from an entered contact to the board's figure.
struct FourGoalsTests {
    private let house: House
    private static let root = Plan.ID("shared")
    private static let songkhla = "organization-songkhla"
    private static let satun = "organization-satun"

    init() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-goals-\(UUID().uuidString)"
        )
        house = try await House.open(ServerSettings(dataFolder: folder.path), clock: TestHouse.clock)
        let shipped = DefinitionFile.read(ServiceUnitIndicators.yaml)
        #expect(shipped.faults.isEmpty && shipped.definitions.count == 7)
        try await house.database.write { tx in
            for definition in shipped.definitions {
                let now = TestHouse.now
                try IndicatorStore.save(definition, reason: "", version: nil, by: "local", at: now, tx)
            }
            try Self.agree(tx)
        }
        try await FactsWorker(house.database).finish()
    }

    /// A shared plan of two provinces with the countable goals, each counted by its indicator.
    private static func agree(_ tx: Transaction) throws {
        let doer = Doer(actor: "local", organization: nil, now: TestHouse.now)
        for (id, place) in [(songkhla, "90"), (satun, "91")] {
            let organization = Organization(id: ID(id), name: id, places: [ID(place)])
            try OrganizationStore.insert(organization, by: "local", at: TestHouse.now, tx)
        }
        let programme = Programme(id: ID("programme"), title: "โครงการสมมุติ")
        try ProgrammeStore.insert(programme, by: "local", at: TestHouse.now, tx)
        _ = try PlanStore.insert(plan(root, nil, nil), by: doer, tx)
        for place in ["90", "91"] {
            _ = try PlanStore.insert(plan(ID("plan-\(place)"), root, place), by: doer, tx)
        }
        let goals: [(String, Target.Measure, Target.Scope, String)] = [
            (
                "หน่วยบริการ", .init(.atLeast, Quantity(3), upper: Quantity(5), unit: "หน่วย"),
                .init(per: UnitWords.province), "service-units"
            ),
            (
                "ความครอบคลุม", .init(.atLeast, Quantity(60), unit: UnitWords.percent),
                .init(percentOf: "ผู้ประกันตนในหน่วยเป้าหมาย", condition: "ข้อเสนอเชิงนโยบายได้รับการตอบรับ"),
                "section40-coverage"
            ),
            ("องค์กรคุณภาพ", .init(.atLeast, Quantity(2), unit: "หน่วย"), .init(), "quality-units"),
        ]
        for (index, goal) in goals.enumerated() {
            try add(goal.0, at: index, goal.1, goal.2, countedBy: goal.3, by: doer, tx)
        }
    }

    private static func plan(_ id: Plan.ID, _ parent: Plan.ID?, _ place: String?) -> Plan {
        Plan(
            id: id,
            programme: ID("programme"),
            parent: parent,
            place: place.map { ID($0) },
            title: "แผนสมมุติ",
            year: 2569,
            starts: nil,
            ends: nil,
            state: .active,
            previous: nil,
            report: nil,
            version: 1
        )
    }

    private static func add(
        _ text: String,
        at index: Int,
        _ measure: Target.Measure,
        _ scope: Target.Scope,
        countedBy key: String,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let item = Commitment(
            id: ID("goal-\(key)"),
            plan: root,
            outline: Outline(number: "\(index + 1)", position: index),
            kind: .goal,
            text: text,
            theme: nil,
            judging: Judging(isQualitative: false),
            due: Due(day: nil),
            place: nil,
            origin: Origin(),
            withdrawnAt: nil,
            version: 1
        )
        try CommitmentStore.insert(item, in: plan(root, nil, nil), by: doer, tx)
        let target = Target(
            id: ID("target-\(key)"),
            owner: .commitment(item.id),
            subsetOf: nil,
            position: 0,
            measure: measure,
            scope: scope,
            rubric: [],
            baseline: nil,
            text: "",
            version: 1
        )
        try TargetStore.add(target, root: root, by: doer, tx)
        try TieStore.set(
            TargetTie(indicator: key, since: Day(iso: "2025-10-01")),
            of: target,
            version: 1,
            root: root,
            by: doer,
            tx
        )
        for (organization, place) in [(songkhla, "90"), (satun, "91")] {
            let seed = CopySeed(
                commitment: item.id,
                organization: ID(organization),
                place: ID(place),
                state: .waiting
            )
            _ = try CopyStore.insert(seed, root: root, by: doer, tx)
        }
    }

    @Test func `an entered contact stands on the board at once, among members of target units only`()
        async throws
    {
        let units = try await house.database.write { [house] tx in
            let desk = FormsDesk(keys: house.keys, by: "local", at: TestHouse.now, tx)
            let baseline = try desk.takeIn("unit-baseline", programme: "programme")
            let member = try desk.takeIn("member-section40", programme: "programme")
            _ = try desk.takeIn("member-contact", programme: "programme")
            var units: [String] = []
            for (place, since, level) in [("900101", "2025-11-01", "quality"), ("910101", "", "unit")] {
                var answers = ["unit_name": "หน่วย \(place)", "place": place, "level": level]
                if !since.isEmpty { answers["target_since"] = since }
                let organization = place.hasPrefix("90") ? Self.songkhla : Self.satun
                let sent = try desk.send(
                    baseline,
                    organization: organization,
                    answers: answers,
                    isAccepted: true
                )
                let unit = try #require(sent.unit)
                units.append(unit)
                for number in 1...4 {
                    let person = [
                        "unit": unit, "number": "\(number)", "sex": "f", "ageband": "a30", "option": "1",
                        "work": "farm",
                    ]
                    try desk.send(member, organization: organization, answers: person, isAccepted: true)
                }
            }
            return units
        }
        #expect(try await board("service-units") == ["90": "1", "91": "1"])
        #expect(try await board("quality-units") == ["90": "1"])
        #expect(try await board("section40-coverage") == ["90": "0"])
        // Twice the same person is one; the unit in Satun is none of the target units.
        for number in [1, 1, 2] { try await meet(units[0], number) }
        try await meet(units[1], 1, Self.satun)
        #expect(try await board("section40-coverage") == ["90": "50"])
        try await meet(units[0], 3)
        #expect(try await board("section40-coverage") == ["90": "75"])
        let page = await house.respond(
            to: Request(.get, "/targets/target-section40-coverage", headers: ["host": "127.0.0.1"]),
            as: .local
        )
        let text = String(decoding: page.body, as: UTF8.self)
        #expect(
            text.contains("<b>75</b>") && text.contains("คำถามที่ยังเปิดอยู่") && text.contains("ข้อเสนอเชิงนโยบาย")
        )
    }

    private func meet(_ unit: String, _ number: Int, _ organization: String = songkhla) async throws {
        try await house.database.write { [house] tx in
            let desk = FormsDesk(keys: house.keys, by: "local", at: TestHouse.now, tx)
            let contact = try desk.takeIn("member-contact", programme: "programme")
            let answers = [
                "unit": unit, "number": "\(number)", "contact/sex": "f", "contact/ageband": "a30",
                "contact/service": "visit", "contact/topic": "health", "contact/minutes": "20",
            ]
            try desk.send(contact, organization: organization, answers: answers, isAccepted: true)
        }
    }

    /// What the board by province says about a goal.
    private func board(_ key: String) async throws -> [String: String] {
        try await house.database.read { tx in
            var question = BoardQuestion(root: Self.root, axis: .province)
            question.today = TestHouse.clock.today
            let row = try BoardStore.board(question, tx).rows.first {
                $0.commitment.rawValue == "goal-\(key)"
            }
            var found: [String: String] = [:]
            for (column, cell) in try #require(row).cells {
                guard case .province(let place?) = column, let progress = cell.progress else { continue }
                found[place.rawValue] = progress.reached.text
            }
            return found
        }
    }
}
