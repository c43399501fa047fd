// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// How long to wait after wrong PINs or codes; only whoever holds the phone, or the password, can cause it.
public enum LockRules {
    /// After so many wrong PINs the lock is taken off the phone.
    public static var most: Int {
        #if WEAKENED
        if Weakness.lock.isOn { return 1000 }
        #endif
        return 10
    }
    /// Minutes to wait after the fifth, sixth … wrong one.
    static let waits = [1, 5, 15, 60]

    /// Until when to wait after so many wrong tries.
    public static func waitUntil(wrong: Int, at now: Instant) -> Instant? {
        #if WEAKENED
        if Weakness.lock.isOn { return nil }
        #endif
        guard wrong >= 5 else { return nil }
        let minutes = waits[min(wrong - 5, waits.count - 1)]
        return Instant(milliseconds: now.milliseconds + Int64(minutes) * 60_000)
    }

    /// Minutes that are left, rounded up; 0 when nothing is to be waited for.
    public static func minutesLeft(_ until: Instant?, at now: Instant) -> Int {
        guard let until, now < until else { return 0 }
        return Int((until.milliseconds - now.milliseconds + 59_999) / 60_000)
    }
}
