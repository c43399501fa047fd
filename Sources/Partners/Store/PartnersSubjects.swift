// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// What the routes about organizations and programmes are about.
struct PartnersSubjects: Sendable {
    let database: Database

    /// An organization changes its own record; all records are changed by who holds the whole house.
    var organization: About {
        About { inputs in Subject(organizations: [try inputs.text("id")]) }
    }

    /// A programme is shaped by those who coordinate it.
    var shapedProgramme: About {
        About { inputs in
            let id = Programme.ID(try inputs.text("id"))
            let ties = try await database.read { try ProgrammeTies.load(id, $0) }
            return Subject(organizations: ties.coordinators, programme: id.rawValue)
        }
    }
}
