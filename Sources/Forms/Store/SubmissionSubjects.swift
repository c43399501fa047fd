// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import Web

/// What the routes about records are about.
struct SubmissionSubjects: Sendable {
    let database: Database

    /// A record by the id in its address.
    var record: About {
        About { inputs in
            let id = Submission.ID(try inputs.text("id"))
            return try await database.read { try SubmissionStore.get(id, $0).subject }
        }
    }
}

extension Submission {
    /// Whose record it is, for deciding.
    var subject: Subject {
        Subject(
            organizations: [ties.organization],
            programme: ties.programme,
            place: ties.place,
            recordedBy: recordedBy,
            key: "submission:" + id.rawValue
        )
    }
}
