// SPDX-License-Identifier: Apache-2.0

/// What one guess at a password costs: memory 128 × r × 2^ln bytes, p times.
public struct ScryptCost: Hashable, Sendable {
    /// 2^15, 8, 1: 32 MiB for each log-in that is being checked.
    public static let standard = ScryptCost(ln: 15, r: 8, p: 1)

    let ln: Int
    let r: Int
    let p: Int

    /// Unchecked; within the program only.
    private init(ln: Int, r: Int, p: Int) {
        (self.ln, self.r, self.p) = (ln, r, p)
    }

    /// Takes a stored cost.
    /// - Returns: nil beyond 1 GiB of memory or below 1 MiB: a damaged row must not stop the server.
    init?(checking ln: Int, _ r: Int, _ p: Int) {
        guard (10...20).contains(ln), (8...16).contains(r), (1...4).contains(p), r << (ln + 7) <= 1 << 30
        else {
            return nil
        }
        self.init(ln: ln, r: r, p: p)
    }

    /// A small cost, so that tests of everything around it are quick; never for people.
    package static let forTests = ScryptCost(ln: 10, r: 8, p: 1)
}
