// SPDX-License-Identifier: Apache-2.0

/// Marks by which other programs tell whether a file changed; they protect nothing.
public enum Checksum {
    /// MD5 as 32 hexadecimal digits, as OpenRosa's lists want it.
    public static func md5(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: Digest.md5.digest(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self
        )
    }
}
