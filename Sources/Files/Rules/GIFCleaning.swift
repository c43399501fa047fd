// SPDX-License-Identifier: Apache-2.0

/// The blocks of a GIF file (GIF89a): pictures and the little that they need; comments, texts and XMP go.
enum GIFCleaning {
    static func clean(_ bytes: [UInt8]) throws(FilesProblem) -> [UInt8] {
        guard bytes.count > 13 else { throw .brokenPicture }
        var at = 13 + colours(bytes[10])
        guard at < bytes.count else { throw .brokenPicture }
        var out = Array(bytes[..<at])
        var hasPicture = false
        while at < bytes.count {
            let start = at
            switch bytes[at] {
            case 0x3B: at = bytes.count  // whatever lies behind the end is not part of the picture
            case 0x21:
                at = try end(ofBlocksAt: start + 2, bytes)
                if isNeeded(bytes[start..<at]) { out += bytes[start..<at] }
            case 0x2C:
                guard start + 10 < bytes.count else { throw .brokenPicture }
                at = try end(ofBlocksAt: start + 11 + colours(bytes[start + 9]), bytes)
                out += bytes[start..<at]
                hasPicture = true
            default: throw .brokenPicture
            }
        }
        guard hasPicture else { throw .brokenPicture }
        return out + [0x3B]
    }

    /// Bytes of the colour table that a packed field announces.
    private static func colours(_ packed: UInt8) -> Int {
        packed & 0x80 == 0 ? 0 : 3 << (Int(packed & 7) + 1)
    }

    /// Behind a run of blocks, each with its length before it, closed by an empty one.
    private static func end(ofBlocksAt start: Int, _ bytes: [UInt8]) throws(FilesProblem) -> Int {
        var at = start
        while at < bytes.count {
            let length = Int(bytes[at])
            at += 1 + length
            if length == 0 { return at }
        }
        throw .brokenPicture
    }

    /// Timing and transparency, and how often it plays.
    private static func isNeeded(_ block: ArraySlice<UInt8>) -> Bool {
        let content = block.dropFirst(3)
        switch block.dropFirst().first {
        case 0xF9: return true
        case 0xFF:
            return ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"].contains { content.starts(with: $0.utf8) }
        default: return false
        }
    }
}
