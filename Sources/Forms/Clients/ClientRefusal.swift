// SPDX-License-Identifier: Apache-2.0

public import Kernel
public import Web

extension Forms {
    /// Whether a request comes from a field client of others, which expects answers in its own shape.
    public static func isClient(_ request: Request) -> Bool { request.path.hasPrefix("/v1/") }

    /// A refusal as the client understands it: XML for phones, JSON for programs.
    public static func refusal(_ problem: any Problem, _ visit: Visit) -> Reply {
        let status = ClientRefusal.status(of: problem)
        let code = (problem as? ClientProblem)?.central ?? ClientRefusal.code(status)
        var reply = ClientRefusal.reply(code, problem.text, visit, status: status)
        if let seconds = problem.retryAfter { reply.headers.append(("retry-after", String(seconds))) }
        if status == 401 { reply.headers.append(("www-authenticate", "Basic realm=\"phakhi\"")) }
        return reply
    }

    /// The same for a fault that nobody foresaw.
    public static func broken(_ visit: Visit) -> Reply {
        ClientRefusal.reply("500.1", ClientText.broken, visit, status: 500)
    }
}

/// How refusals look to field clients.
enum ClientRefusal {
    static func status(of problem: any Problem) -> Int {
        if let problem = problem as? ClientProblem { return Int(problem.central.prefix(3)) ?? 400 }
        if problem.retryAfter != nil { return 429 }
        return switch problem.kind {
        case .invalid: 400
        case .missing: 404
        case .unknown: 401
        case .forbidden: 403
        case .conflict: 409
        case .tooMuch: 413
        case .broken: 500
        }
    }

    static func code(_ status: Int) -> String {
        switch status {
        case 401: "401.2"
        case 413: "413"
        case 400: "400.8"
        default: "\(status).1"
        }
    }

    static func reply(_ code: String, _ text: Sentence, _ visit: Visit, status: Int) -> Reply {
        let message = visit.say(text)
        if isOpenRosa(visit.request) { return OpenRosaReply.message(message, status: status, isError: true) }
        let body: JSONValue = ["code": .text(code), "message": .text(message), "details": [:]]
        return .json(body.bytes, status: status)
    }

    /// Phones speak OpenRosa; programs say nothing of it.
    private static func isOpenRosa(_ request: Request) -> Bool {
        if request.headers["x-openrosa-version"] != nil { return true }
        let last = request.path.split(separator: "/").last ?? ""
        return ["formList", "manifest", "submission"].contains(last)
    }
}
