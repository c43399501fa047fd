// SPDX-License-Identifier: Apache-2.0

#if WEAKENED
import Foundation

/// One defence that a deliberately weakened build leaves out, so that the attacks can be seen to succeed.
///
/// Only `./test --all` compiles it (`PHAKHI_WEAKENED=1`); no program that anyone uses holds a line of it.
public enum Weakness: String, Sendable {
    case site, content, host, ambiguous, forwarded, rates, sizes, pace, connections, back, escape, formula
    case clean, headers, policy, grants, session, lock, links, codes, timing, heads
    case fixation, tokens, twin, phone, answers, steps, own, keys, secrets, cookies, crowd
    case search, bombs, entities, kinds, dashes, names, logs, method, expiry, voice, classes, consents

    /// Whether `PHAKHI_WEAK`, a list with commas, names it.
    public var isOn: Bool { Self.chosen.contains(rawValue) }

    private static let chosen = Set(
        (ProcessInfo.processInfo.environment["PHAKHI_WEAK"] ?? "").split(separator: ",").map(String.init)
    )
}
#endif
