// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Files

struct PictureDrawingTests {
    /// A true picture of one point with a comment, base 64.
    private static let png: [UInt8] = {
        let text =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        return Data(base64Encoded: text).map { [UInt8]($0) } ?? []
    }()

    @Test func `a picture comes back as a picture of the same kind`() async throws {
        let drawn = try await PictureDrawing().draw(Self.png, .png)
        #expect(drawn.starts(with: Self.png.prefix(8)))
        #expect(String(decoding: drawn, as: UTF8.self).contains("IDAT"))
    }

    @Test func `what is no picture is refused by the tool`() async {
        await #expect(throws: FilesProblem.brokenPicture) {
            _ = try await PictureDrawing().draw(Array("\u{FF}\u{D8} no picture".utf8), .jpeg)
        }
    }

    @Test func `a tool that fails refuses, a tool that is missing leaves the cleaned picture`() async throws {
        await #expect(throws: FilesProblem.brokenPicture) {
            _ = try await PictureDrawing(tool: "false").draw(Self.png, .png)
        }
        #expect(try await PictureDrawing(tool: "phakhi-no-such-tool").draw(Self.png, .png) == Self.png)
    }

    @Test func `moving pictures and documents are left to their own cleaning`() async throws {
        #expect(try await PictureDrawing(tool: "false").draw([1, 2], .gif) == [1, 2])
        #expect(try await PictureDrawing(tool: "false").draw([1, 2], .pdf) == [1, 2])
    }
}
