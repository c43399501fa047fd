// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Takes out of photos what the sender did not mean to tell: position, time, device, comments.
///
/// What is needed to show the picture stays: pixels, colours, and which way is up.
enum PictureCleaning {
    /// - Throws: ``FilesProblem/brokenPicture`` when the content is not what its kind says.
    static func clean(_ bytes: [UInt8], _ type: MediaType) throws(FilesProblem) -> [UInt8] {
        #if WEAKENED
        if Weakness.clean.isOn { return bytes }
        #endif
        return switch type {
        case .jpeg: try JPEGCleaning.clean(bytes)
        case .png: try PNGCleaning.clean(bytes)
        case .webp: try WebPCleaning.clean(bytes)
        case .gif: try GIFCleaning.clean(bytes)
        default: bytes
        }
    }
}

/// The chunks of a PNG file.
enum PNGCleaning {
    private static let kept: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs",
        "acTL",
        "fcTL", "fdAT", "cICP",
    ]

    static func clean(_ bytes: [UInt8]) throws(FilesProblem) -> [UInt8] {
        var out = Array(bytes.prefix(8))
        var at = 8
        while at + 12 <= bytes.count {
            let length = bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
            guard length <= bytes.count - at - 12 else { throw .brokenPicture }
            let name = String(decoding: bytes[(at + 4)..<(at + 8)], as: UTF8.self)
            let end = at + 12 + length
            if kept.contains(name) { out += bytes[at..<end] }
            // Whatever lies behind the end is not part of the picture.
            if name == "IEND" { return out }
            at = end
        }
        throw .brokenPicture
    }
}

/// The chunks of a WebP file, a RIFF of little-endian lengths.
enum WebPCleaning {
    private static let kept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]

    static func clean(_ bytes: [UInt8]) throws(FilesProblem) -> [UInt8] {
        var chunks: [UInt8] = []
        var at = 12
        while at + 8 <= bytes.count {
            let length = bytes[(at + 4)..<(at + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
            let padded = length + length % 2
            guard padded <= bytes.count - at - 8 else { throw .brokenPicture }
            let name = String(decoding: bytes[at..<(at + 4)], as: UTF8.self)
            if kept.contains(name) {
                let start = chunks.count
                chunks += bytes[at..<(at + 8 + padded)]
                // The flags for EXIF and XMP, which are gone now.
                if name == "VP8X", length > 0 { chunks[start + 8] &= ~0b0000_1100 }
            }
            at += 8 + padded
        }
        guard !chunks.isEmpty else { throw .brokenPicture }
        let size = chunks.count + 4
        let length = (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
        return Array("RIFF".utf8) + length + Array("WEBP".utf8) + chunks
    }
}
