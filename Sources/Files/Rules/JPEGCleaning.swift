// SPDX-License-Identifier: Apache-2.0

/// The segments of a JPEG file (ITU-T T.81, annex B): markers `FF xx`, most with a length behind them.
enum JPEGCleaning {
    static func clean(_ bytes: [UInt8]) throws(FilesProblem) -> [UInt8] {
        var out: [UInt8] = [0xFF, 0xD8]
        out.reserveCapacity(bytes.count)
        var at = 2
        var hasPixels = false
        while at + 1 < bytes.count {
            guard bytes[at] == 0xFF else { throw .brokenPicture }
            let marker = bytes[at + 1]
            switch marker {
            case 0xFF: at += 1  // fill bytes
            case 0xD9: return try finished(out + [0xFF, 0xD9], hasPixels)
            case 0x01, 0xD0...0xD7: at += 2
            default:
                guard let end = end(ofSegmentAt: at, bytes) else { throw .brokenPicture }
                let segment = bytes[at..<end]
                out += kept(segment, marker)
                at = end
                if marker == 0xDA {
                    hasPixels = true
                    at = endOfScan(from: end, bytes)
                    out += bytes[end..<at]
                }
            }
        }
        // Phones and LINE cut pictures short now and then; browsers still show them.
        return try finished(out + [0xFF, 0xD9], hasPixels)
    }

    private static func finished(_ bytes: [UInt8], _ hasPixels: Bool) throws(FilesProblem) -> [UInt8] {
        guard hasPixels else { throw .brokenPicture }
        return bytes
    }

    private static func end(ofSegmentAt at: Int, _ bytes: [UInt8]) -> Int? {
        guard at + 3 < bytes.count else { return nil }
        let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
        let end = at + 2 + length
        return length >= 2 && end <= bytes.count ? end : nil
    }

    /// Where the coded pixels end: at the first marker that is neither stuffing nor a restart.
    private static func endOfScan(from start: Int, _ bytes: [UInt8]) -> Int {
        var at = start
        while at + 1 < bytes.count {
            if bytes[at] == 0xFF, bytes[at + 1] != 0, !(0xD0...0xD7).contains(bytes[at + 1]),
                bytes[at + 1] != 0xFF
            {
                return at
            }
            at += 1
        }
        return bytes.count
    }

    private static func kept(_ segment: ArraySlice<UInt8>, _ marker: UInt8) -> [UInt8] {
        let content = segment.dropFirst(4)
        switch marker {
        case 0xE0: return content.starts(with: "JFIF\0".utf8) ? Array(segment) : []
        case 0xE1: return orientation(content).map(exif) ?? []
        case 0xE2: return content.starts(with: "ICC_PROFILE\0".utf8) ? Array(segment) : []
        case 0xEE: return content.starts(with: "Adobe".utf8) ? Array(segment) : []
        case 0xE3...0xED, 0xEF, 0xFE: return []
        default: return Array(segment)
        }
    }
}

extension JPEGCleaning {
    /// Which way is up, from the first directory of EXIF; nil when it is upright or not said.
    private static func orientation(_ content: ArraySlice<UInt8>) -> UInt8? {
        guard content.starts(with: "Exif\0\0".utf8) else { return nil }
        let tiff = Array(content.dropFirst(6))
        guard tiff.count >= 14 else { return nil }
        let isLittle = tiff[0] == UInt8(ascii: "I")
        func number(_ at: Int, _ width: Int) -> Int? {
            guard at >= 0, at + width <= tiff.count else { return nil }
            let part = tiff[at..<(at + width)]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for index in 0..<min(count, 200) {
            let entry = directory + 2 + index * 12
            guard let tag = number(entry, 2) else { return nil }
            if tag == 0x0112, let value = number(entry + 8, 2), (2...8).contains(value) {
                return UInt8(value)
            }
        }
        return nil
    }

    /// An EXIF segment that says nothing but which way is up.
    private static func exif(_ orientation: UInt8) -> [UInt8] {
        let tiff: [UInt8] = [
            0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0,
            0,
        ]
        let content: [UInt8] = Array("Exif\0\0".utf8) + tiff
        return [0xFF, 0xE1, 0, UInt8(content.count + 2)] + content
    }
}
