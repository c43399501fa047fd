// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Where persons, committees and households stand.
enum PeoplePaths {
    static func person(_ id: Person.ID) -> Link { Link("persons", id.rawValue) }
    static func committee(_ id: Committee.ID) -> Link { Link("committees", id.rawValue) }
    static func household(_ id: Household.ID) -> Link { Link("households", id.rawValue) }
    static func order(_ id: Committee.ID) -> Link { Link("committees", id.rawValue, "order") }
    static func word(_ id: Committee.ID) -> Link { Link("committees", id.rawValue, "order.docx") }
    static let terms = Link("terms")

    static func persons(_ filter: PersonFilter, page: Int = 1) -> Link {
        Link(
            "persons",
            query: [
                ("q", filter.text), ("resource", filter.isResource ? "yes" : ""),
                ("organization", filter.organization?.rawValue ?? ""), ("page", page > 1 ? String(page) : ""),
            ]
        )
    }

    static func committees(page: Int = 1) -> Link {
        Link("committees", query: [("page", page > 1 ? String(page) : "")])
    }

    static func households(in place: String, page: Int = 1) -> Link {
        Link("households", query: [("place", place), ("page", page > 1 ? String(page) : "")])
    }
}
