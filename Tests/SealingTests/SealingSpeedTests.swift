// SPDX-License-Identifier: Apache-2.0

import Foundation
import Kernel
import Testing

@testable import Sealing

/// Figures, measured when asked for:
/// `PHAKHI_SPEED=1 swift test -c release -Xswiftc -enable-testing --filter SealingSpeed`.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["PHAKHI_SPEED"] != nil))
struct SealingSpeedTests {
    private let place = SealingFixtures.place

    private func measure(_ what: String, _ count: Int, _ body: () throws -> Void) rethrows {
        let before = clock()
        let took = try ContinuousClock().measure { for _ in 0..<count { try body() } }
        let computed = Double(clock() - before) / Double(CLOCKS_PER_SEC) / Double(count)
        let waited =
            (Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18) / Double(count)
        let each = String(format: "%.4f ms, of it %.4f ms computing", waited * 1000, computed * 1000)
        print("\(what): \(Int(1 / waited)) per second; each \(each)")
    }

    @Test func `values and blind index`() throws {
        let keys = try SealingFixtures.keys(7)
        let sealer = Sealer(keys)
        let sealed = try sealer.seal("1234567890123", at: place)
        try measure("seal a national id", 100_000) { _ = try sealer.seal("1234567890123", at: place) }
        try measure("open a national id", 100_000) { _ = try sealer.openText(sealed, at: place) }
        let index = BlindIndex(keys, purpose: "p")
        try measure("blind index", 100_000) { _ = try index.entry(nationalID: "1234567890123") }
    }

    @Test func `files`() throws {
        let sealer = FileSealer(try SealingFixtures.keys(7))
        let file = [UInt8](repeating: 7, count: 8 << 20)
        let sealed = try sealer.seal(file, at: place)
        try measure("seal a file of 8 MiB", 10) { _ = try sealer.seal(file, at: place) }
        try measure("open a file of 8 MiB", 10) { _ = try sealer.open(sealed, at: place) }
    }

    @Test func `passwords, PINs and codes`() throws {
        let keys = try SealingFixtures.keys(7)
        let hash = try PasswordHash(of: "ความลับ")
        measure("scrypt ln=15 r=8 p=1", 20) { _ = hash.verify("ความลับ") }
        let pin = try PinHash(of: "204816", keys: keys)
        try measure("PIN", 20) { _ = try pin.verify("204816", keys: keys) }
        let totp = TOTP()
        measure("TOTP, three steps", 20_000) {
            _ = totp.accept("000000", at: .init(milliseconds: 59_000), after: nil)
        }
    }
}
