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
    private var unanswered = 0
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
        case (.head, _):
            unanswered += 1
            begin(.body(0))
        case (.body(let part), .body(let bytes)): stage = .body(bytes + part.readableBytes)
        // Nobody waits for it any more.
        case (.body, .rest): return
        case (.body, _): break
        case (.end, .rest): stage = .nothing
        case (.end, _): stage = .answer
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // Bytes came, but no whole head yet.
        if stage == .nothing { begin(.head) }
        if stage == .rest { context.read() }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        context.write(data, promise: promise)
        guard case .end = unwrapOutboundIn(data) else { return }
        unanswered -= 1
        // The next request may be on its way already.
        guard unanswered == 0 else { return }
        if case .body = stage {
            begin(.rest)
            context.read()
        } else {
            stage = .nothing
        }
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
