// SPDX-License-Identifier: Apache-2.0

import Kernel
import Partners

/// What an invented organization is.
enum DemoRole: CaseIterable, Sendable {
    case prachakhom, health, alcohol, workers, welfare, hospital, local, school, fund, unit

    /// How many of them each province has; those of more than one are named after districts or subdistricts.
    var count: Int {
        switch self {
        case .prachakhom, .health, .alcohol, .workers, .welfare: 1
        case .hospital, .unit: 2
        case .local, .school, .fund: 3
        }
    }

    var kinds: [OrganizationKind] {
        switch self {
        case .prachakhom: [.prachakhom, .network]
        case .health: [.healthOffice]
        case .alcohol, .workers: [.network]
        case .welfare: [.association, .network]
        case .hospital: [.hospital]
        case .local: [.localGovernment]
        case .school: [.school]
        case .fund: [.fund]
        case .unit: [.communityUnit, .workingGroup]
        }
    }

    var level: OrganizationLevel {
        switch self {
        case .prachakhom, .health, .alcohol, .workers, .welfare: .province
        case .hospital: .district
        case .local, .fund: .subdistrict
        case .school, .unit: .community
        }
    }
}

/// The four efforts of the demo.
enum DemoProgramme: Int, CaseIterable, Sendable {
    case alcohol, workers, welfare, school

    /// Official codes of its provinces.
    var provinces: [String] {
        switch self {
        case .alcohol: ["90", "91", "92", "93", "94", "95", "96"]
        case .workers: ["80", "82", "92"]
        case .welfare: ["80", "81", "82", "83", "84", "85", "86", "90", "91", "92", "93", "94", "95", "96"]
        case .school: ["84", "85", "86", "90"]
        }
    }

    var theme: Theme.ID {
        switch self {
        case .alcohol: Theme.ID("alcohol")
        case .workers: Theme.ID("mental-health")
        case .welfare: Theme.ID("welfare")
        case .school: Theme.ID("out-of-school")
        }
    }

    /// Who shares its commitments in each province; the first is the province's host.
    var sharers: [(role: DemoRole, count: Int)] {
        switch self {
        case .alcohol: [(.alcohol, 1), (.prachakhom, 1), (.health, 1), (.local, 2)]
        case .workers: [(.workers, 1), (.health, 1), (.hospital, 1), (.unit, 2)]
        case .welfare: [(.welfare, 1), (.fund, 2)]
        case .school: [(.prachakhom, 1), (.school, 3), (.local, 1)]
        }
    }

    /// The part of the period in which its commitments are due.
    var due: DemoPeriod { self == .school ? .second : .third }
}
