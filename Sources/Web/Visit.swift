// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// One request on its way through a room: what every handler may need, and nothing else.
public struct Visit: Sendable {
    /// What was sent.
    public let request: Request
    /// The language to answer in.
    public let language: Language
    /// 1, 2 or 3: the reader's chosen size of text.
    public let textSize: Int
    /// Who asks.
    public let visitor: Visitor
    /// The time.
    public let clock: Clock
    /// The house around every page.
    public let frame: Frame

    /// A visit, put together by the server or a test.
    public init(
        request: Request,
        language: Language = .thai,
        textSize: Int = 1,
        visitor: Visitor,
        clock: Clock = .system,
        frame: Frame = Frame()
    ) {
        self.request = request
        self.language = language
        self.textSize = textSize
        self.visitor = visitor
        self.clock = clock
        self.frame = frame
    }

    /// The wording for this reader.
    public func say(_ sentence: Sentence) -> String { sentence(language) }
}

/// What stands around every page: the main places to go.
public struct Frame: Sendable {
    /// One of the main places.
    public struct Place: Sendable {
        /// What a page names to be shown as current.
        public let key: String
        /// What it is called.
        public let title: Sentence
        /// Where it leads.
        public let link: Link
        /// Its picture in the bottom bar.
        public let icon: Icon

        /// One of the main places.
        public init(key: String, title: Sentence, link: Link, icon: Icon) {
            self.key = key
            self.title = title
            self.link = link
            self.icon = icon
        }
    }

    /// At most five, so that they fit a thumb's width each.
    public let places: [Place]
    /// Where search lies.
    public let search: Link?
    /// The visitor's own page, by their first name: on a shared phone everyone sees whose work is open.
    public let me: (name: String, link: Link)?
    /// What is kept about people and why: at the foot of every page, because everyone may ask.
    public let notice: (title: Sentence, link: Link)?

    /// So many tabs fit a thumb's width each; with more places the last tab leads to one's own page.
    public static let mostTabs = 5

    /// A frame; empty in tests.
    public init(
        places: [Place] = [],
        search: Link? = nil,
        me: (name: String, link: Link)? = nil,
        notice: (title: Sentence, link: Link)? = nil
    ) {
        self.places = places
        self.search = search
        self.me = me
        self.notice = notice
    }
}

extension Visit {
    /// A path of this house as a whole address, for texts that leave it.
    public func address(_ path: String) -> String {
        (request.isSecure ? "https://" : "http://") + (request.headers["host"] ?? "127.0.0.1") + path
    }
}
