// SPDX-License-Identifier: Apache-2.0

import Web

/// The page to go back to, checked when it is used.
struct BackInput: RouteInput {
    static let fields: [Field] = [.query("back", .text(max: 2000)), .query("lock", .id)]
    let back: String
    let lock: String?

    init(_ inputs: Inputs) throws {
        back = inputs.find("back") ?? ""
        lock = inputs.find("lock")
    }
}
