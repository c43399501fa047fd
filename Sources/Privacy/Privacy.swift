// SPDX-License-Identifier: Apache-2.0

/// What people may expect of those who keep their names: the guard over open texts, purposes, notices,
/// consents, requests, retention and erasing.
public enum Privacy {
    /// The room's name in the journal and in migration ids.
    public static let name = "privacy"
}
