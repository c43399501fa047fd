// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Storage

/// Files that have outlived their use: their rows go with the record that showed them, their contents leave
/// the disk once nothing names them any more.
extension FileStore {
    /// Lets go of files, in the transaction of the record that showed them.
    /// - Parameters:
    ///   - ids: the files; those that are not there are passed over.
    ///   - tx: the transaction.
    /// - Throws: `StorageProblem` while a record still refers to one.
    public static func discard(_ ids: [StoredFile.ID], _ tx: Transaction) throws {
        for id in ids {
            guard let digest = try tx.one("select digest from files where id = \(id)", as: String.self) else {
                continue
            }
            try tx.run("delete from files where id = \(id)")
            try tx.run(
                """
                insert into discarded_contents (digest) values (\(digest))
                on conflict (digest) do nothing
                """
            )
        }
    }

    /// How many contents wait to be swept from the disk.
    public static func countDiscarded(_ tx: Transaction) throws -> Int {
        try tx.one("select count(*) from discarded_contents") ?? 0
    }

    /// Deletes at most so many contents that no row names any more; one that was sent again stays.
    /// - Returns: how many were looked at.
    /// - Throws: ``FilesProblem/notWritten``.
    public func sweep(limit: Int, _ tx: Transaction) throws -> Int {
        let digests: [String] = try tx.rows(
            "select digest from discarded_contents order by digest limit \(limit)"
        ) { try $0.get("digest") }
        for digest in digests {
            let count = try tx.one("select count(*) from files where digest = \(digest)", as: Int.self) ?? 0
            if count == 0 { try folder.remove(digest: digest) }
            try tx.run("delete from discarded_contents where digest = \(digest)")
        }
        return digests.count
    }
}
