// SPDX-License-Identifier: Apache-2.0

import Documents
import Foundation

/// What a site answered to one request, asked with `curl` as any visitor would.
struct SiteAnswer: Sendable {
    let status: Int
    let headers: [String: String]

    /// How asking can fail.
    enum Failure: Error {
        /// There is no curl on this machine.
        case noTool
        /// The certificate is not valid for this name or day.
        case certificate
        /// Nobody answers.
        case noAnswer
    }

    /// Asks once, follows no redirect.
    static func ask(_ address: String, host: String? = nil) throws -> SiteAnswer {
        let command =
            ["curl", "-sS", "-i", "--max-time", "15", "--proto", "=http,https", "--globoff"]
            + (host.map { ["-H", "Host: \($0)"] } ?? []) + ["--", address]
        let told = try ToolRun(command, input: [], limits: .init(seconds: 20, memory: 500, output: 1))
        switch told.ending {
        case .missing: throw Failure.noTool
        case .exited(0): break
        // curl(1): 35, 51, 58, 60 and 77 are about the certificate.
        case .exited(let code) where [35, 51, 58, 60, 77].contains(code): throw Failure.certificate
        default: throw Failure.noAnswer
        }
        guard let answer = SiteAnswer(String(decoding: told.output, as: UTF8.self)) else {
            throw Failure.noAnswer
        }
        return answer
    }

    /// Reads status line and headers.
    init?(_ text: String) {
        let head = text.split(separator: "\r\n\r\n", maxSplits: 1).first ?? ""
        var lines = head.split(separator: "\r\n")
        guard !lines.isEmpty, lines[0].hasPrefix("HTTP/"),
            let status = Int(lines.removeFirst().split(separator: " ").dropFirst().first ?? "")
        else { return nil }
        self.status = status
        var headers: [String: String] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = String(
                line[line.index(after: colon)...].drop { $0 == " " }
            )
        }
        self.headers = headers
    }
}
