// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Files

struct PictureCleaningTests {
    static func png(_ chunks: [String]) -> [UInt8] {
        chunks.reduce(into: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { out, name in
            out += [0, 0, 0, 2] + Array(name.utf8) + [7, 7] + [0, 0, 0, 0]
        }
    }

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker, 0, UInt8(content.count + 2)] + content
    }

    private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// A scan with stuffing and a restart inside.
    private static let scan: [UInt8] = segment(0xDA, [1, 1, 0]) + [1, 0xFF, 0, 2, 0xFF, 0xD3, 3]
    private static let end: [UInt8] = [0xFF, 0xD9]

    /// EXIF with a directory of two entries, one of which says which way is up.
    private static func exif(orientation: UInt8, little: Bool) -> [UInt8] {
        let big: [UInt8] =
            [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 2] + [0x01, 0x0F, 0, 2, 0, 0, 0, 4, 65, 66, 67, 0]
            + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0] + [0, 0, 0, 0]
        let small: [UInt8] =
            [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0] + [0x0F, 0x01, 2, 0, 4, 0, 0, 0, 65, 66, 67, 0]
            + [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0] + [0, 0, 0, 0]
        return segment(0xE1, text("Exif\0\0") + (little ? small : big))
    }

    @Test func `comments and positions leave a JPEG, the pixels stay`() throws {
        let keep = Self.segment(0xE0, Self.text("JFIF\0") + [1, 2]) + Self.segment(0xDB, [0, 1, 2])
        let drop =
            Self.segment(0xE1, Self.text("http://ns.adobe.com/xap/1.0/\0<x/>")) + Self.segment(0xED, [1])
            + Self.segment(0xFE, Self.text("บ้านเลขที่ 1")) + Self.segment(0xE2, Self.text("MPF\0"))
        let given = [0xFF, 0xD8] + keep + drop + Self.scan + Self.segment(0xC4, [9]) + Self.scan + Self.end
        let trailer = Self.text("a second picture behind the end")
        let clean = try JPEGCleaning.clean(given + trailer)
        #expect(clean == [0xFF, 0xD8] + keep + Self.scan + Self.segment(0xC4, [9]) + Self.scan + Self.end)
        #expect(try JPEGCleaning.clean(clean) == clean)
    }

    /// A picture of one point with a colour table of two, as small as a GIF can be.
    private static func gif(_ extensions: [UInt8]) -> [UInt8] {
        let head: [UInt8] = text("GIF89a") + [1, 0, 1, 0, 0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
        let picture: [UInt8] = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0] + [2, 2, 0x44, 1, 0]
        return head + extensions + picture + [0x3B]
    }

    @Test func `comments and XMP leave a GIF, timing and repeats stay`() throws {
        let timing: [UInt8] = [0x21, 0xF9, 4, 0, 10, 0, 0, 0]
        let repeats: [UInt8] = [0x21, 0xFF, 11] + Self.text("NETSCAPE2.0") + [3, 1, 0, 0, 0]
        let comment: [UInt8] = [0x21, 0xFE, 5] + Self.text("where") + [0]
        let xmp: [UInt8] = [0x21, 0xFF, 11] + Self.text("XMP DataXMP") + [4] + Self.text("<x/>") + [0]
        let given = Self.gif(repeats + comment + timing + xmp) + Self.text("behind the end")
        let clean = try GIFCleaning.clean(given)
        #expect(clean == Self.gif(repeats + timing))
        #expect(try GIFCleaning.clean(clean) == clean)
    }

    @Test func `a GIF that is cut anywhere is mended or refused, never a crash`() throws {
        let whole = Self.gif([0x21, 0xFE, 5] + Self.text("where") + [0])
        for length in 0..<whole.count {
            let clean = try? GIFCleaning.clean(Array(whole.prefix(length)))
            #expect(clean.map { $0.last == 0x3B } ?? true)
        }
    }

    @Test(arguments: [true, false])
    func `a photo keeps only which way is up`(little: Bool) throws {
        let given = [0xFF, 0xD8] + Self.exif(orientation: 6, little: little) + Self.scan + Self.end
        let clean = try JPEGCleaning.clean(given)
        #expect(clean.count == 2 + 36 + Self.scan.count + 2)
        #expect(!clean.contains(subsequence: Self.text("ABC")))
        #expect(try JPEGCleaning.clean(clean) == clean)
        let upright = [0xFF, 0xD8] + Self.exif(orientation: 1, little: little) + Self.scan + Self.end
        #expect(try JPEGCleaning.clean(upright) == [0xFF, 0xD8] + Self.scan + Self.end)
    }

    @Test func `a JPEG that was cut short is closed`() throws {
        let given = [0xFF, 0xD8] + Self.scan
        #expect(try JPEGCleaning.clean(given) == given + Self.end)
    }

    @Test func `text and EXIF leave a PNG, and whatever stands behind its end`() throws {
        let given =
            Self.png(["IHDR", "tEXt", "iTXt", "zTXt", "eXIf", "tIME", "sRGB", "IDAT", "IEND"]) + [1, 2, 3]
        #expect(try PNGCleaning.clean(given) == Self.png(["IHDR", "sRGB", "IDAT", "IEND"]))
    }

    @Test func `EXIF and XMP leave a WebP with their flags`() throws {
        func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
            Self.text(name) + [UInt8(content.count), 0, 0, 0] + content + (content.count % 2 == 1 ? [0] : [])
        }
        func file(_ chunks: [UInt8]) -> [UInt8] {
            Self.text("RIFF") + [UInt8(chunks.count + 4), 0, 0, 0] + Self.text("WEBP") + chunks
        }
        let pixels = chunk("VP8 ", [1, 2, 3])
        let given = chunk("VP8X", [0x2C, 0, 0, 0]) + pixels + chunk("EXIF", [9]) + chunk("XMP ", [9, 9])
        let clean = try WebPCleaning.clean(file(given))
        #expect(clean == file(chunk("VP8X", [0x20, 0, 0, 0]) + pixels))
    }

    @Test(
        arguments: [
            [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 1], [0xFF, 0xD8, 1, 2, 3], [0xFF, 0xD8, 0xFF, 0xD9],
            [0xFF, 0xD8, 0xFF],
            [0xFF, 0xD8, 0xFF, 0xDB, 0, 1],
        ] as [[UInt8]]
    )
    func `a broken JPEG is refused`(bytes: [UInt8]) {
        #expect(throws: FilesProblem.brokenPicture) { try JPEGCleaning.clean(bytes) }
    }

    @Test func `every beginning of a picture is read without harm`() {
        let jpeg = [0xFF, 0xD8] + Self.exif(orientation: 6, little: true) + Self.scan + Self.end
        let png = Self.png(["IHDR", "IDAT", "IEND"])
        for length in 0..<jpeg.count { _ = try? JPEGCleaning.clean(Array(jpeg.prefix(length))) }
        for length in 0..<png.count {
            #expect(throws: FilesProblem.self) { try PNGCleaning.clean(Array(png.prefix(length))) }
        }
        for length in 0..<jpeg.count { _ = try? WebPCleaning.clean(Array(jpeg.prefix(length))) }
    }
}

extension [UInt8] {
    fileprivate func contains(subsequence: [UInt8]) -> Bool {
        indices.contains { self[$0...].starts(with: subsequence) }
    }
}
