// SPDX-License-Identifier: Apache-2.0

import Kernel

/// A place where members are served: a community service unit of an organization.
struct ServiceUnit: Sendable, Equatable, Identifiable {
    typealias ID = Kernel.ID<ServiceUnit>

    let id: ID
    let organization: String
    let place: String?
    let name: String
}
