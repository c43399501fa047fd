// SPDX-License-Identifier: Apache-2.0

/// Which parameters a question may have, and what they may say; as pyxform asks for it.
struct ParameterRules {
    let question: Question
    /// The choices of the lists that a range may be labelled with.
    let lists: [ChoiceList]

    func faults() -> [TypeFault] {
        let extras = question.extras
        let known = Self.known(question)
        let strangers = extras.parameters.filter { !known.contains($0.name) }
        let refused = strangers.map {
            TypeFault.unknownParameter($0.name, known: known.joined(separator: ", "))
        }
        if !refused.isEmpty, !known.isEmpty || question.type == .range { return refused }
        switch question.type {
        case .range: return rangeFaults()
        case .selectOne, .selectMultiple, .rank: return choiceFaults()
        case .text: return whole("rows")
        case .image: return whole("max-pixels") + appFaults()
        case .audio:
            return words("quality", ["voice-only", "low", "normal", "external"])
        case .geopoint, .geotrace, .geoshape: return geometryFaults()
        default: return []
        }
    }

    private static func known(_ question: Question) -> [String] {
        switch question.type {
        case .range: ["end", "placeholder", "start", "step", "tick_interval", "tick_labelset"]
        case .selectOne, .selectMultiple, .rank:
            question.extras.file == nil ? ["randomize", "seed"] : ["label", "randomize", "seed", "value"]
        case .text: ["rows"]
        case .image: ["app", "max-pixels"]
        case .audio: ["quality"]
        case .geopoint: ["allow-mock-accuracy", "capture-accuracy", "reference-geometry", "warning-accuracy"]
        case .geotrace, .geoshape: ["allow-mock-accuracy", "incremental", "reference-geometry"]
        default: []
        }
    }

    private func whole(_ name: String) -> [TypeFault] {
        guard let value = question.extras.parameter(name), Int(value) == nil else { return [] }
        return [.badParameter(name, value)]
    }

    private func words(_ name: String, _ words: [String]) -> [TypeFault] {
        guard let value = question.extras.parameter(name), !words.contains(value) else { return [] }
        return [.badParameter(name, value)]
    }

    private func number(_ name: String) -> [TypeFault] {
        guard let value = question.extras.parameter(name), TypedReading.number(value) == nil else {
            return []
        }
        return [.badParameter(name, value)]
    }

    /// The name of a program on a phone: `org.example.camera`.
    private func appFaults() -> [TypeFault] {
        guard let value = question.extras.parameter("app"),
            question.appearance.isEmpty || question.appears("annotate")
        else { return [] }
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        let isFine =
            parts.count > 1
            && parts.allSatisfy { part in
                part.first?.isLetter == true
                    && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
            }
        return isFine ? [] : [.badParameter("app", value)]
    }

    private func choiceFaults() -> [TypeFault] {
        let extras = question.extras
        var found = words("randomize", ["true", "false"])
        for name in ["value", "label"] {
            if let value = extras.parameter(name), !XMLName.isName(value) {
                found.append(.badParameter(name, value))
            }
        }
        guard let seed = extras.parameter("seed") else { return found }
        if extras.parameter("randomize") == nil { found.append(.badParameter("seed", seed)) }
        if !seed.hasPrefix("${"), Double(seed) == nil { found.append(.badParameter("seed", seed)) }
        return found
    }

    private func geometryFaults() -> [TypeFault] {
        var found = words("allow-mock-accuracy", ["true", "false"])
        found += number("capture-accuracy") + number("warning-accuracy") + words("incremental", ["true"])
        return found
    }

    private func rangeFaults() -> [TypeFault] {
        let names = ["start", "end", "step", "tick_interval", "placeholder"]
        let found = names.flatMap { number($0) }
        guard found.isEmpty else { return found }
        func value(_ name: String) -> Double? {
            question.extras.parameter(name).flatMap { TypedReading.number($0) }
        }
        let range = RangeValues(start: value("start") ?? 1, end: value("end") ?? 10, step: value("step") ?? 1)
        var wrong: [String] = []
        if range.step == 0 || range.step > range.width { return [.rangeWrong("step")] }
        if let ticks = value("tick_interval"), ticks == 0 || ticks > range.width || !range.isStep(ticks) {
            wrong.append("tick_interval")
        }
        if let place = value("placeholder"), !range.isStep(place - range.start) || !range.contains(place) {
            wrong.append("placeholder")
        }
        let isFree =
            question.appearance.isEmpty || question.appears("vertical") || question.appears("no-ticks")
        let special = ["tick_interval", "placeholder", "tick_labelset"]
        if !isFree { wrong += special.filter { question.extras.parameter($0) != nil } }
        if let labels = question.extras.parameter("tick_labelset"),
            !labelsFit(labels, range, value("tick_interval"))
        {
            wrong.append("tick_labelset")
        }
        return wrong.map { .rangeWrong($0) }
    }

    private func labelsFit(_ name: String, _ range: RangeValues, _ ticks: Double?) -> Bool {
        guard let list = lists.first(where: { $0.name == name }) else { return false }
        let values = list.choices.map { TypedReading.number($0.name) }
        let bare = question.appears("no-ticks")
        guard !bare || values.count <= 2 else { return false }
        return values.allSatisfy { value in
            guard let value, range.contains(value) else { return false }
            if bare { return value == range.start || value == range.end }
            return range.isStep(value - range.start, of: ticks ?? range.step)
        }
    }
}

/// From where to where a range goes.
private struct RangeValues {
    let start: Double
    let end: Double
    let step: Double

    var width: Double { abs(end - start) }

    func contains(_ value: Double) -> Bool { value >= min(start, end) && value <= max(start, end) }

    func isStep(_ value: Double) -> Bool { isStep(value, of: step) }

    func isStep(_ value: Double, of step: Double) -> Bool {
        let times = value / step
        return abs(times - times.rounded()) < 1e-9
    }
}
