// SPDX-License-Identifier: Apache-2.0

import Web

/// The roles every house begins with; a role that is not named here for something may not do it.
///
/// Rooms name their permissions themselves; here they stand as words, because Access knows no room above
/// it.
enum StandardRoles {
    static let all: [Role] = steering + people + care + money + watching

    /// Everything there is today: whoever gives a duty must hold it, and someone has to begin.
    static let administrator = role("administrator", all: everything)

    private static let everything = [
        "partners.read", "partners.write", "reading.read", "reading.write", "planning.read",
        "planning.figures", "planning.plan", "planning.work", "planning.publish", "files.read",
        "access.manage",
        "access.house", "access.open", "access.keys", "privacy.read", "privacy.write", "privacy.house",
        "indicators.read", "indicators.write", "indicators.publish",
        "forms.read", "forms.fill", "forms.review", "forms.design",
        "people.read", "people.write", "households.sealed", "households.write",
    ]
    /// A coordinator invites, re-issues links and answers people's requests, but does not run the house.
    private static let coordinating = everything.filter { $0 != "access.house" }
    /// To find one's way: who takes part and what was agreed.
    private static let looking = ["partners.read", "planning.read", "planning.figures", "indicators.read"]
    /// To answer for what one's organization took on, with its photos and figures.
    private static let working = looking + ["planning.work", "files.read", "forms.read", "forms.fill"]

    /// How far everything is, and what programmes there are to ask it of.
    private static let totals = ["partners.read", "planning.figures", "indicators.read"]

    private static let steering = [
        administrator,
        role("regional-coordinator", all: coordinating),
        role("coordinator", all: coordinating),
        // Types reports and keeps the plan in order; who takes part is the coordinator's to decide.
        role(
            "secretary",
            all: working + [
                "partners.write", "reading.read", "reading.write", "planning.plan", "forms.review",
                "people.read", "people.write",
            ]
        ),
        // Whoever sits in a committee sees who else does.
        role("working-group-member", all: working + ["reading.read", "people.read"]),
        role("sub-committee-member", all: looking + ["files.read", "reading.read", "people.read"]),
        // Writes up the meeting; what it becomes in the plan, others accept.
        role("facilitator", all: looking + ["reading.read", "reading.write"]),
        // Goes along with several partners and answers when they ask for support.
        role("mentor", all: working + ["reading.read", "forms.review"]),
    ]

    private static let people = [
        role("lao-executive", all: working),
        role("lao-officer", all: working + ["reading.read"]),
        role("health-officer", all: working),
        role("social-security-officer", all: looking),
        role("village-head", all: working),
        role("youth-leader", all: working),
        role("volunteer", all: working),
        // Is shown to others by stories; sees what everyone sees.
        role("role-model", all: []),
    ]

    /// Their case files come with a room of their own; today they find partners and what was agreed.
    private static let care = [
        role("case-worker", all: looking + ["access.open", "households.sealed", "households.write"]),
        role("care-manager", all: looking + ["access.open", "households.sealed", "households.write"]),
        role("care-giver", all: ["partners.read"]),
        // Comes by links to what is their own.
        role("patient", all: []),
    ]

    private static let money = [
        role("fund-committee-member", all: looking + ["files.read"]),
        role("treasurer", all: working),
        // Sees the sums of the own fund, nobody's record.
        role("fund-member", all: totals, countsOnly: true),
        role("project-finance-officer", all: working),
        // Pays, and may know how far it is: totals only, never a record or a person.
        role("funder-officer", all: totals, countsOnly: true),
        role("assessor", all: looking + ["files.read"]),
    ]

    private static let watching = [
        role("academic", all: looking + ["reading.read"]),
        role("governor", all: looking),
        role("pao-executive", all: looking),
        role("nhco-officer", all: looking + ["reading.read"]),
        role("editor", all: looking + ["files.read", "planning.publish", "indicators.publish"]),
        role("reporter", all: looking + ["files.read"]),
        role("moderator", all: looking + ["reading.read"]),
        // Published pages are open to everyone; this adds the totals behind them.
        role("local-media", all: totals, countsOnly: true),
    ]

    private static func role(_ id: String, all permissions: [String], countsOnly: Bool = false) -> Role {
        Role(
            id: id,
            title: RoleText.title(of: id),
            permissions: Set(permissions.map { Permission(rawValue: $0) }),
            isCountsOnly: countsOnly
        )
    }
}
