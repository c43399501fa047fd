// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// What is to be published.
struct PublishInput: RouteInput {
    static let fields: [Field] = [
        .path("key"), .form("place"), .form("period", .text(max: 120)), .form("by", .text(max: 80)),
        .form("deep", .flag),
    ]
    let key: String
    let figures: FigureInput
    let isDeep: Bool

    init(_ inputs: Inputs) throws {
        key = try inputs.text("key")
        figures = try FigureInput(inputs)
        isDeep = inputs.flag("deep")
    }
}

/// Which table is taken back.
struct WithdrawInput: RouteInput {
    static let fields: [Field] = [.path(), .form("version", .integer)]
    let id: Snapshot.ID
    let version: Int

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        version = try inputs.integer("version")
    }
}

/// One published table.
struct SnapshotInput: RouteInput {
    static let fields: [Field] = [.path()]
    let id: Snapshot.ID

    init(_ inputs: Inputs) throws { id = try inputs.id() }
}

/// One published table as a file.
struct SnapshotFileInput: RouteInput {
    static let fields: [Field] = [
        .path(), Field(.path, "file", .word(FigureFiles.Kind.allCases.map { "table.\($0.rawValue)" })),
    ]
    let id: Snapshot.ID
    let kind: FigureFiles.Kind

    init(_ inputs: Inputs) throws {
        id = try inputs.id()
        let name = try inputs.text("file")
        guard name.hasPrefix("table."), let kind = FigureFiles.Kind(rawValue: String(name.dropFirst(6)))
        else {
            throw RouteProblem.noPage
        }
        self.kind = kind
    }
}
