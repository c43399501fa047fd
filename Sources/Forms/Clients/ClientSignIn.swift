// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation
import Kernel
import Storage
import Web

/// How programs of others say who they are.
public enum ClientSignIn {
    /// The password of an `Authorization: Basic` header; the name before it means nothing.
    ///
    /// The password is a key.
    /// - Parameter value: what stands behind `Basic `.
    /// - Returns: nil for what is no such header.
    public static func password(inBasic value: String) -> String? {
        guard value.utf8.count <= 1000, let data = Data(base64Encoded: value),
            let text = String(data: data, encoding: .utf8), let cut = text.firstIndex(of: ":")
        else { return nil }
        return String(text[text.index(after: cut)...])
    }

    /// The key that a request carries; nil for sessions.
    static func key(_ visit: Visit) -> String? {
        let parts = (visit.request.headers["authorization"] ?? "").split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let word = parts[0].lowercased() == "basic" ? password(inBasic: String(parts[1])) : String(parts[1])
        return word.flatMap { $0.hasPrefix(AppKey.prefix) ? $0 : nil }
    }
}

/// Sessions of programs, and who they are.
///
/// | method | path | who may | what happens |
/// |---|---|---|---|
/// | POST | /v1/sessions | everyone | a name and a password, or a key as the password, become a token |
/// | GET | /v1/users/current | signed in | who the token belongs to |
struct SessionAPI: Sendable {
    let needs: ClientNeeds

    var routes: [Route] {
        [
            Route(.post, "/v1/sessions", .link, takes: .data(["application/json"], max: 10_000), begin),
            .get("/v1/users/current", .me, current),
        ]
    }

    private func begin(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let body = try JSONValue.read(visit.request.body)
        guard let login = body["email"]?.text, let password = body["password"]?.text else {
            throw ClientProblem.fieldMissing("email, password")
        }
        let session = try await needs.signIn(visit, login, password)
        let answer: JSONValue = [
            "token": .text(session.token), "createdAt": .text(session.created),
            "expiresAt": .text(session.ends), "csrf": "none",
        ]
        return .json(answer.bytes)
    }

    private func current(_ visit: Visit, _ input: NoInput) async throws -> Reply {
        let number = try await ClientNumbers.numbers(.actor, [visit.visitor.id], needs.database)
        let answer: JSONValue = [
            "id": .count(number[visit.visitor.id] ?? 0), "type": "user", "displayName": "phakhi",
            "email": "", "createdAt": .text(visit.clock.now.iso), "updatedAt": nil, "deletedAt": nil,
        ]
        return .json(answer.bytes)
    }
}
