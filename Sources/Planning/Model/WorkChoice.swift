// SPDX-License-Identifier: Apache-2.0

/// One item that news can be sent about.
struct WorkChoice: Sendable, Equatable {
    let item: WorkItem
    let text: String
    let organization: String
}
