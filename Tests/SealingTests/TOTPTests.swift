// SPDX-License-Identifier: Apache-2.0

import Kernel
import Testing

@testable import Sealing

struct TOTPTests {
    /// The secret of both documents.
    private let totp = TOTP(secret: Array("12345678901234567890".utf8))

    @Test(
        arguments: Array(
            zip(
                0..<10,
                [
                    "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871",
                    "520489",
                ] as [String]
            )
        )
    )
    func `codes of RFC 4226, appendix D`(_ count: Int, _ code: String) {
        #expect(totp.code(step: Int64(count)) == code)
    }

    @Test(
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)]
    )
    func `codes of RFC 6238, appendix B, by their last six digits`(_ seconds: Int64, _ code: String) {
        #expect(totp.code(step: TOTP.step(at: Instant(milliseconds: seconds * 1000))) == code.suffix(6))
    }

    @Test func `a step before and after are accepted, no further one`() {
        let now = Instant(milliseconds: 1_770_262_920_000)
        let step = TOTP.step(at: now)
        for offset in -3...3 as ClosedRange<Int64> {
            let accepted = totp.accept(totp.code(step: step + offset), at: now, after: nil)
            #expect(accepted == (abs(offset) <= 1 ? step + offset : nil))
        }
    }

    @Test func `a code works once, and none before it`() {
        let now = Instant(milliseconds: 1_770_262_920_000)
        let step = TOTP.step(at: now)
        #expect(totp.accept(totp.code(step: step), at: now, after: step - 1) == step)
        #expect(totp.accept(totp.code(step: step), at: now, after: step) == nil)
        #expect(totp.accept(totp.code(step: step - 1), at: now, after: step) == nil)
        #expect(totp.accept(totp.code(step: step + 1), at: now, after: step) == step + 1)
    }

    @Test func `it may be typed with a space or in Thai digits`() {
        let now = Instant(milliseconds: 59_000)
        #expect(totp.accept("287 082", at: now, after: nil) == 1)
        #expect(totp.accept("๒๘๗๐๘๒", at: now, after: nil) == 1)
        for wrong in ["", "28708", "2870820", "28708x", "94287082"] {
            #expect(totp.accept(wrong, at: now, after: nil) == nil)
        }
    }

    @Test func `the address for the app is plain ASCII`() {
        let uri = totp.uri(account: "สมหญิง ก.", issuer: "ภาคี & co")
        #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(uri.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&"))
        #expect(uri.hasSuffix("&algorithm=SHA1&digits=6&period=30"))
        #expect(totp.typed == "GEZDG NBVGY 3TQOJ QGEZD GNBVG Y3TQO JQ")
    }

    @Test func `new secrets differ and are 160 bits`() {
        #expect(TOTP().secret.count == 20 && TOTP().secret != TOTP().secret)
        #expect(!String(reflecting: totp).contains("49"))
    }
}
