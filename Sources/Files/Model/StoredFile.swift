// SPDX-License-Identifier: Apache-2.0

public import Kernel

/// One upload: who sent it, what it is, and the digest under which its content lies on the disk.
public struct StoredFile: Sendable, Equatable, Identifiable {
    /// Its id, made here; it stands in addresses, the digest never does.
    public let id: Kernel.ID<StoredFile>
    /// SHA-256 of the stored content, 64 hexadecimal digits.
    public let digest: String
    /// How many bytes are stored.
    public let size: Int
    /// What the content is.
    public let mediaType: MediaType
    /// The name on the sender's machine; only ever shown.
    public let originalName: String
    /// When it was stored.
    public let createdAt: Instant
    /// Who stored it, as an id.
    public let createdBy: String
}
