// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Web

/// Finds what a record belongs to and where its page lies, from the kind and id that a subject carries.
struct RecordFinder: Sendable {
    private let router: Router

    /// Over the routes of the rooms that have such records.
    init(_ router: Router) {
        self.router = router
    }

    /// - Throws: `RouteProblem.noPage` for a kind without pages, the room's problem for a missing record.
    func find(_ kind: String, _ record: String) async throws -> RecordTies {
        guard let known = Self.kinds[kind] else { throw RouteProblem.noPage }
        let link = Link(segments: known.folder + [record])
        let request = Request(.get, link.text)
        let (route, path) = try router.find(request)
        guard let about = route.about else { throw RouteProblem.noPage }
        let subject = try await about.load(Inputs(request, path: path))
        return RecordTies(subject: subject, title: known.title, link: link)
    }

    /// The folders of the kinds of records that can be opened in need, or whose views are noted.
    private static let kinds: [String: (folder: [String], title: Sentence)] = [
        "report": (folder: ["reports"], title: ServerText.aReport),
        "plan": (folder: ["plans"], title: ServerText.aPlan),
        "account": (folder: ["people"], title: ServerText.anAccount),
        "person": (folder: ["persons"], title: ServerText.aPerson),
        "household": (folder: ["households"], title: ServerText.aHousehold),
        "consent": (folder: ["privacy", "consents"], title: ServerText.aConsent),
        "request": (folder: ["privacy", "requests"], title: ServerText.aRequest),
        "breach": (folder: ["privacy", "breaches"], title: ServerText.aBreach),
    ]
}
