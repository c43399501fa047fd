// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// What every request must pass and every answer carries.
enum Guard {
    /// Refuses foreign names (DNS rebinding) and writes that another site's page sent (CSRF).
    static func check(_ request: Request, _ reach: Reach) throws(RouteProblem) {
        #if WEAKENED
        if Weakness.host.isOn, request.headers["host"] == nil { return }
        #endif
        guard let host = request.headers["host"], reach.isOwn(host, isLocal: isLocal(request)) else {
            throw .otherHost
        }
        #if WEAKENED
        if Weakness.site.isOn { return }
        #endif
        guard request.method.isWrite else { return try checkEmbedding(request) }
        if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
            throw .otherSite
        }
        // A browser names at least one of the three; a script that names none cannot be a foreign page.
        let own = (request.isSecure ? "https://" : "http://") + host
        if let origin = request.headers["origin"] {
            if origin.lowercased() != own.lowercased() { throw .otherSite }
        } else if let from = request.headers["referer"], !from.lowercased().hasPrefix(own.lowercased() + "/")
        {
            throw .otherSite
        }
    }

    /// Another site's page may link here; it may not load what is answered here into itself.
    private static func checkEmbedding(_ request: Request) throws(RouteProblem) {
        guard ["cross-site", "same-site"].contains(request.headers["sec-fetch-site"]),
            let mode = request.headers["sec-fetch-mode"]
        else { return }
        let isFrame = ["object", "embed", "iframe", "frame"].contains(request.headers["sec-fetch-dest"])
        if mode != "navigate" || isFrame { throw .otherSite }
    }

    /// Whether the request comes from this machine itself; tests and commands call themselves `local`.
    static func isLocal(_ request: Request) -> Bool {
        request.client == "local" || NetworkAddress(request.client)?.isLoopback == true
    }

    /// What came over HTTPS has browsers keep to HTTPS for a year.
    static func addHeaders(to reply: inout Reply, isSecure: Bool) {
        #if WEAKENED
        if Weakness.headers.isOn {
            reply.headers.removeAll { $0.name == "cache-control" }
            return
        }
        #endif
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
        if isSecure { reply.headers.append(("strict-transport-security", "max-age=31536000")) }
    }
}
