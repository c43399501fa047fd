// SPDX-License-Identifier: Apache-2.0

import Web

/// What every request must pass and every answer carries, until accounts exist and after.
enum Guard {
    /// Refuses foreign names (DNS rebinding) and writes that another site's page sent (CSRF).
    static func check(_ request: Request) throws(RouteProblem) {
        guard let host = request.headers["host"], isOwn(host) else { throw .otherHost }
        guard request.method == .post else { return }
        if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
            throw .otherSite
        }
        if let origin = request.headers["origin"], origin != "http://\(host)" { throw .otherSite }
        // A browser names at least one of the two; a script that names neither cannot be a foreign page.
    }

    private static func isOwn(_ host: String) -> Bool {
        let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
        return ["127.0.0.1", "localhost", "[::1]"].contains(String(name))
    }

    static func addHeaders(to reply: inout Reply) {
        let policy =
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        reply.headers += [
            ("content-security-policy", policy),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
        ]
    }
}
