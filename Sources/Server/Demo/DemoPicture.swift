// SPDX-License-Identifier: Apache-2.0

/// Small drawn pictures in place of photos: nobody's face, no camera's traces.
enum DemoPicture {
    private static let side = 96

    /// Sky, hills and a sun in changing colours, as an uncompressed PNG of about 28 KB.
    static func landscape(_ random: inout DemoRandom) -> [UInt8] {
        let sky = [UInt8(random.number(120...200)), UInt8(random.number(170...220)), 235]
        let hill = [UInt8(random.number(30...90)), UInt8(random.number(110...160)), 80]
        let sun = (x: random.number(20...76), y: random.number(14...34))
        let slope = random.number(2...6)
        var rows: [UInt8] = []
        for row in 0..<side {
            rows.append(0)
            for column in 0..<side {
                let isSun = (column - sun.x) * (column - sun.x) + (row - sun.y) * (row - sun.y) < 90
                let ground = 56 + abs(column - side / 2) / slope
                rows += row > ground ? hill : (isSun ? [250, 220, 120] : sky)
            }
        }
        return png(rows)
    }

    private static func png(_ rows: [UInt8]) -> [UInt8] {
        let header = bytes(UInt32(side)) + bytes(UInt32(side)) + [8, 2, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
            + chunk("IDAT", stored(rows)) + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        return bytes(UInt32(content.count)) + body + bytes(crc(body))
    }

    /// A zlib stream of one stored block, which may hold 65,535 bytes.
    private static func stored(_ content: [UInt8]) -> [UInt8] {
        let count = UInt16(content.count)
        let length = [UInt8(count & 255), UInt8(count >> 8)]
        return [0x78, 0x01, 0x01] + length + length.map { ~$0 } + content + bytes(adler(content))
    }

    private static func bytes(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func crc(_ content: [UInt8]) -> UInt32 {
        var register: UInt32 = 0xFFFF_FFFF
        for byte in content {
            register ^= UInt32(byte)
            for _ in 0..<8 { register = register & 1 == 1 ? 0xEDB8_8320 ^ (register >> 1) : register >> 1 }
        }
        return ~register
    }

    private static func adler(_ content: [UInt8]) -> UInt32 {
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in content {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }
}
