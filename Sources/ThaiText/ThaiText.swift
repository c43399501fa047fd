// SPDX-License-Identifier: Apache-2.0

/// What this room can do, in one place: it knows the Thai language and nothing of the product.
///
/// - Clean-up: ``ThaiClean``, ``ThaiDigits``, ``ThaiClusters``.
/// - Finding in reports: ``ThaiDates``, ``ThaiClock``, ``ThaiNumbers``.
/// - Lists and search: ``SortKey``, ``SearchTokens``.
/// - Showing: ``NowrapWords``, ``ThaiClusters/extend(_:in:)``.
public enum ThaiText {
    /// Rises whenever finding, keys or tokens change in a way that stored results can notice.
    public static let version: Int = 1
}
