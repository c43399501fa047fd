// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// What was typed about a programme, kept as typed until it can be taken.
struct ProgrammeForm: Sendable {
    /// One row of the instalments.
    struct InstalmentRow: Sendable {
        var id = ""
        var title = ""
        var starts = ""
        var ends = ""

        var isEmpty: Bool { title.isEmpty && starts.isEmpty && ends.isEmpty }
    }

    /// One row of the partners.
    struct PartnerRow: Sendable {
        var name = ""
        var role = Programme.Role.member.rawValue
    }

    static let fields: [Field] = [
        .form("title"), .form("english"), .form("theme"), .form("funder"), .form("state"), .form("starts"),
        .form("ends"), .form("version", .integer), .form("places"), repeated("instalment-id"),
        repeated("instalment-title"), repeated("instalment-starts"), repeated("instalment-ends"),
        repeated("province"), repeated("partner"), repeated("role"), repeated("add"),
    ]

    var title = ""
    var english = ""
    var theme = ""
    var funder = ""
    var state = Programme.State.running.rawValue
    var period = (starts: "", ends: "")
    var instalments: [InstalmentRow] = []
    var provinces: [String] = []
    var places = ""
    var partners: [PartnerRow] = []
    /// Names that may be added as new organizations.
    var mayAdd: [String] = []
    var version = 1

    /// An empty form.
    init() {}

    init(_ inputs: Inputs) {
        title = inputs.find("title") ?? ""
        english = inputs.find("english") ?? ""
        theme = inputs.find("theme") ?? ""
        funder = inputs.find("funder") ?? ""
        state = inputs.find("state") ?? state
        period = (inputs.find("starts") ?? "", inputs.find("ends") ?? "")
        provinces = inputs.all("province")
        places = inputs.find("places") ?? ""
        mayAdd = inputs.all("add")
        version = inputs.findInteger("version") ?? 1
        let ids = inputs.all("instalment-id")
        let (starts, ends) = (inputs.all("instalment-starts"), inputs.all("instalment-ends"))
        instalments = inputs.all("instalment-title").enumerated().map { index, title in
            InstalmentRow(
                id: Self.item(index, of: ids),
                title: title.trimmingBlanks,
                starts: Self.item(index, of: starts),
                ends: Self.item(index, of: ends)
            )
        }
        let roles = inputs.all("role")
        partners = inputs.all("partner").enumerated().map { index, name in
            PartnerRow(name: name.trimmingBlanks, role: Self.item(index, of: roles))
        }
    }

    private static func item(_ index: Int, of items: [String]) -> String {
        items.indices.contains(index) ? items[index].trimmingBlanks : ""
    }

    private static func repeated(_ name: String) -> Field {
        Field(.form, name, .text(max: Limits.text), repeated: true)
    }
}
