// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Documents
import Kernel

/// Has photos decoded and drawn anew by `vipsthumbnail`, a process of its own.
///
/// What comes out holds pixels and nothing else, and a fault in a picture library never happens inside the
/// server.
struct PictureDrawing: Sendable {
    /// Longest side in pixels; more than any page shows.
    static let longestSide = 2560
    private let tool: String

    /// Another tool is given only by tests.
    init(tool: String = "vipsthumbnail") {
        self.tool = tool
    }

    /// - Returns: the new picture; what was given for kinds that are not drawn anew, or without the tool.
    /// - Throws: ``FilesProblem/brokenPicture`` when it cannot be decoded within the limits.
    func draw(_ bytes: [UInt8], _ type: MediaType) async throws -> [UInt8] {
        #if WEAKENED
        if Weakness.clean.isOn { return bytes }
        #endif
        guard let saver = Self.saver(type) else { return bytes }
        let side = Self.longestSide
        let command = [
            tool, "stdin", "--size", "\(side)x\(side)>", "--export-profile", "srgb", "--vips-concurrency=1",
            "--vips-novector", "-o", saver,
        ]
        let told = await withCheckedContinuation { continuation in
            Self.queue.async {
                continuation.resume(
                    returning: try? ToolRun(
                        command,
                        input: bytes,
                        limits: .init(seconds: 20, memory: 1024, output: 20)
                    )
                )
            }
        }
        switch told?.ending {
        case .missing: return bytes
        case .exited(0):
            guard let output = told?.output, !output.isEmpty else { throw FilesProblem.brokenPicture }
            return output
        case .exited, .stopped: throw FilesProblem.brokenPicture
        case nil: throw FilesProblem.notWritten
        }
    }

    /// One at a time: thirty phones in a hall must not take all memory at once.
    private static let queue = DispatchQueue(label: "phakhi.pictures")

    /// How vips writes a kind; GIFs may move, so they keep their own cleaning.
    private static func saver(_ type: MediaType) -> String? {
        switch type {
        case .jpeg: ".jpg[Q=85,strip]"
        case .png: ".png[strip]"
        case .webp: ".webp[Q=85,strip]"
        default: nil
        }
    }
}
