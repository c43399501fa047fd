// SPDX-License-Identifier: Apache-2.0

import Kernel

/// One page of the house: title, crumbs, body; the frame is the same everywhere.
public struct Layout: Sendable {
    /// A step of the way to this page.
    public struct Crumb: Sendable {
        let title: String
        let link: Link?

        /// A step; the last one has no link.
        public init(_ title: String, _ link: Link? = nil) {
            self.title = title
            self.link = link
        }
    }

    let title: String
    let current: String
    let crumbs: [Crumb]
    let isPublic: Bool

    /// A page.
    /// - Parameters:
    ///   - title: what the page answers; it stands in the tab too.
    ///   - current: the main place it belongs to.
    ///   - crumbs: the way to it.
    ///   - isPublic: seen by people outside: no menu of the inside.
    public init(title: String, current: String = "", crumbs: [Crumb] = [], isPublic: Bool = false) {
        self.title = title
        self.current = current
        self.crumbs = crumbs
        self.isPublic = isPublic
    }

    /// Writes the whole document.
    public func page(_ visit: Visit, status: Int = 200, _ body: (inout HTML) throws -> Void) rethrows -> Reply
    {
        var html = HTML()
        html.trusted("<!doctype html>")
        try html(.html, .lang(visit.language.rawValue), .class("t\(visit.textSize)")) { html in
            writeHead(&html)
            try html(.body) { html in
                html(.a, .class("skip"), .href(.here("main")), text: visit.say(WebText.skip))
                writeTop(&html, visit)
                try html(.main, .id("main")) { html in
                    writeCrumbs(&html, visit)
                    try body(&html)
                }
                writeFoot(&html, visit)
                if !isPublic { writeTabs(&html, visit) }
            }
        }
        return .page(html, status: status)
    }

    private func writeHead(_ html: inout HTML) {
        html(.head) { html in
            html.void(.meta, .plain(.charset, "utf-8"))
            html.void(.meta, .name("viewport"), .plain(.content, "width=device-width, initial-scale=1"))
            html(.title, text: title + " · ภาคี")
            html.void(.link, .plain(.rel, "stylesheet"), .href(Assets.link(.style)))
            html.void(.link, .plain(.rel, "icon"), .href(Assets.link(.icon)), .type("image/svg+xml"))
            html(.script, .type("module"), .src(Assets.link(.script)), text: "")
        }
    }

    private func writeTop(_ html: inout HTML, _ visit: Visit) {
        html(.header, .class("top")) { html in
            html(.a, .class("brand"), .href(Link())) { html in html(.b, visit.say(WebText.brand)) }
            if !isPublic {
                html(.nav, .aria("label", visit.say(WebText.mainPlaces))) { html in
                    for place in visit.frame.places {
                        html(.a, .href(place.link), current(place), text: visit.say(place.title))
                    }
                }
            }
            html(.div, .class("right")) { html in
                if !isPublic, let search = visit.frame.search {
                    html(.a, .class("wide"), .href(search), text: visit.say(WebText.search))
                }
                writePreferences(&html, visit)
                if !isPublic, let me = visit.frame.me {
                    html(.a, .class("me"), .href(me.link), text: me.name)
                }
            }
        }
    }

    /// Language and size of text are chosen by a form, because a link must not change anything.
    private func writePreferences(_ html: inout HTML, _ visit: Visit) {
        html(.form, .class("prefs"), .post, .action(Link("preferences"))) { html in
            html.void(.input, .type("hidden"), .name("back"), .value(visit.request.path))
            let next = visit.textSize % 3 + 1
            html(
                .button,
                .name("size"),
                .value(String(next)),
                .aria("label", visit.say(WebText.textSize(next))),
                text: visit.textSize == 3 ? "ก−" : "ก+"
            )
            let other: Language = visit.language == .thai ? .english : .thai
            html(
                .button,
                .name("language"),
                .value(other.rawValue),
                .lang(other.rawValue),
                .aria("label", other == .thai ? "ภาษาไทย" : "English"),
                text: other == .thai ? "ไทย" : "EN"
            )
        }
    }

    private func writeCrumbs(_ html: inout HTML, _ visit: Visit) {
        guard !crumbs.isEmpty else { return }
        html(.nav, .class("crumb"), .aria("label", visit.say(WebText.crumbs))) { html in
            for (index, crumb) in crumbs.enumerated() {
                if index > 0 { html.text(" › ") }
                if let link = crumb.link {
                    html(.a, .href(link), text: crumb.title)
                } else {
                    html(.span, crumb.title)
                }
            }
        }
    }

    private func writeFoot(_ html: inout HTML, _ visit: Visit) {
        guard let notice = visit.frame.notice else { return }
        html(.footer, .class("foot")) { html in
            html(.a, .href(notice.link), text: visit.say(notice.title))
        }
    }

    private func writeTabs(_ html: inout HTML, _ visit: Visit) {
        let places = visit.frame.places
        guard !places.isEmpty else { return }
        let hasMore = places.count > Frame.mostTabs && visit.frame.me != nil
        html(.nav, .class("tabs"), .aria("label", visit.say(WebText.bottomPlaces))) { html in
            for place in places.prefix(hasMore ? Frame.mostTabs - 1 : Frame.mostTabs) {
                html(.a, .href(place.link), current(place)) { html in
                    html.icon(place.icon)
                    html(.span, visit.say(place.title))
                }
            }
            guard hasMore, let me = visit.frame.me else { return }
            html(.a, .href(me.link)) { html in
                html.icon(.more)
                html(.span, visit.say(WebText.more))
            }
        }
    }

    private func current(_ place: Frame.Place) -> Attribute {
        .aria("current", "page").when(place.key == current && !current.isEmpty)
    }
}
