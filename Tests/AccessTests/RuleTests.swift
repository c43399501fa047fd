// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Testing
import Web

@testable import Access

struct PinAndPasswordTests {
    @Test(arguments: [
        "123456", "654321", "000000", "111111", "123123", "121212", "112233", "123321", "135791", "890123",
        "147258", "159357", "050505", "120512", "251025", "๑๒๓๔๕๖", "100001", "787878", "445566",
    ])
    func `a PIN that everyone tries first is refused`(_ pin: String) {
        #expect(throws: AccessProblem.pinWeak) { try PinRules.check(pin) }
    }

    @Test(arguments: ["395817", "๓๙๕๘๑๗", "39 58 17", "260371", "904812"])
    func `other PINs are taken`(_ pin: String) throws {
        try PinRules.check(pin)
    }

    @Test(arguments: ["", "12345", "1234567", "39581a", "3958-1"])
    func `what is not six digits is no PIN`(_ pin: String) {
        #expect(throws: SealingProblem.pinShape) { try PinRules.check(pin) }
    }

    @Test(arguments: [
        ("short", AccessProblem.passwordShort(length: 10)),
        ("Password2569!", .passwordKnown),
        ("aaaaaaaaaaaaaa", .passwordKnown),
        ("somchai rak thale", .passwordHoldsName),
        ("ดาวเรืองรักทะเล", .passwordHoldsName),
        (String(repeating: "abcde fgh", count: 30), .passwordLong(length: 200)),
    ])
    func `a poor password is refused with its reason`(_ password: String, _ problem: AccessProblem) {
        #expect(throws: problem) {
            try PasswordRules.check(password, names: ["somchai", "ดาวเรือง ใจดี"])
        }
    }

    @Test(arguments: ["ปลาทู ตากแดด สามตัว", "correct horse battery"])
    func `several words in a row are a good password`(_ password: String) throws {
        try PasswordRules.check(password, names: ["somchai", "ดาวเรือง ใจดี"])
    }
}

struct AccountRuleTests {
    @Test(arguments: [
        ("081-234-5678", "0812345678"), ("๐๘๑ ๒๓๔ ๕๖๗๘", "0812345678"), ("+66 81 234 5678", "0812345678"),
        ("02 123 4567", "021234567"), ("+856 20 1234 5678", "+8562012345678"),
    ])
    func `a telephone number is read as typed`(_ typed: String, _ number: String) throws {
        #expect(try AccountRules.phone(typed) == number)
    }

    @Test(arguments: ["12345", "812345678", "phone", "081234567890", "+66"])
    func `what cannot be a telephone number is refused`(_ typed: String) {
        #expect(throws: AccessProblem.phoneShape) { try AccountRules.phone(typed) }
    }

    @Test(arguments: ["ab", "ก้อย", "a b<script>", String(repeating: "a", count: 41)])
    func `what cannot be a login name is refused`(_ typed: String) {
        #expect(throws: AccessProblem.loginShape) { try AccountRules.login(typed) }
    }

    @Test func `a login name is read in small letters`() throws {
        #expect(try AccountRules.login(" Dao.Rueang ") == "dao.rueang")
    }
}

struct WaitingTests {
    private let now = Instant(milliseconds: 1_770_262_920_000)

    @Test(arguments: zip(1...11, [0, 0, 0, 0, 1, 5, 15, 60, 60, 60, 60]))
    func `waiting grows with wrong PINs`(_ wrong: Int, _ minutes: Int) {
        #expect(LockRules.minutesLeft(LockRules.waitUntil(wrong: wrong, at: now), at: now) == minutes)
    }

    @Test func `a session ends when it is not used, and after thirty days in any case`() {
        let ends = SessionRules.ends(from: now)
        #expect(SessionRules.idleEnds(.pin, at: now, ends: ends) == now.after(12 * 3_600_000))
        #expect(SessionRules.idleEnds(.twoFactor, at: now, ends: ends) == now.after(3_600_000))
        let late = now.after(30 * 86_400_000 - 60_000)
        #expect(SessionRules.idleEnds(.pin, at: late, ends: ends) == ends)
    }

    @Test func `tries come back one by one`() throws {
        let rules = ThrottleRules(burst: 3, everySeconds: 10)
        var bucket: ThrottleRules.Bucket?
        for _ in 0..<3 { bucket = try rules.take(bucket, at: now) }
        #expect(throws: AccessProblem.tooOften(seconds: 10)) { try rules.take(bucket, at: now) }
        #expect(throws: AccessProblem.tooOften(seconds: 1)) { try rules.take(bucket, at: now.after(9_001)) }
        bucket = try rules.take(bucket, at: now.after(10_000))
        #expect(throws: AccessProblem.tooOften(seconds: 10)) { try rules.take(bucket, at: now.after(10_000)) }
    }

    @Test func `one person's tries do not use up another's, and memory is bounded`() async throws {
        let throttle = Throttle(room: 100)
        for _ in 0..<10 { try await throttle.take(.person("dao", address: "10.0.0.1"), at: now) }
        await #expect(throws: AccessProblem.self) {
            try await throttle.take(.person("dao", address: "10.0.0.1"), at: now)
        }
        try await throttle.take(.person("dao", address: "10.0.0.2"), at: now)
        try await throttle.take(.person("som", address: "10.0.0.1"), at: now)
        for number in 0..<1000 { try await throttle.take(.address("10.1.\(number)"), at: now) }
        #expect(await throttle.count <= 101)
    }

    @Test(arguments: [
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"), ("2001:db8:1:2:9:9:9:9", "2001:db8:1:2"),
        ("2001:db8::1", "2001:db8"), ("203.0.113.9", "203.0.113.9"),
    ])
    func `long addresses are counted by household`(_ address: String, _ network: String) {
        #expect(ThrottleKey.network(address) == network)
    }
}
