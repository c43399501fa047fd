// SPDX-License-Identifier: Apache-2.0

public import Storage
public import Web

/// What a visitor may do in this room.
///
/// Access, which decides it, is a sibling: the house hands its answers in.
public struct PrivacyRights: Sendable {
    /// Whether a visitor may do something with a record.
    public typealias May = @Sendable (Visit, Permission, Subject) -> Bool
    /// The condition on `organization`, `programme` and `created_by` that lets through what they may reach.
    public typealias Reached = @Sendable (Visit, Permission) -> SQL
    /// For whom they may record something.
    public typealias Owners = @Sendable (Visit, Permission, Transaction) throws -> OwnerChoices
    /// Notes in the log of views what a visitor is shown; in the write that reads it.
    public typealias Viewed =
        @Sendable (_ kind: String, _ record: String?, _ count: Int, Visit, Transaction) throws -> Void

    let may: May
    let reached: Reached
    let owners: Owners
    let viewed: Viewed

    /// The answers of room Access.
    public init(
        may: @escaping May,
        reached: @escaping Reached,
        owners: @escaping Owners,
        viewed: @escaping Viewed
    ) {
        self.may = may
        self.reached = reached
        self.owners = owners
        self.viewed = viewed
    }

    /// Makes sure that somebody may record something for an owner they chose.
    /// - Throws: ``PrivacyProblem/ownerWrong``.
    func check(_ owner: PrivacyOwner, _ visit: Visit, _ tx: Transaction) throws {
        let choices = try owners(visit, Privacy.write, tx)
        var subject = owner.subject()
        subject.isNew = true
        guard may(visit, Privacy.write, subject),
            owner.organization.map({ id in choices.organizations.contains { $0.id == id } }) ?? true,
            owner.programme.map({ id in choices.programmes.contains { $0.id == id } }) ?? true
        else { throw PrivacyProblem.ownerWrong }
    }

    /// Whether a visitor may record something for anybody.
    func mayBegin(_ visit: Visit) -> Bool { may(visit, Privacy.write, .house) }

    /// Whether a visitor looks after the whole house.
    func isForHouse(_ visit: Visit) -> Bool { may(visit, Privacy.house, Subject()) }
}

extension PrivacyNeeds {
    /// The record of a path, for the routes about one.
    func about(_ matter: PrivacyMatter) -> About {
        About { inputs in
            let id = try inputs.text("id")
            return try await database.read { try OwnerStore.subject(matter, id, $0) }
        }
    }
}

/// The fields that say for whom something is recorded.
struct OwnerFields: Sendable {
    static let fields: [Field] = [.form("organization", .id), .form("programme", .id)]
    let visit: Visit
    let choices: OwnerChoices

    /// What was chosen in a sent form.
    static func read(_ inputs: Inputs) -> PrivacyOwner {
        PrivacyOwner(organization: inputs.find("organization"), programme: inputs.find("programme"))
    }

    func write(_ html: inout HTML) {
        let only = choices.organizations.count == 1 ? choices.organizations[0].id : ""
        html.choice(
            visit.say(PrivacyText.forWhom),
            id: "organization",
            options: choices.organizations.map { ($0.id, $0.title) },
            chosen: choices.acting ?? (choices.mayForHouse ? "" : only),
            none: choices.mayForHouse ? visit.say(PrivacyText.wholeHouse) : nil
        )
        if !choices.programmes.isEmpty {
            html.choice(
                visit.say(PrivacyText.programme),
                id: "programme",
                options: choices.programmes.map { ($0.id, $0.title) },
                chosen: "",
                none: visit.say(PrivacyText.noProgramme)
            )
        }
    }
}
