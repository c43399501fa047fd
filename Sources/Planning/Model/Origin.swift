// SPDX-License-Identifier: Apache-2.0

import Kernel
import Reading

/// Where an item came from: the sentence of a report, or the item of the plan before.
struct Origin: Sendable, Equatable {
    /// The report.
    var report: Kernel.ID<Report>?
    /// Where it stands, in Unicode scalars of the report's extracted text.
    var span: Range<Int>?
    /// The id of the same item in the plan before.
    var carriedFrom: String?

    init(report: Kernel.ID<Report>? = nil, span: Range<Int>? = nil, carriedFrom: String? = nil) {
        self.report = report
        self.span = span
        self.carriedFrom = carriedFrom
    }
}
