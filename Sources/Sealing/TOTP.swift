// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
public import Kernel

/// The six digits of an authenticator app (RFC 6238: SHA-1, 30 seconds), the second proof at log-in.
public struct TOTP: Sendable, CustomStringConvertible, CustomReflectable {
    /// Seconds that one code stands for.
    public static let period: Int64 = 30
    /// Steps before and after now that are accepted: phone clocks are off.
    public static let window: Int64 = 1

    /// The shared secret, to be stored sealed.
    public let secret: [UInt8]

    /// A new secret of 160 bits.
    public init() {
        secret = RandomBytes.make(20)
    }

    /// A stored secret.
    public init(secret: [UInt8]) {
        self.secret = secret
    }

    /// The secret as people type it into an app, in groups of five.
    public var typed: String { Groups.text(Array(Base32.standard.text(secret)), between: " ") }

    /// The step a moment falls into.
    public static func step(at now: Instant) -> Int64 { now.milliseconds / 1000 / period }

    /// The code of a step (RFC 4226).
    public func code(step: Int64) -> String {
        let digest = Array(
            HMAC<Insecure.SHA1>.authenticationCode(
                for: UInt64(bitPattern: step).bytes,
                using: SymmetricKey(data: secret)
            )
        )
        let start = Int(digest[digest.count - 1] & 15)
        let number = digest[start..<(start + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        return String(String(1_000_000 + number % 1_000_000).suffix(6))
    }

    /// Checks a typed code, Thai or Western digits.
    /// - Parameters:
    ///   - typed: what the person typed.
    ///   - now: the server's clock.
    ///   - last: the step that was accepted last, if any: it and earlier ones are refused, so that no code
    ///     works twice.
    /// - Returns: the accepted step, to be stored as the next `last`; nil when the code is wrong.
    public func accept(_ typed: String, at now: Instant, after last: Int64?) -> Int64? {
        let digits = PlainDigits.read(typed) ?? []
        let middle = TOTP.step(at: now)
        var accepted: Int64?
        for step in (middle - TOTP.window)...(middle + TOTP.window) {
            let isEqual = ConstantTime.equal(Array(code(step: step).utf8), digits)
            if isEqual, step > last ?? .min { accepted = step }
        }
        return accepted
    }

    /// What the QR code holds for the app.
    /// - Parameters:
    ///   - account: whose log-in, as the app shows it.
    ///   - issuer: the network's name.
    /// - Returns: an `otpauth://totp/` address in ASCII.
    public func uri(account: String, issuer: String) -> String {
        let name = "\(TOTP.escaped(issuer)):\(TOTP.escaped(account))"
        return "otpauth://totp/\(name)?secret=\(Base32.standard.text(secret))&issuer=\(TOTP.escaped(issuer))"
            + "&algorithm=SHA1&digits=6&period=\(TOTP.period)"
    }

    /// Dots.
    public var description: String { "•••" }
    /// Nothing to look into.
    public var customMirror: Mirror { Mirror(self, children: []) }

    private static func escaped(_ text: String) -> String {
        var allowed = CharacterSet(charactersIn: "-._~")
        allowed.insert(charactersIn: "0"..."9")
        allowed.insert(charactersIn: "A"..."Z")
        allowed.insert(charactersIn: "a"..."z")
        return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }
}
