// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Web

/// Which part of the list is asked for.
struct OrganizationListInput: RouteInput {
    static let fields: [Field] = [
        .query("q"), .query("kind", .word(OrganizationKind.allCases.map(\.rawValue))), .query("place", .id),
        .query("page", .integer),
    ]
    let filter: OrganizationFilter
    let page: Int?

    init(_ inputs: Inputs) throws {
        filter = OrganizationFilter(
            text: inputs.find("q") ?? "",
            kind: inputs.findWord("kind"),
            place: inputs.findID("place")
        )
        page = inputs.findInteger("page")
    }
}

/// Which organization is asked for.
struct OrganizationInput: RouteInput {
    static let fields: [Field] = [.path()]
    let id: Organization.ID

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
    }
}

/// An empty form, with a name that another page passed along.
struct NewOrganizationInput: RouteInput {
    static let fields: [Field] = [.query("name")]
    let form: OrganizationForm

    init(_ inputs: Inputs) throws {
        form = OrganizationForm(name: inputs.find("name") ?? "")
    }
}

/// A form for a new organization.
struct AddOrganizationInput: RouteInput {
    static let fields: [Field] = OrganizationForm.fields
    let form: OrganizationForm

    init(_ inputs: Inputs) throws {
        form = OrganizationForm(inputs)
    }
}

/// A form for a stored organization.
struct ChangeOrganizationInput: RouteInput {
    static let fields: [Field] = [.path()] + OrganizationForm.fields
    let id: Organization.ID
    let form: OrganizationForm

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        form = OrganizationForm(inputs)
    }
}

/// Another name for a stored organization.
struct AliasInput: RouteInput {
    static let fields: [Field] = [.path(), .form("name", .text(max: 300))]
    let id: Organization.ID
    let name: String

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        name = try inputs.text("name")
    }
}
