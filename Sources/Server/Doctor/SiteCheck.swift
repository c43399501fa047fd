// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Kernel

/// Looks at a site from outside, as a visitor's browser would: name, HTTPS, headers, clock.
public struct SiteCheck: Sendable {
    private let address: String
    private let host: String
    private let isSecure: Bool
    private let clock: Clock

    /// - Returns: nil unless the address is one, such as `https://phakhi.example.org`.
    public init?(url: String, clock: Clock = .system) {
        guard let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty,
            parts.scheme == "https" || parts.scheme == "http", parts.query == nil
        else { return nil }
        self.host = host
        self.clock = clock
        isSecure = parts.scheme == "https"
        let port = parts.port.map { ":\($0)" } ?? ""
        address = "\(isSecure ? "https" : "http")://\(host)\(port)"
    }

    /// Asks the site a few times.
    public func run() -> [DoctorLine] {
        let answer: SiteAnswer
        do {
            answer = try SiteAnswer.ask(address + "/readyz")
        } catch SiteAnswer.Failure.noTool {
            return [DoctorLine(.look, DoctorText.tool("curl", false), DoctorText.install("curl"))]
        } catch SiteAnswer.Failure.certificate {
            return [DoctorLine(.wrong, DoctorText.certificate, DoctorText.renewCertificate)]
        } catch {
            return [DoctorLine(.wrong, DoctorText.noAnswer(address), DoctorText.checkProxy)]
        }
        return lines(answer) + [redirect(), foreignName()].compactMap { $0 }
    }

    /// What one answer tells; pure, for tests.
    func lines(_ answer: SiteAnswer) -> [DoctorLine] {
        let isUp = answer.status == 200
        var lines = [
            DoctorLine(
                isUp ? .ok : .wrong,
                DoctorText.name(host, answer.status),
                answer.status == 403 ? DoctorText.setHost(host) : DoctorText.checkProxy
            ),
            DoctorLine(isSecure || isLocal ? .ok : .wrong, DoctorText.https(isSecure), DoctorText.useProxy),
        ]
        guard isUp else { return lines }
        if isSecure {
            let hasHSTS = answer.headers["strict-transport-security"] != nil
            lines.append(DoctorLine(hasHSTS ? .ok : .wrong, DoctorText.hsts(hasHSTS), DoctorText.setProxy))
        }
        let missing = ["content-security-policy", "x-content-type-options", "referrer-policy"].filter {
            answer.headers[$0] == nil
        }
        lines.append(
            DoctorLine(missing.isEmpty ? .ok : .wrong, DoctorText.headers(missing), DoctorText.keepHeaders)
        )
        lines.append(clockLine(answer.headers["date"]))
        return lines
    }

    private var isLocal: Bool { host == "localhost" || NetworkAddress(host)?.isLoopback == true }

    private func clockLine(_ date: String?) -> DoctorLine {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "UTC")
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        guard let there = date.flatMap(format.date(from:)) else {
            return DoctorLine(.look, DoctorText.noDate, DoctorText.checkProxy)
        }
        let apart = abs(Int(there.timeIntervalSince1970 - Double(clock.now.milliseconds) / 1000))
        // Codes from an app are valid for 30 seconds and the ones beside it.
        let state: DoctorLine.State = apart > 60 ? .wrong : apart > 15 ? .look : .ok
        return DoctorLine(state, DoctorText.clock(apart), DoctorText.setClock)
    }

    private func redirect() -> DoctorLine? {
        guard isSecure, !isLocal, let plain = try? SiteAnswer.ask("http://\(host)/") else { return nil }
        let isSent = plain.headers["location"]?.hasPrefix("https://") == true || plain.status >= 400
        return DoctorLine(isSent ? .ok : .wrong, DoctorText.redirect(isSent), DoctorText.redirectPlain)
    }

    private func foreignName() -> DoctorLine? {
        guard let other = try? SiteAnswer.ask(address + "/healthz", host: "phakhi.invalid") else {
            return nil
        }
        let isRefused = other.status != 200
        return DoctorLine(isRefused ? .ok : .wrong, DoctorText.foreign(isRefused), DoctorText.keepHost)
    }
}
