// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners
import Places
import Planning

/// Decides by seeded chance what becomes of each task.
///
/// About half is done, a quarter goes on, some need support, some stay unanswered.
struct DemoFate {
    private let story: DemoStory
    private let programme: DemoProgramme
    private let since: Int
    private let until: Int
    private var random: DemoRandom
    private var names: [String: [String]] = [:]

    init(story: DemoStory, programme: DemoProgramme, since: Int, until: Int, seed: UInt64) {
        self.story = story
        self.programme = programme
        self.since = since
        self.until = until
        random = DemoRandom(seed: seed &* 7919)
    }

    private enum Ending: CaseIterable {
        case silent, wish, refusal, support, accepted, going, done
    }

    /// What happens to one task, in order of time.
    mutating func events(of task: DemoTask) -> [DemoEvent] {
        let ending = ending()
        let answered = max(since - random.number(2...26), until + 8)
        var events: [DemoEvent] = []
        if task.isProposed {
            guard let answer = answer(ending) else { return [] }
            let at = story.calendar.moment(answered, minute: random.number(0...480))
            let deed: DemoEvent.Deed? =
                switch (task.item, task.hosting) {
                case (.copy(let id), _): .answerCopy(id, answer)
                case (.activity, let hosting?): .answerHost(hosting, answer)
                case (.activity, nil): nil
                }
            if let deed { events.append(DemoEvent(at: at, organization: task.organization, deed: deed)) }
        }
        switch ending {
        case .silent, .wish, .refusal, .accepted: break
        case .support:
            if random.happens(60) { events += news(task, from: answered, parts: 1, portion: 35) }
            events.append(ask(task, ago: until + random.number(2...40), isAnswered: false))
        case .going:
            if random.happens(20) {
                events.append(ask(task, ago: until + random.number(41...90), isAnswered: true))
            }
            events += news(task, from: answered, parts: random.number(1...3), portion: random.number(30...80))
        case .done:
            events += news(
                task,
                from: answered,
                parts: random.number(1...3),
                portion: random.number(100...118)
            )
        }
        return events
    }

    private mutating func ending() -> Ending {
        let chance = random.number(1...100)
        if until > 100 {
            return chance <= 3 ? .refusal : (chance <= 9 ? .accepted : (chance <= 26 ? .going : .done))
        }
        return switch chance {
        case ...7: .silent
        case ...10: .wish
        case ...12: .refusal
        case ...20: .support
        case ...27: .accepted
        case ...52: .going
        default: .done
        }
    }

    private mutating func answer(_ ending: Ending) -> CopyAnswer? {
        switch ending {
        case .silent: nil
        case .wish: .askChange(random.pick(DemoNews.wishes))
        case .refusal: .notOurs(random.pick(DemoNews.refusals))
        default: .accept
        }
    }

    /// News between the answer and the end, the last one finishing when nothing is left to do.
    private mutating func news(_ task: DemoTask, from answered: Int, parts: Int, portion: Int) -> [DemoEvent]
    {
        let last = until + random.number(0...max(0, min(answered - until - parts, 120)))
        let days = (1...parts).map { part in last + (answered - last) * (parts - part) / (parts + 1) }
        let finishes = portion >= 100
        var told = 0
        return days.enumerated().map { index, ago in
            let isLast = index == parts - 1
            let share = isLast ? portion : portion * (index + 1) / parts
            let values = values(task.aim, share: share, told: &told)
            let place = place(of: task.organization)
            let line = DemoNews.line(
                programme,
                place: place,
                count: values.count,
                isLast: isLast && finishes,
                &random
            )
            let news = News(
                item: task.item,
                day: story.calendar.day(max(ago, 1)),
                line: line,
                quantity: values.quantity.map { Quantity($0) },
                rubricStep: values.step,
                finishes: isLast && finishes
            )
            // Whoever says that a step is reached shows it.
            let shown = (values.step ?? 0) >= 2 ? index % 6 : nil
            let photo = random.happens(3) ? random.number(0...5) : shown
            let at = story.calendar.moment(ago, minute: random.number(60...540))
            return DemoEvent(at: at, organization: task.organization, deed: .news(news, photo: photo))
        }
    }

    private func values(
        _ aim: DemoAim,
        share: Int,
        told: inout Int
    ) -> (quantity: Int?, step: Int?, count: (Int, String)?) {
        switch aim {
        case .none: return (nil, nil, nil)
        case .rubric: return (nil, share >= 100 ? 3 : (share >= 50 ? 2 : 1), nil)
        case .share(let percent):
            let now = min(100, percent * share / 100)
            return (now, nil, (now, DemoNews.share))
        case .count(let number, let unit):
            let total = max(share >= 100 ? number : 0, number * share / 100)
            let new = max(0, total - told)
            told += new
            return new == 0 ? (nil, nil, nil) : (new, nil, (new, unit))
        }
    }

    private mutating func ask(_ task: DemoTask, ago: Int, isAnswered: Bool) -> DemoEvent {
        let kinds = SupportRequest.Kind.allCases
        let kind = kinds[random.number(0...(kinds.count - 1))]
        let words = DemoNews.support(kind)
        return DemoEvent(
            at: story.calendar.moment(ago, minute: random.number(0...300)),
            organization: task.organization,
            deed: .ask(task.item, kind, random.pick(words.asked), answer: isAnswered ? words.answer : nil)
        )
    }

    /// A subdistrict of the organization's province.
    private mutating func place(of organization: Organization.ID) -> String {
        let code = story.partners.provinces[organization] ?? "90"
        if let known = names[code] { return random.pick(known) }
        let gazetteer = Gazetteer.bundled
        let districts = gazetteer.find(Kernel.ID<Place>(code)).map(gazetteer.children) ?? []
        let found = districts.flatMap(gazetteer.children).map(\.thai)
        names[code] = found
        return random.pick(found)
    }
}
