// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// How long a session lasts.
public enum SessionRules {
    /// The end in any case: 30 days.
    static let whole: Int64 = 30 * 86_400_000
    /// A session is noted as seen at most once a minute: reading pages must not become writing.
    static let noted: Int64 = 60_000

    /// The end unless it is used: 12 hours for a PIN (the phone stays known), one hour for a password.
    public static func idle(_ strength: Session.Strength) -> Int64 {
        strength == .pin ? 12 * 3_600_000 : 3_600_000
    }

    /// When a session that begins now ends in any case.
    public static func ends(from now: Instant) -> Instant { now.after(whole) }

    /// When a session that is used now ends unless it is used again.
    public static func idleEnds(_ strength: Session.Strength, at now: Instant, ends: Instant) -> Instant {
        min(now.after(idle(strength)), ends)
    }

    /// Whether it still lasts.
    public static func lasts(_ session: Session, at now: Instant) -> Bool {
        #if WEAKENED
        if Weakness.session.isOn { return true }
        #endif
        return now < session.idleEnds && now < session.ends
    }

    /// Whether it was noted so long ago that it should be noted again.
    public static func isSeenLongAgo(_ seen: Instant, at now: Instant) -> Bool { seen.after(noted) <= now }
}

extension Instant {
    /// So many milliseconds later.
    func after(_ milliseconds: Int64) -> Instant { Instant(milliseconds: self.milliseconds + milliseconds) }
}
