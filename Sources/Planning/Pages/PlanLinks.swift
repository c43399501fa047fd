// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Reading
import Web

/// The addresses under one plan.
enum PlanLinks {
    static func sheet(_ root: Plan.ID) -> Link { Link("plans", root.rawValue, "sheet") }
    static func timeline(_ root: Plan.ID) -> Link { Link("plans", root.rawValue, "timeline") }
    static func export(_ root: Plan.ID, _ format: String) -> Link {
        Link("plans", root.rawValue, "export", query: [("format", format)])
    }
    static func action(_ plan: Plan.ID, _ action: String) -> Link { Link("plans", plan.rawValue, action) }
    static func published(_ root: Plan.ID) -> Link { Link("public", "plans", root.rawValue) }
    static func accept(_ report: Report.ID) -> Link { Link("reports", report.rawValue, "accept") }
    static func undo(_ id: Acceptance.ID) -> Link { Link("acceptances", id.rawValue, "undo") }
    static let links = Link("links")
    static func revoke(_ link: PartnerLink, of plan: Plan?) -> Link {
        guard let plan else { return Link("links", link.name, "revoke") }
        return Link("plans", plan.id.rawValue, "links", link.name, "revoke")
    }
    static let newReport = Link("reports", "new")
    static func partner(_ id: String) -> Link { Link("partners", id) }
    static func editProgramme(_ id: String) -> Link { Link("programmes", id, "edit") }
}
