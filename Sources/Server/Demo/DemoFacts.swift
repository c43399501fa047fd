// SPDX-License-Identifier: Apache-2.0

import Facts
import Indicators
import Kernel
import Partners
import Places
import Storage

/// Invented field work of ten months in the southern provinces, so that figures have something to show.
struct DemoFacts {
    let story: DemoStory
    let gazetteer: Gazetteer
    private var random = DemoRandom(seed: 69)
    private var person: Int64 = 0

    init(_ story: DemoStory, gazetteer: Gazetteer = .bundled) {
        self.story = story
        self.gazetteer = gazetteer
    }

    private static let contact = FactKind("contact.proactive")
    private static let unit = FactKind("centre.state")
    private static let contribution = FactKind("fund.contribution", scales: [2])
    private static let pledge = FactKind("pledge.made")
    private static let training = FactKind("training.attended", scales: [0])

    /// Adds definitions, denominators and facts.
    /// - Returns: how many records were made.
    mutating func add(at now: Instant) async throws -> Int {
        let content = DefinitionFile.read(DemoIndicators.yaml)
        let shipped = DefinitionFile.read(ServiceUnitIndicators.yaml)
        if let fault = (content.faults + shipped.faults).first {
            throw IndicatorsProblem.wrongFile(fault.text)
        }
        let tables = [
            (DemoIndicators.population, "demo-population", 4000...9000),
            (DemoIndicators.members, "demo-members", 30...90),
        ]
        let files = tables.map { title, key, sizes in (title, key, denominators(sizes)) }
        let facts = makeFacts()
        let today = story.calendar.today
        try await story.database.write { tx in
            for (title, key, lines) in files {
                let table = DenominatorTable(
                    key: key,
                    referenceDay: today.adding(days: -330),
                    name: Sentence(title.0, title.1),
                    source: DemoIndicators.source,
                    lines: lines
                )
                try DenominatorStore.save(table, by: "local", at: now, tx)
            }
            for definition in content.definitions + shipped.definitions {
                try IndicatorStore.save(definition, reason: "", version: nil, by: "local", at: now, tx)
            }
        }
        for start in stride(from: 0, to: facts.count, by: 500) {
            let slice = facts[start..<min(start + 500, facts.count)]
            try await story.database.write { tx in for fact in slice { try FactStore.append(fact, tx) } }
        }
        return content.definitions.count + files.reduce(0) { $0 + $1.2.count } + facts.count
    }

    private var provinces: [Place] {
        DemoProgramme.welfare.provinces.compactMap { gazetteer.find(ID($0)) }
    }

    private func subdistricts(of province: Place) -> [Place] {
        gazetteer.places(.subdistrict).filter { $0.id.rawValue.hasPrefix(province.id.rawValue) }
    }

    private mutating func denominators(_ sizes: ClosedRange<Int>) -> [DenominatorTable.Line] {
        var lines: [DenominatorTable.Line] = []
        var all: [String: Int64] = [:]
        for province in provinces {
            for place in subdistricts(of: province) {
                for sex in ["f", "m"] {
                    let amount = Int64(random.number(sizes) / 2)
                    all[sex, default: 0] += amount
                    lines.append(.init(place: place.id.rawValue, codes: ["sex": sex], amount: amount))
                }
            }
        }
        // The network's own region stands for everywhere: nothing is known of other provinces.
        return lines + all.map { .init(place: "", codes: ["sex": $0.key], amount: $0.value) }
    }

    private mutating func makeFacts() -> [NewFact] {
        var facts: [NewFact] = []
        for province in provinces {
            let working = subdistricts(of: province).shuffled(using: &random).prefix(random.number(6...14))
            for place in working {
                facts += units(place)
                facts += people(place)
                facts += money(place)
            }
        }
        return facts.sorted { $0.recordedAt < $1.recordedAt }
    }

    /// A unit opens, some meet the rubric later, and a few close.
    private mutating func units(_ place: Place) -> [NewFact] {
        guard random.happens(35) else { return [] }
        let name = "unit-\(place.id.rawValue)"
        let opened = random.number(120...290)
        var facts = [fact(Self.unit, place, opened, unit: name, shape: ["level": "unit"])]
        if random.happens(45) {
            let later = random.number(20...110)
            facts.append(
                fact(Self.unit, place, later, unit: name, shape: ["level": "quality"])
            )
        } else if random.happens(10) {
            facts.append(
                fact(Self.unit, place, random.number(5...90), unit: name, shape: ["level": "none"])
            )
        }
        return facts
    }

    private mutating func people(_ place: Place) -> [NewFact] {
        var facts: [NewFact] = []
        for _ in 0..<random.number(2...9) {
            person += 1
            let sex = random.happens(58) ? "f" : "m"
            var shape = [
                "sex": sex, "ageband": random.pick(["15-29", "30-44", "45-59", "60-99"]),
                "member": random.happens(70) ? "yes" : "no", "stress": random.happens(12) ? "high" : "low",
            ]
            if random.happens(4) { shape["sex"] = nil }
            var day = random.number(1...280)
            for _ in 0..<random.number(1...3) {
                shape["service"] = random.pick(["visit", "visit", "phone", "group"])
                facts.append(fact(Self.contact, place, day, subject: person, shape: shape))
                day = max(1, day - random.number(10...60))
            }
            if random.happens(25) {
                facts.append(
                    fact(Self.pledge, place, random.number(100...200), subject: person, shape: ["sex": sex])
                )
            }
        }
        return facts
    }

    private mutating func money(_ place: Place) -> [NewFact] {
        var facts: [NewFact] = []
        for month in 0..<9 where random.happens(70) {
            let amount = Int64(random.number(20...140)) * 36_500
            facts.append(fact(Self.contribution, place, month * 30 + random.number(1...28), amount: amount))
        }
        if random.happens(40) {
            let day = random.number(5...250)
            for sex in ["f", "m"] {
                facts.append(
                    fact(Self.training, place, day, amount: Int64(random.number(3...25)), shape: ["sex": sex])
                )
            }
        }
        return facts
    }

    /// Most are recorded within a week of their day, some late.
    private mutating func fact(
        _ kind: FactKind,
        _ place: Place,
        _ ago: Int,
        unit: String? = nil,
        subject: Int64? = nil,
        amount: Int64? = nil,
        shape: [String: String] = [:]
    ) -> NewFact {
        let delay = random.happens(8) ? random.number(20...60) : random.number(0...6)
        let moment = story.calendar.moment(max(1, ago - delay), minute: random.number(0...400))
        let province = String(place.id.rawValue.prefix(2))
        let host = story.partners.sharers(of: .welfare, in: province).first ?? story.partners.secretariat
        let record: ID<NewFact> = random.id(at: moment)
        return NewFact(
            kind: kind,
            day: story.calendar.day(ago),
            place: place.id.rawValue,
            programme: story.programmes[.welfare]?.id.rawValue,
            organization: host.rawValue,
            unit: unit,
            subject: subject,
            amounts: amount.map { [$0] } ?? [],
            shape: shape,
            source: FactSource(kind: "demo.entry", record: record.rawValue),
            recordedAt: moment
        )
    }
}
