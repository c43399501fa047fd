// SPDX-License-Identifier: Apache-2.0

/// How many rows the next statement carries: powers of two, so that a connection keeps seven prepared
/// statements of a kind and not one for every number of rows.
enum RowCount {
    private static let most = 64

    static func next(of left: Int) -> Int {
        var count = most
        while count > left { count /= 2 }
        return count
    }
}
