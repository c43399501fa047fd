// SPDX-License-Identifier: Apache-2.0

/// How much may be uploaded: one careless phone must not fill the disk for everyone.
public struct FileQuota: Sendable, Equatable {
    /// Bytes that one account, or the holder of one link, may send within 24 hours.
    public let perDay: Int
    /// Bytes that the whole house keeps.
    public let house: Int

    /// A quota in bytes.
    public init(perDay: Int, house: Int) {
        self.perDay = perDay
        self.house = house
    }

    /// Half a gigabyte a day, fifty in all: an old laptop's disk.
    public static let standard = FileQuota(perDay: 500 * 1_048_576, house: 50 * 1024 * 1_048_576)
}
