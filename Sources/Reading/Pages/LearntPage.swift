// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// What was learnt, kind by kind, each line with where it comes from and a button to forget it.
struct LearntPage: Sendable {
    let lessons: [Lesson]
    /// What was typed and could not be taken in.
    let refused: TeachInput?

    func reply(_ visit: Visit) -> Reply {
        let title = visit.say(LearntText.title)
        let crumbs: [Layout.Crumb] = [
            .init(visit.say(ReportsText.title), ReportPages.listPath()), .init(title),
        ]
        let layout = Layout(title: title, current: "reports", crumbs: crumbs)
        return layout.page(visit, status: refused == nil ? 200 : 422) { html in
            html(.h1, title)
            html(.p, .class("muted"), text: visit.say(LearntText.hint))
            if lessons.isEmpty { html(.p, .class("card empty"), text: visit.say(LearntText.empty)) }
            for kind in Lesson.Kind.allCases { write(&html, visit, kind) }
            if visit.may(Reading.write) { writeForm(&html, visit) }
        }
    }

    private func write(_ html: inout HTML, _ visit: Visit, _ kind: Lesson.Kind) {
        let lines = lessons.filter { $0.kind == kind }
        guard !lines.isEmpty else { return }
        html(.section, .class("stack")) { html in
            html(.h2, visit.say(LearntText.heading(kind)))
            if kind == .host { html(.p, .class("src"), text: visit.say(LearntText.usualFrom)) }
            for lesson in lines { write(&html, visit, lesson) }
        }
    }

    private func write(_ html: inout HTML, _ visit: Visit, _ lesson: Lesson) {
        html(.article, .class("card")) { html in
            html(.div, .class("row spread")) { html in
                html(.b, words(lesson, visit))
                if visit.may(Reading.write) { writeButton(&html, visit, lesson) }
            }
            html(.p, .class("src")) { html in writeSource(&html, visit, lesson) }
        }
    }

    private func words(_ lesson: Lesson, _ visit: Visit) -> String {
        lesson.kind == .alias ? visit.say(LearntText.alias(lesson.other, of: lesson.name)) : lesson.name
    }

    private func writeButton(_ html: inout HTML, _ visit: Visit, _ lesson: Lesson) {
        let verb = lesson.isKnown ? "forget" : "recall"
        let label = visit.say(lesson.isKnown ? LearntText.forget : LearntText.recall)
        html(.form, .post, .action(LearntPages.path(to: lesson.id, verb))) { html in
            html.void(.input, .type("hidden"), .name("version"), .value(String(lesson.version)))
            html(.button, .class("btn plain"), .aria("label", label + " " + lesson.name), text: label)
        }
    }

    private func writeSource(_ html: inout HTML, _ visit: Visit, _ lesson: Lesson) {
        let day = WrittenDay.text(lesson.learntAt.bangkokDay, visit.language)
        let state = lesson.isKnown ? [] : [visit.say(LearntText.forgotten)]
        let times = lesson.kind == .host ? [visit.say(LearntText.times(lesson.times))] : []
        html.text((state + times + [day]).joined(separator: " · ") + " · ")
        if let report = lesson.report {
            html(.a, .href(ReviewPages.path(to: report)), text: visit.say(LearntText.fromReport))
        } else {
            html.text(visit.say(LearntText.typed))
        }
    }

    private func writeForm(_ html: inout HTML, _ visit: Visit) {
        html(.form, .class("card stack noprint"), .post, .action(LearntPages.path)) { html in
            html(.h2, visit.say(LearntText.teach))
            if refused != nil {
                html(.p, .class("notice"), .role("alert"), text: visit.say(LearntText.tooShort))
            }
            html.choice(
                visit.say(LearntText.kind),
                id: "kind",
                options: Lesson.Kind.allCases.map { ($0.rawValue, visit.say(LearntText.one($0))) },
                chosen: refused?.kind.rawValue ?? Lesson.Kind.organization.rawValue
            )
            html.field(visit.say(LearntText.name), id: "name", .value(refused?.name ?? ""))
            html.field(visit.say(LearntText.other), id: "other", .value(refused?.other ?? ""))
            html(.button, .class("btn"), text: visit.say(LearntText.save))
        }
    }
}
