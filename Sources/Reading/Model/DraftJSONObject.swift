// SPDX-License-Identifier: Apache-2.0

internal import Kernel

/// The fields of the JSON form under their names there.
struct DraftJSONObject: Encodable {
    private let draft: Draft
    private let id: String
    private let text: String

    init(_ draft: Draft, id: String, text: String) {
        self.draft = draft
        self.id = id
        self.text = text
    }

    private enum Key: String, CodingKey {
        case id, title, dates, times, venue, places, organizers, funders, organizations, people, participants
        case participantsText = "participants_text"
        case items = "numbered_items"
        case targets, hashtags, text, spans, findings
        case aliases = "organization_aliases"
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(id, forKey: .id)
        try box.encode(draft.title?.text, forKey: .title)
        try box.encode(draft.dates.map(DateObject.init), forKey: .dates)
        try box.encode(
            draft.times.map { TimeObject(start: $0.start, end: $0.end, text: $0.text) },
            forKey: .times
        )
        try box.encode(draft.venue.map(VenueObject.init), forKey: .venue)
        try box.encode(
            draft.places.map { PlaceObject(name: $0.name, level: $0.level, code: $0.code) },
            forKey: .places
        )
        try encodeParties(&box)
        try box.encode(draft.people.map(PersonObject.init), forKey: .people)
        try box.encode(draft.participants?.count, forKey: .participants)
        try box.encode(draft.participants?.text, forKey: .participantsText)
        try box.encode(draft.items.map(ItemObject.init), forKey: .items)
        try box.encode(draft.targets.map(TargetObject.init), forKey: .targets)
        try box.encode(draft.hashtags.map(\.text), forKey: .hashtags)
        try box.encode(text, forKey: .text)
        try box.encode(SpanObject.all(draft), forKey: .spans)
        try box.encode(draft.findings, forKey: .findings)
    }

    private func encodeParties(_ box: inout KeyedEncodingContainer<Key>) throws {
        try box.encode(draft.parties.organizers.map(\.name), forKey: .organizers)
        try box.encode(draft.parties.funders.map(\.name), forKey: .funders)
        try box.encode(draft.parties.organizations.map(\.name), forKey: .organizations)
        let aliased = draft.parties.organizations.filter { !$0.aliases.isEmpty }
        let pairs = aliased.map { ($0.name, $0.aliases) }
        try box.encode(Dictionary(pairs, uniquingKeysWith: { $0 + $1 }), forKey: .aliases)
    }

    private struct DateObject: Encodable {
        private enum CodingKeys: String, CodingKey {
            case start = "iso_start"
            case end = "iso_end"
            case role
            case text
        }

        let start: String
        let end: String
        let role: DateRole
        let text: String
        init(_ date: DraftDate) {
            start = date.start.iso
            end = date.end.iso
            role = date.role
            text = date.text
        }
    }

    private struct TimeObject: Encodable {
        let start: String
        let end: String?
        let text: String
    }

    private struct VenueObject: Encodable {
        private enum CodingKeys: String, CodingKey {
            case text
            case subdistrict
            case district
            case province
            case placeCode = "place_code"
        }

        let text: String
        let subdistrict: String?
        let district: String?
        let province: String?
        let placeCode: String?
        init(_ venue: DraftVenue) {
            text = venue.text
            subdistrict = venue.subdistrict
            district = venue.district
            province = venue.province
            placeCode = venue.placeCode
        }
    }

    private struct PlaceObject: Encodable {
        let name: String
        let level: PlaceLevel
        let code: String?
    }

    private struct PersonObject: Encodable {
        let name: String
        let title: String?
        let position: String?
        init(_ person: DraftPerson) {
            name = person.name
            title = person.title
            position = person.position
        }
    }
}
