// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// A definition as it is typed: the few fields that most need as fields, the same as a file for the rest.
struct DefinitionForm: Sendable {
    var yaml = ""
    var reason = ""
    var version: Int?

    /// What a new one begins with, to be changed.
    static let example = DefinitionForm(yaml: DefinitionFormText.example)

    init(yaml: String = "", reason: String = "", version: Int? = nil) {
        self.yaml = yaml
        self.reason = reason
        self.version = version
    }

    init(_ stored: StoredIndicator) throws {
        yaml = try DefinitionFile.write([stored.definition])
        version = stored.version
    }

    /// What was typed, as one definition.
    func read() -> (definition: IndicatorDefinition?, faults: [FormFault]) {
        let content = DefinitionFile.read(yaml)
        var faults = content.faults.map { FormFault("yaml", $0.text) }
        if content.definitions.count > 1 { faults.append(FormFault("yaml", DefinitionFormText.onlyOne)) }
        return (faults.isEmpty ? content.definitions.first : nil, faults)
    }
}

/// What comes in with the form.
struct DefinitionInput: RouteInput {
    static let fields: [Field] = [
        .form("yaml", .text(max: 20_000)), .form("reason", .text(max: 1000)), .form("version", .integer),
        .form("preview", .flag), .form("place"), .form("period", .text(max: 120)),
    ]
    let form: DefinitionForm
    let isPreview: Bool
    let figures: FigureInput

    init(_ inputs: Inputs) throws {
        form = DefinitionForm(
            yaml: inputs.find("yaml") ?? "",
            reason: inputs.find("reason") ?? "",
            version: inputs.findInteger("version")
        )
        isPreview = inputs.flag("preview")
        figures = FigureInput(place: inputs.find("place"), period: inputs.find("period"))
    }
}

/// The key of an indicator in a path.
struct KeyInput: RouteInput {
    static let fields: [Field] = [.path("key")]
    let key: String

    init(_ inputs: Inputs) throws { key = try inputs.text("key") }
}

/// Taking one out of use.
struct RetireInput: RouteInput {
    static let fields: [Field] = [.path("key"), .form("version", .integer)]
    let key: String
    let version: Int

    init(_ inputs: Inputs) throws {
        key = try inputs.text("key")
        version = try inputs.integer("version")
    }
}
