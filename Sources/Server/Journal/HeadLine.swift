// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage

/// One line of the heads file: `time room seq chain seal`.
struct HeadLine: Sendable, Equatable {
    let at: Instant
    let head: Journal.Head
    let seal: String

    /// Seals a head with the outside key, its time included: an old line cannot be passed off as a new one.
    init(_ head: Journal.Head, at now: Instant, _ keys: SealingKeys) {
        at = now
        self.head = head
        seal = HeadSeal(keys).seal(room: head.room, head: Self.sealed(head, now))
    }

    /// - Returns: nil for a line that is none.
    init?(_ text: Substring) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, let at = Instant(iso: parts[0]), let seq = Int(parts[2]) else { return nil }
        self.at = at
        head = Journal.Head(room: parts[1], seq: seq, chain: parts[3])
        seal = parts[4]
    }

    var text: String { "\(at.iso) \(head.room) \(head.seq) \(head.chain) \(seal)" }

    /// Whether the outside key really sealed it.
    func isSealed(by keys: SealingKeys) -> Bool {
        (try? HeadSeal(keys).verify(seal, room: head.room, head: Self.sealed(head, at))) != nil
    }

    private static func sealed(_ head: Journal.Head, _ at: Instant) -> String {
        "\(at.iso) \(head.seq) \(head.chain)"
    }
}
