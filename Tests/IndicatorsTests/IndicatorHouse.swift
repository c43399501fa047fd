// SPDX-License-Identifier: Apache-2.0

import Facts
import Kernel
import Storage
import TestSupport
import Web

@testable import Indicators

/// A small house with two provinces, definitions, denominators and facts.
struct IndicatorHouse {
    let database: Database
    let needs: IndicatorsNeeds
    var router: Router { Router(Indicators.routes(needs)) }

    static let reached = IndicatorDefinition(
        key: "reached",
        name: Sentence("ผู้ได้รับบริการ", "People reached"),
        unit: .percent,
        digits: 1,
        numerator: MeasureSpec(
            kind: "contact.proactive",
            count: .subjects,
            dimensions: [.init("sex", ["f", "m"])]
        ),
        denominator: .table("members"),
        isSensitive: true
    )
    static let contacts = IndicatorDefinition(
        key: "contacts",
        name: Sentence("ครั้งที่เยี่ยม", "Contacts"),
        numerator: MeasureSpec(kind: "contact.proactive", dimensions: [.init("sex", ["f", "m"])])
    )
    static let money = IndicatorDefinition(
        key: "money",
        name: Sentence("เงินสมทบ", "Contributions"),
        unit: .baht,
        digits: 2,
        numerator: MeasureSpec(kind: "fund.contribution", count: .sum, amount: 1, scale: 2)
    )

    static func make() async throws -> IndicatorHouse {
        let database = try await TestHouse.make(Facts.migrations + Indicators.migrations)
        let needs = IndicatorsNeeds(
            database: database,
            instalments: { programme, number, _ in
                guard programme == "p1", number == 1, let first = Day(iso: "2025-11-01"),
                    let last = Day(iso: "2025-12-15")
                else { return nil }
                return PeriodDays(first, last)
            },
            ground: { holder, _ in
                holder == .organization("org-b") || holder == .programme("p1") ? ["90"] : []
            }
        )
        let house = IndicatorHouse(database: database, needs: needs)
        try await database.write { tx in
            for definition in [reached, contacts, money] {
                try IndicatorStore.save(definition, reason: "", version: nil, by: "a", at: TestHouse.now, tx)
            }
            let table = DenominatorTable(
                key: "members",
                referenceDay: Day(iso: "2025-12-31") ?? TestHouse.clock.today,
                name: Sentence("สมาชิก", "Members"),
                source: "test",
                lines: [
                    .init(place: "90", codes: ["sex": "f"], amount: 60),
                    .init(place: "90", codes: ["sex": "m"], amount: 40),
                    .init(place: "900101", amount: 20),
                ]
            )
            try DenominatorStore.save(table, by: "a", at: TestHouse.now, tx)
        }
        try await FactsWorker(database).finish()
        return house
    }

    /// Records a contact with a person.
    @discardableResult
    func contact(
        _ subject: Int64,
        _ day: String,
        _ place: String,
        sex: String? = nil,
        programme: String? = nil
    ) async throws -> Int {
        let fact = NewFact(
            kind: FactKind("contact.proactive"),
            day: Day(iso: day) ?? TestHouse.clock.today,
            place: place,
            programme: programme,
            organization: "org-a",
            subject: subject,
            shape: sex.map { ["sex": $0] } ?? [:],
            source: FactSource(kind: "test.contact", record: "r\(subject)"),
            recordedAt: TestHouse.now
        )
        return try await database.write { try FactStore.append(fact, $0) }
    }

    func value(_ key: String, _ place: String?, _ period: String) async throws -> IndicatorValue {
        let period = Period(period) ?? .year(2569)
        return try await database.read { [needs] tx in
            try IndicatorValues.value(key, place: place, period: period, instalments: needs.instalments, tx)
        }
    }

    /// Asks for a page like a browser does.
    func ask(_ method: Method = .get, _ path: String, form: String = "", as visitor: Visitor = .local)
        async throws -> Reply
    {
        let headers = ["content-type": "application/x-www-form-urlencoded"]
        let request = Request(method, path, headers: headers, body: Array(form.utf8))
        let (route, values) = try router.find(request)
        let visit = Visit(request: request, visitor: visitor, clock: TestHouse.clock)
        return try await route.answer(visit, Inputs(request, path: values))
    }
}

extension Reply {
    var words: String { String(decoding: body, as: UTF8.self) }
}
