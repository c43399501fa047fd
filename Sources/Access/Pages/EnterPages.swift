// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing
import Storage
import Web

/// The page behind a one-time link: a PIN for this phone, a password, or the first administrator.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | GET | /enter/{token} | link | says who invites and asks for what is needed; uses nothing up |
/// | POST | /enter/{token} | link | uses the link, signs in |
struct EnterPages: Sendable {
    let needs: AccessNeeds

    var routes: [Route] {
        [.get("/enter/{token}", .link, show), .post("/enter/{token}", .link, enter)]
    }

    private func show(_ visit: Visit, _ input: EnterInput) async throws -> Reply {
        await page(visit, input, [])
    }

    private func enter(_ visit: Visit, _ input: EnterInput) async throws -> Reply {
        let faults = input.faults
        guard faults.isEmpty else { return FormProblem(faults).mark(await page(visit, input, faults)) }
        do {
            let purpose = try await needs.entrance.look(input.token).purpose
            let entry = try await use(input, purpose, visit)
            return try await needs.welcome(entry, visit, back: nil)
        } catch let problem as any Problem {
            guard let form = FormProblem(mending: problem) else { return DeadLinkPage(problem).reply(visit) }
            return form.mark(await page(visit, input, form.faults))
        }
    }

    private func use(
        _ input: EnterInput,
        _ purpose: Invitation.Purpose,
        _ visit: Visit
    ) async throws -> Entry {
        let label = DeviceLabel.make(visit.request)
        let device = AccessCookies.device(visit.request)
        return switch purpose {
        case .enter:
            try await needs.entrance.enter(input.token, pin: input.secret, device: device, label: label)
        case .setup:
            try await needs.entrance.setUp(
                input.token,
                name: input.name,
                login: input.login,
                password: input.secret,
                label: label
            )
        case .reset:
            try await needs.entrance.choosePassword(
                input.token,
                login: input.login.isEmpty ? nil : input.login,
                password: input.secret,
                label: label
            )
        }
    }

    private func page(_ visit: Visit, _ input: EnterInput, _ faults: [FormFault]) async -> Reply {
        do {
            let model = try await EnterModel.load(input.token, visit, needs)
            return EnterPage(visit: visit, model: model, input: input, faults: faults).reply()
        } catch {
            return DeadLinkPage(error as? any Problem ?? AccessProblem.linkUnknown).reply(visit)
        }
    }
}

/// What is typed on the page of a one-time link.
struct EnterInput: RouteInput {
    static let fields: [Field] = [
        .path("token"), .form("pin", .text(max: 40)), .form("again", .text(max: 1000)),
        .form("name", .text(max: 200)), .form("login", .text(max: 100)), .form("password", .text(max: 1000)),
    ]
    let token: String
    let name: String
    let login: String
    /// The PIN or the password, as typed: blanks belong to a password.
    let secret: String
    private let again: String
    private let isPIN: Bool

    init(_ inputs: Inputs) throws {
        token = try inputs.text("token")
        name = inputs.find("name") ?? ""
        login = inputs.find("login") ?? ""
        isPIN = !inputs.all("pin").isEmpty
        secret = inputs.all(isPIN ? "pin" : "password").first ?? ""
        again = inputs.all("again").first ?? ""
    }

    /// Typing a secret twice is for the person's own sake; everything else is for the rules.
    var faults: [FormFault] {
        if secret == again { return [] }
        return [
            FormFault(isPIN ? "pin" : "password", isPIN ? EnterText.pinDiffers : EnterText.passwordDiffers)
        ]
    }
}

/// What the page of a one-time link shows.
struct EnterModel: Sendable {
    let purpose: Invitation.Purpose
    let account: Account?
    let organization: String?
    /// First names of those who have a PIN on this device already.
    let others: [String]

    static func load(_ token: String, _ visit: Visit, _ needs: AccessNeeds) async throws -> EnterModel {
        let invitation = try await needs.entrance.look(token)
        var others: [DeviceLock] = []
        if let device = AccessCookies.device(visit.request) {
            others = try await needs.entrance.people(device: device)
        }
        let locks = others
        return try await needs.database.read { tx in
            let account = try invitation.account.flatMap { try AccountStore.find($0, tx) }
            let grants = try account.map { try GrantStore.list(of: $0.id, tx) } ?? []
            let organization = grants.lazy.compactMap(\.scope.organization).first
            let names = try needs.names.load(visit.language, mentioning: [organization], tx)
            return EnterModel(
                purpose: invitation.purpose,
                account: account,
                organization: organization.map(names.organization),
                others: locks.filter { $0.lock.account != account?.id }.map(\.firstName)
            )
        }
    }
}
