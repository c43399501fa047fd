// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTPTypes

/// Closes connections that keep a place busy: heads and bodies that drip, and too many from one address.
///
/// One for each connection, on its event loop.
final class ConnectionPace: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let table: ConnectionTable
    private var peer: NetworkAddress?
    private var isCounted = false
    private var stage = PaceRules.Stage.head
    private var since = NIODeadline.now()
    private var check: Scheduled<Void>?

    init(_ table: ConnectionTable) {
        self.table = table
    }

    func handlerAdded(context: ChannelHandlerContext) {
        peer = context.remoteAddress?.ipAddress.flatMap(NetworkAddress.init)
        isCounted = table.enter(peer)
        guard isCounted else { return context.close(promise: nil) }
        since = .now()
        watch(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) { leave() }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch (unwrapInboundIn(data), stage) {
        case (.head, _): begin(.body(0))
        case (.body(let part), .body(let bytes)): stage = .body(bytes + part.readableBytes)
        case (.body, _): break
        case (.end, _): stage = .answer
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // Bytes came, but no whole head yet.
        if stage == .nothing { begin(.head) }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data), stage == .answer { stage = .nothing }
        context.write(data, promise: promise)
    }

    private func begin(_ next: PaceRules.Stage) {
        stage = next
        since = .now()
    }

    private func watch(_ context: ChannelHandlerContext) {
        check = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(2)) { [weak self] in
            guard let self, isCounted else { return }
            let seconds = Double((NIODeadline.now() - since).nanoseconds) / 1e9
            if PaceRules.isTooSlow(stage, seconds: seconds) {
                context.close(promise: nil)
            } else {
                watch(context)
            }
        }
    }

    private func leave() {
        check?.cancel()
        check = nil
        if isCounted { table.leave(peer) }
        isCounted = false
    }
}

@available(*, unavailable)
extension ConnectionPace: Sendable {}
