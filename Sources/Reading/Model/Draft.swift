// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// What the reader made of one report, before a person has confirmed any of it.
///
/// Every value carries its span (offsets in Unicode scalars of the extracted text); what the report does not
/// say stays empty. Lists are in the order of the text.
public struct Draft: Sendable, Codable, Equatable {
    /// The headline, when the report has one.
    public var title: DraftText?
    /// Days and periods with what they are dates of.
    public var dates: [DraftDate]
    /// Clock times.
    public var times: [DraftTime]
    /// Where it took place.
    public var venue: DraftVenue?
    /// Provinces, districts and subdistricts that are named as places.
    public var places: [DraftPlace]
    /// Organizations and what they did for it.
    public var parties: DraftParties
    /// People with their positions.
    public var people: [DraftPerson]
    /// How many attended.
    public var participants: DraftParticipants?
    /// Goals, agreements, activities and other listed items.
    public var items: [DraftItem]
    /// Quantities that were aimed at, promised or delivered.
    public var targets: [DraftTarget]
    /// Hashtags with their `#`.
    public var hashtags: [DraftText]
    /// What was noticed on the way.
    public var findings: [Finding]

    /// A draft that says nothing yet.
    public init() {
        title = nil
        dates = []
        times = []
        venue = nil
        places = []
        parties = DraftParties()
        people = []
        participants = nil
        items = []
        targets = []
        hashtags = []
        findings = []
    }
}
