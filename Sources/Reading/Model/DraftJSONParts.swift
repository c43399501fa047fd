// SPDX-License-Identifier: Apache-2.0

internal import Kernel

/// An item in the JSON form.
struct ItemObject: Encodable {
    private let item: DraftItem

    init(_ item: DraftItem) {
        self.item = item
    }

    private enum Key: String, CodingKey {
        case id, kind, marker, text, parent, hosts, due, qualitative
        case placeCode = "place_code"
        case dueDay = "due_iso"
        case cost = "cost_satang"
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(item.id, forKey: .id)
        try box.encode(item.kind, forKey: .kind)
        try box.encode(item.marker, forKey: .marker)
        try box.encode(item.text, forKey: .text)
        try box.encodeIfPresent(item.parent, forKey: .parent)
        try box.encodeIfPresent(item.placeCode, forKey: .placeCode)
        if !item.hosts.isEmpty { try box.encode(item.hosts, forKey: .hosts) }
        try box.encodeIfPresent(item.due?.text, forKey: .due)
        try box.encodeIfPresent(item.due?.day?.iso, forKey: .dueDay)
        try box.encodeIfPresent(item.cost?.satang, forKey: .cost)
        if item.isQualitative { try box.encode(true, forKey: .qualitative) }
    }
}

/// A target in the JSON form.
struct TargetObject: Encodable {
    private let target: DraftTarget

    init(_ target: DraftTarget) {
        self.target = target
    }

    private enum Key: String, CodingKey {
        case quantity, unit, comparator, text, per, of, condition, until, item
        case quantityMax = "quantity_max"
        case placeCode = "place_code"
        case subsetOf = "subset_of"
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(target.quantity, forKey: .quantity)
        try box.encodeIfPresent(target.quantityMax, forKey: .quantityMax)
        try box.encode(target.unit, forKey: .unit)
        try box.encode(target.comparator, forKey: .comparator)
        try box.encode(target.text, forKey: .text)
        try box.encodeIfPresent(target.per, forKey: .per)
        try box.encodeIfPresent(target.of, forKey: .of)
        try box.encodeIfPresent(target.condition, forKey: .condition)
        try box.encodeIfPresent(target.until?.iso, forKey: .until)
        try box.encodeIfPresent(target.item, forKey: .item)
        try box.encodeIfPresent(target.placeCode, forKey: .placeCode)
        try box.encodeIfPresent(target.subsetOf, forKey: .subsetOf)
    }
}

/// Where a value of the draft stands in the text.
struct SpanObject: Encodable {
    let field: String
    let index: Int
    let start: Int
    let end: Int
    let confidence: Confidence

    private init(_ field: String, _ index: Int, _ span: Range<Int>, _ confidence: Confidence) {
        self.field = field
        self.index = index
        start = span.lowerBound
        end = span.upperBound
        self.confidence = confidence
    }

    /// Every value of a draft, field by field.
    static func all(_ draft: Draft) -> [SpanObject] {
        var spans: [SpanObject] = []
        func add(_ field: String, _ values: [(Range<Int>, Confidence)]) {
            for (index, value) in values.enumerated() {
                spans.append(SpanObject(field, index, value.0, value.1))
            }
        }
        if let title = draft.title { add("title", [(title.span, title.confidence)]) }
        add("dates", draft.dates.map { ($0.span, $0.confidence) })
        add("times", draft.times.map { ($0.span, $0.confidence) })
        if let venue = draft.venue { add("venue", [(venue.span, venue.confidence)]) }
        add("places", draft.places.map { ($0.span, $0.confidence) })
        add("organizers", draft.parties.organizers.map { ($0.span, $0.confidence) })
        add("funders", draft.parties.funders.map { ($0.span, $0.confidence) })
        add("organizations", draft.parties.organizations.map { ($0.span, $0.confidence) })
        add("people", draft.people.map { ($0.span, $0.confidence) })
        if let count = draft.participants { add("participants", [(count.span, count.confidence)]) }
        add("numbered_items", draft.items.map { ($0.span, $0.confidence) })
        add("targets", draft.targets.map { ($0.span, $0.confidence) })
        add("hashtags", draft.hashtags.map { ($0.span, $0.confidence) })
        return spans
    }
}
