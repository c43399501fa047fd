// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Says what keeps a definition from being used; each fault names the part it stands in.
enum DefinitionRules {
    /// A part of a definition that cannot stay so, by its name in files and forms.
    struct Fault: Sendable, Equatable {
        let field: String
        let text: Sentence
    }

    static func faults(_ definition: IndicatorDefinition) -> [Fault] {
        var faults: [Fault] = []
        func add(_ field: String, _ text: Sentence) { faults.append(Fault(field: field, text: text)) }
        if !isKey(definition.key) { add("key", DefinitionText.wrongKey(definition.key)) }
        if definition.name.thai.isEmpty { add("name", DefinitionText.noName) }
        for (field, text) in [
            ("name", definition.name.thai), ("name", definition.name.english),
            ("about", definition.about.thai),
            ("about", definition.about.english),
        ] where text.unicodeScalars.count > (field == "name" ? 200 : 2000) {
            add(field, DefinitionText.tooLong(field == "name" ? 200 : 2000))
        }
        if !(0...4).contains(definition.digits) { add("digits", DefinitionText.wrongDigits) }
        if definition.unit.needsDenominator, definition.denominator == .none {
            add("denominator", DefinitionText.needsDenominator)
        }
        if definition.unit == .step, definition.steps.isEmpty { add("steps", DefinitionText.noSteps) }
        if !(2...100).contains(definition.threshold) { add("threshold", DefinitionText.wrongThreshold) }
        faults += self.faults(definition.numerator, "numerator")
        switch definition.denominator {
        case .none: break
        case .table(let key): if !isKey(key) { add("denominator", DefinitionText.wrongKey(key)) }
        case .measure(let measure):
            faults += self.faults(measure, "denominator")
            let missing = definition.numerator.keys.filter { !measure.keys.contains($0) }
            if !missing.isEmpty { add("denominator", DefinitionText.otherDimensions(missing)) }
        }
        return faults
    }

    private static func faults(_ measure: MeasureSpec, _ field: String) -> [Fault] {
        var faults: [Fault] = []
        if !isDotted(measure.kind) {
            faults.append(Fault(field: field, text: DefinitionText.wrongKind(measure.kind)))
        }
        if let among = measure.among, !isDotted(among.kind) {
            faults.append(Fault(field: field, text: DefinitionText.wrongKind(among.kind)))
        }
        if measure.dimensions.count > 2 {
            faults.append(Fault(field: field, text: DefinitionText.manyDimensions))
        }
        let words = measure.dimensions.flatMap { [$0.key] + $0.codes }
        for name in words where !isDotted(name) && !isNumber(name) {
            faults.append(Fault(field: field, text: DefinitionText.wrongDimension(name)))
        }
        if measure.dimensions.reduce(1, { $0 * ($1.codes.count + 1) }) > 60 {
            faults.append(Fault(field: field, text: DefinitionText.manyCodes))
        }
        let least = measure.count == .latest ? 0 : 1
        if !(least...4).contains(measure.amount) || !(0...6).contains(measure.scale) {
            faults.append(Fault(field: field, text: DefinitionText.wrongAmount))
        }
        if measure.filter.utf8.count > 1000 {
            faults.append(Fault(field: field, text: DefinitionText.tooLong(1000)))
        }
        return faults
    }

    /// Small letters, digits and single hyphens, beginning with a letter.
    static func isKey(_ text: String) -> Bool {
        guard let first = text.utf8.first, 0x61...0x7A ~= first, text.utf8.count <= 60 else { return false }
        return text.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
    }

    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 20 && text.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2D }
    }

    /// A code as facts take it: letters, digits, dots, hyphens and underscores.
    static func isDotted(_ text: String) -> Bool {
        guard let first = text.utf8.first, 0x61...0x7A ~= first || 0x41...0x5A ~= first, text.utf8.count <= 80
        else {
            return false
        }
        return text.utf8.allSatisfy {
            0x61...0x7A ~= $0 || 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2E
                || $0 == 0x5F
        }
    }
}
