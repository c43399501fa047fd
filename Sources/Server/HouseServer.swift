// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals
import Web

/// Puts the house behind a socket on this machine's own addresses.
public struct HouseServer: Sendable {
    private let house: House

    /// A server for a house.
    public init(_ house: House) {
        self.house = house
    }

    /// Serves until the process is told to stop; `onReady` hears the port once requests are taken.
    public func run(onReady: @escaping @Sendable (Int) -> Void) async throws {
        let port = house.settings.triesNextPorts ? try await freePort() : house.settings.port
        try await serve(port: port, onReady: onReady)
    }

    private func serve(port: Int, onReady: @escaping @Sendable (Int) -> Void) async throws {
        let adapter = HouseResponder(house: house)
        let application = Application(
            responder: adapter,
            configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
            onServerRunning: { channel in onReady(channel.localAddress?.port ?? port) },
            logger: house.logger
        )
        try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
    }

    /// The wished port or one of the twenty after it.
    private func freePort() async throws -> Int {
        let wished = house.settings.port
        for port in wished..<(wished + 20) where PortProbe.isFree(port) { return port }
        return 0
    }
}

/// Turns Hummingbird's request into ours and our answer into Hummingbird's: the only code that knows both.
private struct HouseResponder: HTTPResponder {
    typealias Context = HouseContext
    let house: House

    func respond(to request: Hummingbird.Request, context: HouseContext) async throws -> Response {
        guard let method = Web.Method(rawValue: request.method.rawValue) else {
            return Response(status: .methodNotAllowed)
        }
        var body: [UInt8] = []
        do {
            let buffer = try await request.body.collect(upTo: Limits.body)
            body = Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            return response(
                await house.respondTooLarge(
                    Web.Request(method, request.uri.string, headers: headers(request))
                )
            )
        }
        let ours = Web.Request(
            method,
            request.uri.string,
            headers: headers(request),
            body: body,
            client: context.remoteAddress?.ipAddress ?? "local"
        )
        return response(await house.respond(to: ours))
    }

    private func headers(_ request: Hummingbird.Request) -> [String: String] {
        var out: [String: String] = [:]
        for field in request.headers { out[field.name.canonicalName] = field.value }
        if let authority = request.head.authority { out["host"] = authority }
        return out
    }

    private func response(_ reply: Reply) -> Response {
        var fields = HTTPFields()
        for (name, value) in reply.headers {
            guard let field = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: field, value: value))
        }
        let body = ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body))
        return Response(status: .init(code: reply.status), headers: fields, body: body)
    }
}

/// What is known of one request beside what it says: the address it comes from.
private struct HouseContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
