// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The placeholders of many rows, `(?1,?2), (?3,?4)`; those of statements that begin with them are made once.
enum RowPlaces {
    private struct Shape: Hashable {
        let count: Int
        let width: Int
    }

    private static let known = Mutex<[Shape: String]>([:])

    static func text(_ count: Int, width: Int, from first: Int) -> String {
        guard first == 0 else { return make(count, width: width, from: first) }
        let shape = Shape(count: count, width: width)
        if let text = known.withLock({ $0[shape] }) { return text }
        let text = make(count, width: width, from: 0)
        known.withLock { known in
            if known.count >= 200 { known.removeAll() }
            known[shape] = text
        }
        return text
    }

    private static func make(_ count: Int, width: Int, from first: Int) -> String {
        var text = ""
        for start in stride(from: 0, to: count, by: width) {
            text += start == 0 ? "(" : ", ("
            for index in 0..<width {
                if index > 0 { text += "," }
                text += "?\(first + start + index + 1)"
            }
            text += ")"
        }
        return text
    }
}
