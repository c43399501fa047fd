// SPDX-License-Identifier: Apache-2.0

/// Content that lies safely on the disk and waits for the row that names it.
public struct FileContent: Sendable, Equatable {
    /// SHA-256 of the content, 64 hexadecimal digits.
    public let digest: String
    /// How many bytes.
    public let size: Int
    /// What it is, by its own bytes.
    public let mediaType: MediaType
    /// The name on the sender's machine.
    public let name: String
}
