// SPDX-License-Identifier: Apache-2.0

import Documents
import Files
import Forms
import Foundation
import Kernel
import Logging
import Places
import Sealing
import Storage
import TestSupport

@testable import Partners
@testable import Planning
@testable import Privacy
@testable import Reading
@testable import Server

/// A house with five organizations that each have a programme, a plan with two provinces, and work in it.
struct PermissionHouse: Sendable {
    enum Party: String, CaseIterable, Sendable {
        /// The visitor's own.
        case ours
        /// Shares nothing.
        case silent
        /// Shares what lies in province 90.
        case sharing
        /// Shared that until yesterday.
        case lapsed
        /// Shares nothing; the visitor's own pays for its programme.
        case paid
    }

    /// A kind of record that routes name by an id.
    enum Kind: String, CaseIterable, Sendable {
        case plan, commitment, activity, copy, hosting, target, progress, support, file
        case root, report, lesson, acceptance, programme, organization, link, form, submission
        /// What the visitor recorded: reports, news, requests, files, answers.
        case ownReport, ownProgress, ownSupport, ownFile, ownSubmission
        /// Matters of persons, which lie in no place.
        case paper, parent, contact, work, entry, person, position, committee, seat, household, member
        case consent, request, breach, telling, ownConsent, ownRequest, ownBreach, ownTelling
    }

    static let visitor = "visitor"
    static let provinces = ["90", "91"]
    let house: House
    /// Ids by kind, party and province; the province is empty for what lies in none.
    private(set) var ids: [String: String] = [:]
    private let now = TestHouse.now

    static func make() async throws -> PermissionHouse {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "phakhi-rights-\(UUID().uuidString)"
        )
        var logger = Logger(label: "rights")
        // Thousands of refusals are expected here.
        logger.logLevel = .critical
        let house = try await House.open(
            ServerSettings(dataFolder: folder.path),
            clock: TestHouse.clock,
            logger: logger
        )
        var made = PermissionHouse(house: house)
        for party in Party.allCases {
            let start = made
            made = try await house.database.write { tx in
                var next = start
                try next.add(party, tx)
                return next
            }
        }
        return made
    }

    func id(_ kind: Kind, _ party: Party, _ place: String = "") -> String? {
        ids["\(kind.rawValue)/\(party.rawValue)/\(place)"]
    }

    private mutating func set(_ kind: Kind, _ party: Party, at place: String = "", _ id: String) {
        ids["\(kind.rawValue)/\(party.rawValue)/\(place)"] = id
    }

    private mutating func add(_ party: Party, _ tx: Transaction) throws {
        let organization = Organization.ID("organization-\(party.rawValue)")
        let partner = Organization(
            id: organization,
            name: "องค์กรสมมุติ \(party.rawValue)",
            places: [.init("90")]
        )
        try OrganizationStore.insert(partner, by: "somebody", at: now, tx)
        set(.organization, party, organization.rawValue)
        let programme = Programme.ID("programme-\(party.rawValue)")
        let whole = Programme(
            id: programme,
            title: "โครงการสมมุติ \(party.rawValue)",
            partners: [.init(organization: organization, role: .lead)]
                + (party == .paid ? [.init(organization: .init("organization-ours"), role: .funder)] : [])
        )
        try ProgrammeStore.insert(whole, by: "somebody", at: now, tx)
        set(.programme, party, programme.rawValue)
        let doer = Doer(actor: "somebody", organization: organization, now: now)
        try addForms(party, organization, tx)
        try addRegister(party, partner, tx)
        let root = try accept(party, organization, programme, by: doer, tx)
        for place in [""] + Self.provinces { try addWork(party, place, root, by: doer, tx) }
        let handedIn = try report("แผน \(party.rawValue)", of: organization, by: "somebody", tx)
        set(.report, party, handedIn.rawValue)
        set(.lesson, party, try lesson(from: handedIn, tx))
        try addMatters(party, .consent, .request, .breach, .telling, by: "somebody", tx)
        guard party == .silent else { return }
        try addMatters(party, .ownConsent, .ownRequest, .ownBreach, .ownTelling, by: Self.visitor, tx)
        set(.ownReport, party, try report("ของฉัน", of: organization, by: Self.visitor, tx).rawValue)
    }

    /// One record of each kind that the register keeps for an organization.
    private mutating func addRegister(_ party: Party, _ partner: Organization, _ tx: Transaction) throws {
        let clerk = Clerk(actor: "somebody", now: now, keys: house.keys)
        let other = Organization(id: .init("above-\(party.rawValue)"), name: "เหนือ\(partner.name)")
        try OrganizationStore.insert(other, by: "somebody", at: now, tx)
        func add(_ kind: Kind, to owner: String, _ sort: PartnersIntake.Sort, _ typed: [String: String])
            throws
            -> String
        {
            let (id, faults) = try PartnersIntake.add(sort, to: owner, typed, by: clerk, tx)
            guard faults.isEmpty else { throw PartnersProblem.noRecord }
            set(kind, party, id)
            return id
        }
        let own = partner.id.rawValue
        _ = try add(.paper, to: own, .paper, ["kind": "group"])
        _ = try add(.parent, to: own, .parent, ["parent": other.name])
        _ = try add(.contact, to: own, .contact, ["kind": "web", "value": "example.org"])
        _ = try add(.work, to: own, .work, ["theme": "alcohol", "place": "90"])
        _ = try add(.entry, to: own, .entry, ["sort": "practice", "title": "ตัวอย่าง"])
        let person = try add(.person, to: own, .person, ["name": "คานารี \(party.rawValue)"])
        _ = try add(.position, to: person, .position, ["organization": partner.name, "role": "staff"])
        let committee = try add(.committee, to: own, .committee, ["title": "คณะ", "kind": "committee"])
        _ = try add(
            .seat,
            to: committee,
            .seat,
            ["person": "คานารี \(party.rawValue)", "role": "chair"]
        )
        let home = try add(.household, to: own, .household, ["label": "1"])
        _ = try add(.member, to: home, .member, ["name": "คานารี"])
    }

    /// A consent, a request, a breach and a telling of a party and its programme.
    private mutating func addMatters(
        _ party: Party,
        _ consent: Kind,
        _ request: Kind,
        _ breach: Kind,
        _ telling: Kind,
        by actor: String,
        _ tx: Transaction
    ) throws {
        let owner = PrivacyOwner(
            organization: "organization-\(party.rawValue)",
            programme: "programme-\(party.rawValue)"
        )
        let new = NewConsent(
            subject: Confidential("คานารี"),
            purpose: Purpose.ID("photos"),
            scope: "รูป",
            giving: .init(age: 30, isStrictlyPersonal: false, giver: .own, way: .paper, evidence: "แฟ้ม"),
            owner: owner
        )
        let keys = house.keys
        let given = try ConsentStore.insert(new, notice: 0, keys: keys, by: actor, at: now, tx).id
        set(consent, party, given.rawValue)
        let contact = PersonContact(
            name: Confidential("คานารี"),
            contact: Confidential(""),
            matter: Confidential("")
        )
        let asked = NewRequest(kind: .see, contact: contact, received: now.bangkokDay, owner: owner)
        set(request, party, try RequestStore.insert(asked, keys: keys, by: actor, at: now, tx).rawValue)
        let weighing = Breach.Weighing(nature: "มือถือหาย")
        let happened = try BreachStore.insert(weighing, awareAt: now, owner: owner, by: actor, at: now, tx)
        set(breach, party, happened.rawValue)
        let came = NewTelling(
            source: "สำนักงานสมมุติ",
            people: "20 คน",
            purpose: Purpose.ID("field-records"),
            received: now.bangkokDay,
            owner: owner
        )
        set(telling, party, try TellingStore.insert(came, by: actor, at: now, tx).rawValue)
    }

    /// What the correction of a report taught.
    private func lesson(from report: Report.ID, _ tx: Transaction) throws -> String {
        let name = Correction.head(.organization(name: "", becomes: "ชมรมสมมุติ"))
        try ReviewStore.append([name], to: report, actor: "somebody", now: now, tx)
        return try tx.one("select id from lessons where report = \(report)") ?? ""
    }

    private func report(
        _ text: String,
        of organization: Organization.ID,
        by actor: String,
        _ tx: Transaction
    ) throws -> Report.ID {
        let source = Report.Source(kind: .typed, name: "", digest: ReportStore.digest(of: text))
        return try ReportStore.insert(
            .init(title: text, source: source, organization: organization.rawValue),
            document: ExtractedDocument(format: .text, text: text),
            draft: Self.draft,
            actor: actor,
            now: now,
            tx
        )
    }

    /// A form for everyone, and a record in each province.
    private mutating func addForms(_ party: Party, _ organization: Organization.ID, _ tx: Transaction) throws
    {
        let desk = FormsDesk(keys: house.keys, by: "somebody", at: now, tx)
        // Each party's is the next version of the same form.
        let form = try desk.takeIn("unit-baseline", programme: nil)
        set(.form, party, form.id.rawValue)
        for place in Self.provinces {
            set(.submission, party, at: place, try record(desk, form, organization, place, tx))
        }
        guard party == .silent else { return }
        let own = FormsDesk(keys: house.keys, by: Self.visitor, at: now, tx)
        set(.ownSubmission, party, at: "91", try record(own, form, organization, "91", tx))
    }

    /// A record with a file of the name that ``PermissionSamples`` asks for.
    private func record(
        _ desk: FormsDesk,
        _ form: OpenForm,
        _ organization: Organization.ID,
        _ place: String,
        _ tx: Transaction
    ) throws -> String {
        let answers = ["unit_name": "หน่วย \(place)", "place": place, "level": "unit"]
        let id = try desk.send(
            form,
            organization: organization.rawValue,
            answers: answers,
            isAccepted: false
        ).record.rawValue
        let content = try house.files.keep(Array("\(id)".utf8), name: "none")
        let file = try house.files.insert(content, by: "somebody", at: now, tx).id
        try tx.run("insert into submission_files (submission, name, file) values (\(id), 'none', \(file))")
        return id
    }

    /// One commitment with an activity for all, and the same in each province.
    private static var draft: Draft {
        var draft = TypedPlan.draft(
            "ข้อหนึ่ง\n- งานหนึ่ง\nข้อสอง\n- งานสอง\nข้อสาม\n- งานสาม",
            kind: .agreement,
            title: ""
        )
        for (index, place) in [nil, nil, "90", "90", "91", "91"].enumerated() {
            draft.items[index].placeCode = place
        }
        return draft
    }

    private mutating func accept(
        _ party: Party,
        _ organization: Organization.ID,
        _ programme: Programme.ID,
        by doer: Doer,
        _ tx: Transaction
    ) throws -> Plan.ID {
        let report = try report("ที่รับแล้ว \(party.rawValue)", of: organization, by: "somebody", tx)
        let proposal = try AcceptStore.propose(Self.draft, report: report, into: nil, tx)
        let sharer = Sharer(organization: organization, place: nil)
        var choices = AcceptChoices(programme: programme, title: "แผนสมมุติ", sharers: [sharer])
        choices.hosts = [Kernel.ID<Place>("90"): organization, Kernel.ID<Place>("91"): organization]
        let acceptance = try AcceptStore.accept(proposal, choices, by: doer, tx)
        set(.acceptance, party, acceptance.id.rawValue)
        set(.root, party, acceptance.sharedPlan.rawValue)
        let token = try PartnerLinkStore.insert(
            plan: acceptance.sharedPlan,
            organization: organization,
            by: doer,
            tx
        )
        set(.link, party, try PartnerLinkStore.get(token: token, at: now, tx).name)
        return acceptance.sharedPlan
    }

    private mutating func addWork(
        _ party: Party,
        _ place: String,
        _ root: Plan.ID,
        by doer: Doer,
        _ tx: Transaction
    ) throws {
        let plan = try PlanStore.tree(root, tx).first { ($0.place?.rawValue ?? "") == place }
        guard let plan, let organization = doer.organization else { throw PlanningProblem.nothingToAccept }
        set(.plan, party, at: place, plan.id.rawValue)
        let commitment: Commitment.ID? = try tx.one("select id from commitments where plan = \(plan.id)")
        let activity: Activity.ID? = try tx.one("select id from activities where plan = \(plan.id)")
        guard let commitment, let activity else { throw PlanningProblem.nothingToAccept }
        set(.commitment, party, at: place, commitment.rawValue)
        set(.activity, party, at: place, activity.rawValue)
        let seed = CopySeed(
            commitment: commitment,
            organization: organization,
            place: plan.place,
            state: .notStarted
        )
        let copy = try CopyStore.insert(seed, root: root, by: doer, tx)
        set(.copy, party, at: place, copy.id.rawValue)
        let offer = HostOffer(item: .commitment(commitment), organization: organization, role: .host)
        set(.hosting, party, at: place, try HostingStore.insert(offer, root: root, by: doer, tx).id.rawValue)
        let target = Target(
            id: .new(at: now),
            owner: .commitment(commitment),
            subsetOf: nil,
            position: 0,
            measure: Target.Measure(.atLeast, Quantity(5), unit: "คน"),
            scope: Target.Scope(),
            rubric: [],
            baseline: nil,
            text: "",
            version: 1
        )
        try TargetStore.add(target, root: root, by: doer, tx)
        set(.target, party, at: place, target.id.rawValue)
        try tell(party, place, copy.id, by: doer, .progress, .support, .file, tx)
        guard party == .silent, place == "91" else { return }
        let mine = Doer(actor: Self.visitor, organization: organization, now: now)
        try tell(party, place, copy.id, by: mine, .ownProgress, .ownSupport, nil, tx)
        let content = try house.files.keep(Array("alone".utf8), name: "alone.txt")
        set(
            .ownFile,
            party,
            at: place,
            try house.files.insert(content, by: Self.visitor, at: now, tx).id.rawValue
        )
    }

    /// News with evidence, and a request for support.
    private mutating func tell(
        _ party: Party,
        _ place: String,
        _ copy: CommitmentCopy.ID,
        by doer: Doer,
        _ progress: Kind,
        _ support: Kind,
        _ file: Kind?,
        _ tx: Transaction
    ) throws {
        let content = try house.files.keep(Array("\(party) \(place)".utf8), name: "note.txt")
        let stored = try house.files.insert(content, by: doer.actor, at: now, tx)
        var news = News(item: .copy(copy), day: now.bangkokDay, line: "ประชุมแล้ว")
        news.proof.evidence = stored.id
        set(progress, party, at: place, try ProgressStore.record(news, by: doer, tx).id.rawValue)
        let request = try SupportStore.ask(.people, "ขอวิทยากร", for: .copy(copy), by: doer, tx)
        set(support, party, at: place, request.id.rawValue)
        if let file { set(file, party, at: place, stored.id.rawValue) }
    }
}
