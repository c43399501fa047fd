// SPDX-License-Identifier: Apache-2.0

import Forms
import Kernel
import Partners
import Sealing
import Storage

extension DemoStory {
    /// The forms of the service units with records of nine months: units, members, contacts and learning.
    /// - Returns: how many records were made.
    func fillForms(keys: SealingKeys) async throws -> Int {
        guard let programme = programmes[.workers]?.id.rawValue else { return 0 }
        let story = self
        return try await database.write { tx in
            let first = FormsDesk(keys: keys, by: "local", at: calendar.moment(270), tx)
            var telling = DemoForms(story: story, keys: keys, tx: tx)
            for name in DemoForms.names { telling.forms[name] = try first.takeIn(name, programme: programme) }
            for province in DemoProgramme.workers.provinces { try telling.tell(province) }
            return telling.records
        }
    }
}

/// Tells by seeded chance how the service units of the informal workers went on.
struct DemoForms {
    static let names = ["unit-baseline", "member-section40", "member-contact", "learning-log"]

    let story: DemoStory
    let keys: SealingKeys
    let tx: Transaction
    var forms: [String: OpenForm] = [:]
    private(set) var records = 0
    private var random = DemoRandom(seed: 40)

    init(story: DemoStory, keys: SealingKeys, tx: Transaction) {
        self.story = story
        self.keys = keys
        self.tx = tx
    }

    /// One of a unit's members, as far as figures know one.
    private struct Member {
        let number: Int
        let sex: String
        let age: String
    }

    /// Four units of a province; the last one is still on its way.
    mutating func tell(_ province: String) throws {
        let owners = story.partners.list(.workers, province) + story.partners.list(.unit, province)
        guard let organization = owners.first else { return }
        let places = story.places(of: owners, in: province)
        for index in 0..<4 {
            let place = places[index % places.count]
            let unit = try addUnit(index, place, organization)
            guard index < 3, let unit else { continue }
            let members = try addMembers(unit, 10 + random.number(0...6), organization)
            for member in members where random.happens(62) { try meet(member, unit, organization) }
            for _ in 0..<random.number(1...3) { try learn(unit, organization) }
        }
    }

    private mutating func addUnit(_ index: Int, _ place: String, _ organization: Organization.ID) throws
        -> String?
    {
        let ago = 250 - index * 12
        var answers = [
            "unit_name": DemoText.unit(index), "place": place, "level": index < 3 ? "unit" : "none",
            "coordination": index < 2 ? "yes" : "no", "reach": String(random.number(60...420)),
            "contact_name": DemoText.name(of: .volunteer), "contact_phone": "080 000 0000",
        ]
        if index < 3 { answers["target_since"] = story.calendar.day(ago).iso }
        let unit = try send("unit-baseline", answers, organization, ago: ago)
        guard index == 0, let unit else { return unit }
        let better = [
            "unit": unit, "place": place, "level": "quality", "coordination": "yes",
            "reach": String(random.number(120...480)),
        ]
        try send("unit-baseline", better, organization, ago: 45)
        return unit
    }

    private mutating func addMembers(_ unit: String, _ count: Int, _ organization: Organization.ID) throws
        -> [Member]
    {
        try (1...count).map { number in
            let member = Member(
                number: number,
                sex: random.happens(64) ? "f" : "m",
                age: random.pick(["u30", "a30", "a45", "a45", "a60"])
            )
            var answers = person(member, unit)
            answers["option"] = random.pick(["1", "1", "2", "3"])
            answers["work"] = random.pick(["farm", "fish", "trade", "craft", "transport", "hire"])
            try send("member-section40", answers, organization, ago: random.number(200...228))
            return member
        }
    }

    private func person(_ member: Member, _ unit: String) -> [String: String] {
        ["unit": unit, "number": String(member.number), "sex": member.sex, "ageband": member.age]
    }

    private mutating func meet(_ member: Member, _ unit: String, _ organization: Organization.ID) throws {
        for _ in 0..<random.number(1...3) {
            let answers = [
                "unit": unit, "number": String(member.number), "contact/sex": member.sex,
                "contact/ageband": member.age,
                "contact/service": random.pick(["visit", "visit", "call", "group", "screening", "advice"]),
                "contact/topic": random.pick(["mental", "mental", "health", "finance", "rights"]),
                "contact/minutes": String(random.number(2...18) * 5),
            ]
            let ago = random.number(3...190)
            // What was sent in the last days waits to be looked at.
            try send("member-contact", answers, organization, ago: ago, isAccepted: ago > 8)
        }
    }

    private mutating func learn(_ unit: String, _ organization: Organization.ID) throws {
        let people = random.number(8...35)
        let answers = [
            "unit": unit, "set": random.pick(["literacy", "literacy", "environment", "finance", "health"]),
            "stage": random.pick(["draft", "used", "revised"]), "media": random.happens(55) ? "yes" : "no",
            "people": String(people), "members": String(random.number(2...8)),
        ]
        try send("learning-log", answers, organization, ago: random.number(10...180))
    }

    @discardableResult
    private mutating func send(
        _ name: String,
        _ answers: [String: String],
        _ organization: Organization.ID,
        ago: Int,
        isAccepted: Bool = true
    ) throws -> String? {
        guard let form = forms[name] else { return nil }
        let moment = story.calendar.moment(ago, minute: random.number(0...480))
        let desk = FormsDesk(keys: keys, by: "local", at: moment, tx)
        records += 1
        return try desk.send(
            form,
            organization: organization.rawValue,
            answers: answers,
            isAccepted: isAccepted
        ).unit
    }
}

extension DemoStory {
    /// Where a province's units lie: the places of these organizations, or the province.
    fileprivate func places(of organizations: [Organization.ID], in province: String) -> [String] {
        let known = partners.all.filter { organizations.contains($0.id) }.flatMap(\.places).map(\.rawValue)
        return known.isEmpty ? [province] : known
    }
}
