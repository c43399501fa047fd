// SPDX-License-Identifier: Apache-2.0

/// Invented networks in the southern provinces, so that no page of a fresh Phakhi is empty.
public enum DemoData {
    /// Fills an empty Phakhi.
    public static func fill(_ house: House, extraCommitments: Int) async throws -> Int {
        0
    }
}
