// SPDX-License-Identifier: Apache-2.0

import Documents
import Files
import Kernel
import Storage

/// A report that was read and is about to be kept.
struct ReadReport: Sendable {
    var new: ReportStore.New
    let document: ExtractedDocument
    let draft: Draft
    /// The upload, already on the disk.
    let file: FileContent?

    /// Keeps the report together with its file.
    func insert(actor: String, now: Instant, _ files: FileStore?, _ tx: Transaction) throws -> Report.ID {
        var new = new
        if let file, let files {
            new.source = new.source.with(file: try files.insert(file, by: actor, at: now, tx).id)
        }
        return try ReportStore.insert(new, document: document, draft: draft, actor: actor, now: now, tx)
    }
}
