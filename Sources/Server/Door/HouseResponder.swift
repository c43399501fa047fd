// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Web

/// What Hummingbird tells about one request: also the machine at the other end.
struct PeerContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let peer: NetworkAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress.flatMap(NetworkAddress.init)
    }
}

/// Turns Hummingbird's request into ours and our answer into Hummingbird's: the only code that knows both.
struct HouseResponder: HTTPResponder {
    let house: House

    func respond(to request: Hummingbird.Request, context: PeerContext) async throws -> Response {
        guard let method = Self.method(request) else {
            let known = Web.Method.allCases.map(\.rawValue).joined(separator: ", ")
            return Response(status: .methodNotAllowed, headers: [.allow: known])
        }
        let head = RequestHead(method, request, peer: context.peer, house.settings.reach)
        do {
            return response(try await answer(head, request))
        } catch let problem as any Problem {
            return response(await house.refuse(head.request, problem), isLast: true)
        }
    }

    /// What the request line says; no header and no field changes it.
    private static func method(_ request: Hummingbird.Request) -> Web.Method? {
        #if WEAKENED
        if Weakness.method.isOn {
            for name in ["x-http-method-override", "x-method-override"] {
                guard let header = HTTPField.Name(name), let other = request.headers[header] else { continue }
                return Web.Method(rawValue: other)
            }
        }
        #endif
        return Web.Method(rawValue: request.method.rawValue)
    }

    private func answer(_ head: RequestHead, _ request: Hummingbird.Request) async throws -> Reply {
        if let header = head.ambiguous { throw DoorProblem.ambiguous(header: header) }
        guard request.uri.string.utf8.count <= RequestHead.longestTarget else {
            throw DoorProblem.lineTooLong
        }
        let admission = try await house.door.admit(head.request, length: head.length, router: house.router)
        let body: [UInt8]
        do {
            let buffer = try await request.body.collect(upTo: admission.bodyLimit)
            body = Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw DoorProblem.bodyTooLarge(max: admission.bodyLimit)
        }
        let reply = await house.respond(to: head.request.with(body: body))
        await house.door.settle(admission, status: reply.status)
        return reply
    }

    /// After the last answer nothing more is taken over this connection: its rest may be half a body.
    private func response(_ reply: Reply, isLast: Bool = false) -> Response {
        var fields = HTTPFields()
        for (name, value) in reply.headers {
            guard let field = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: field, value: value))
        }
        if isLast { fields[.connection] = "close" }
        let body =
            reply.file.flatMap(Self.stream) ?? ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body))
        return Response(status: .init(code: reply.status), headers: fields, body: body)
    }

    /// A file in small pieces, as fast as it is taken; nil when it is not there.
    private static func stream(_ file: ReplyFile) -> ResponseBody? {
        let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
        guard let size else { return nil }
        return ResponseBody(contentLength: size) { writer in
            // The closure holds `file`, so that it stays until the last piece was sent.
            guard let handle = FileHandle(forReadingAtPath: file.path) else { return }
            defer { try? handle.close() }
            while let piece = try handle.read(upToCount: 1 << 16), !piece.isEmpty {
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
    }
}
