// SPDX-License-Identifier: Apache-2.0

import Files
import Kernel
import Privacy
import Storage

/// A photo that everyone may see.
struct PublicPhoto: Sendable {
    let id: StoredFile.ID
    /// The day that its news are about.
    let day: Day
}

/// Which photos everyone may see: those of news in a published plan, once all who are on them agree.
///
/// Nothing of it is kept: what is taken back, unpublished or withdrawn is gone with the next look.
enum PublicPhotos {
    /// The newest photos of published plans.
    static func list(_ plans: [Plan.ID], today: Day, limit: Int = 12, _ tx: Transaction) throws
        -> [PublicPhoto]
    {
        guard !plans.isEmpty else { return [] }
        let found = try tx.rows(
            """
            select p.photo, max(p.day) as day from \(news) where p.photo is not null and p.reversed_at is null
                and coalesce(m.plan, a.plan) in (\(list: plans.map(\.rawValue)))
            group by p.photo order by max(p.day) desc, p.photo limit 200
            """
        ) { PublicPhoto(id: try $0.get("photo"), day: try $0.get("day")) }
        let cleared = try PhotoRegister.cleared(found.map(\.id.rawValue), today: today, tx)
        return Array(found.filter { cleared.contains($0.id.rawValue) }.prefix(limit))
    }

    static func isShown(_ photo: StoredFile.ID, today: Day, _ tx: Transaction) throws -> Bool {
        let published: Int? = try tx.one(
            """
            select count(*) from \(news) join published_plans d on d.plan = coalesce(m.plan, a.plan)
            where p.photo = \(photo) and p.reversed_at is null and d.withdrawn_at is null
            """
        )
        guard let published, published > 0 else { return false }
        return try !PhotoRegister.cleared([photo.rawValue], today: today, tx).isEmpty
    }

    /// Whose a photo or other evidence is; nil when no news show it.
    static func ties(_ file: StoredFile.ID, _ tx: Transaction) throws -> PhotoTies? {
        let row = try tx.row(
            """
            select p.organization, l.programme, p.recorded_by from progress p join plans l on l.id = p.root
            where p.photo = \(file) or p.evidence = \(file)
            """
        )
        return try row.map {
            PhotoTies(
                organization: try $0.get("organization"),
                programme: try $0.find("programme"),
                recordedBy: try $0.get("recorded_by")
            )
        }
    }

    private static let news: SQL = """
        progress p left join commitment_copies c on c.id = p.copy left join commitments m on m.id = c.commitment
            left join activities a on a.id = p.activity
        """
}
