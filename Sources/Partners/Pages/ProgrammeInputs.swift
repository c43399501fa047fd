// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Which part of the list is asked for.
struct ProgrammeListInput: RouteInput {
    static let fields: [Field] = [.query("q"), .query("page", .integer)]
    let text: String
    let page: Int?

    init(_ inputs: Inputs) throws {
        text = inputs.find("q") ?? ""
        page = inputs.findInteger("page")
    }
}

/// Which programme is asked for.
struct ProgrammeInput: RouteInput {
    static let fields: [Field] = [.path()]
    let id: Programme.ID

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
    }
}

/// A form for a new programme.
struct AddProgrammeInput: RouteInput {
    static let fields: [Field] = ProgrammeForm.fields
    let form: ProgrammeForm

    init(_ inputs: Inputs) throws {
        form = ProgrammeForm(inputs)
    }
}

/// A form for a stored programme.
struct ChangeProgrammeInput: RouteInput {
    static let fields: [Field] = [.path()] + ProgrammeForm.fields
    let id: Programme.ID
    let form: ProgrammeForm

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        form = ProgrammeForm(inputs)
    }
}
