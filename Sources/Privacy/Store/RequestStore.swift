// SPDX-License-Identifier: Apache-2.0

public import Kernel
import Sealing
public import Storage

/// Requests of people about what is kept of them; who asks and what about is sealed.
public enum RequestStore {
    static func insert(
        _ new: NewRequest,
        keys: SealingKeys,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws -> PersonRequest.ID {
        let contact = new.contact
        guard !contact.name.reveal().isEmpty else { throw PrivacyProblem.nameEmpty }
        let id = PersonRequest.ID.new(at: now)
        let sealer = Sealer(keys)
        let who = try sealer.seal(contact.name.reveal(), at: place(id, "who"))
        let reach = try sealer.seal(contact.contact.reveal(), at: place(id, "contact"))
        let matter = try sealer.seal(contact.matter.reveal(), at: place(id, "matter"))
        try tx.run(
            """
            insert into person_requests (id, kind, received, due, state, who, contact, matter, identity_note,
                answer, version, created_at, created_by, organization, programme)
            values (\(id), \(new.kind), \(new.received), \(RequestRules.due(new.received)), 'received', \(who),
                \(reach), \(matter), '', '', 1, \(now), \(actor), \(new.owner.organization),
                \(new.owner.programme))
            """
        )
        try Privacy.log("request.receive", id.rawValue, by: actor, at: now, tx)
        return id
    }

    /// One request, without who asks.
    /// - Throws: ``PrivacyProblem/missing``.
    public static func get(_ id: PersonRequest.ID, _ tx: Transaction) throws -> PersonRequest {
        guard let request = try tx.row("\(columns) where id = \(id)").map(read) else {
            throw PrivacyProblem.missing
        }
        return request
    }

    /// Open ones first, the nearest day at the top; then closed ones, newest first.
    static func list(reached: SQL, offset: Int = 0, limit: Int = 1_000_000, _ tx: Transaction) throws
        -> [PersonRequest]
    {
        try tx.rows(
            """
            \(columns) where \(reached) order by case when closed_at is null then 0 else 1 end,
                case when closed_at is null then due end, closed_at desc, id limit \(limit) offset \(offset)
            """,
            read
        )
    }

    static func count(reached: SQL, isOpen: Bool = false, _ tx: Transaction) throws -> Int {
        try tx.one(
            """
            select count(*) from person_requests where (\(isOpen) = 0 or closed_at is null) and \(reached)
            """
        ) ?? 0
    }

    /// Who asks; nil when that was deleted.
    static func contact(of id: PersonRequest.ID, keys: SealingKeys, _ tx: Transaction) throws
        -> PersonContact?
    {
        guard let row = try tx.row("select who, contact, matter from person_requests where id = \(id)") else {
            return nil
        }
        let sealer = Sealer(keys)
        func open(_ column: String) throws -> Confidential<String>? {
            try row.find(column, as: [UInt8].self).map {
                Confidential(try sealer.openText($0, at: place(id, column)))
            }
        }
        guard let name = try open("who"), let contact = try open("contact"), let matter = try open("matter")
        else { return nil }
        return PersonContact(name: name, contact: contact, matter: matter)
    }

    /// Moves a request on.
    /// - Throws: what ``RequestRules`` refuses, `StorageProblem.changedMeanwhile`.
    static func move(
        _ id: PersonRequest.ID,
        version: Int,
        to state: PersonRequest.State,
        identity: String,
        answer: String,
        by actor: String,
        at now: Instant,
        _ tx: Transaction
    ) throws {
        let request = try get(id, tx)
        try RequestRules.check(request, to: state, identity: identity, answer: answer)
        let note = identity.isEmpty ? request.identityNote : identity
        try tx.update(
            """
            update person_requests set state = \(state), identity_note = \(note), answer = \(answer),
                closed_at = \(state.isClosed ? now : nil), version = version + 1
            where id = \(id) and version = \(version)
            """,
            record: id.rawValue
        )
        try Privacy.log("request.\(state.rawValue)", id.rawValue, by: actor, at: now, tx)
    }

    /// Deletes who asked, how to reach them and what about; what was done or refused stays.
    /// - Returns: whether there was such a request.
    @discardableResult
    public static func erase(_ id: PersonRequest.ID, _ tx: Transaction) throws -> Bool {
        try tx.run(
            """
            update person_requests set who = null, contact = null, matter = null, version = version + 1
            where id = \(id)
            """
        ) > 0
    }

    static func expired(_ cut: RetentionCut, limit: Int, _ tx: Transaction) throws -> [PersonRequest.ID] {
        try tx.rows(
            """
            select id from person_requests where closed_at < \(cut.before) and who is not null
                and \(cut.isFree("id"))
            order by closed_at limit \(limit)
            """
        ) { try $0.get("id") }
    }

    private static let columns: SQL = """
        select id, kind, received, due, state, identity_note, answer, closed_at,
            case when who is null then 1 else 0 end as is_nameless, version, organization, programme
        from person_requests
        """

    private static func place(_ id: PersonRequest.ID, _ column: String) -> SealedPlace {
        SealedPlace(table: "person_requests", column: column, row: id.rawValue)
    }

    private static func read(_ row: Row) throws -> PersonRequest {
        try PersonRequest(
            id: row.get("id"),
            kind: row.get("kind"),
            received: row.get("received"),
            due: row.get("due"),
            state: row.get("state"),
            identityNote: row.get("identity_note"),
            answer: row.get("answer"),
            closedAt: row.find("closed_at"),
            isNameless: row.get("is_nameless"),
            owner: OwnerStore.read(row),
            version: row.get("version")
        )
    }
}
