// SPDX-License-Identifier: Apache-2.0

import Kernel

/// Bytes decoded as text, whichever of the encodings Thai files come in.
struct ByteText {
    /// The text with LF line ends and without mark or NUL.
    let text: String
    /// Whether some bytes had to be replaced.
    let isRepaired: Bool

    /// Decodes by mark, then as UTF-8, then as Windows-874 when that gives plausible Thai.
    /// - Returns: nil when the bytes are no text at all.
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let units = Self.units(bytes.dropFirst(2), littleEndian: bytes[0] == 0xFF)
            self.init(clean: String(decoding: units, as: UTF16.self), isRepaired: false)
            return
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard !Self.looksBinary(body) else { return nil }
        if let text = String(validating: body, as: UTF8.self) {
            self.init(clean: text, isRepaired: false)
        } else if let text = Windows874.decode(body) {
            self.init(clean: text, isRepaired: false)
        } else {
            let text = String(decoding: body, as: UTF8.self)
            let broken = text.unicodeScalars.reduce(0) { $0 + ($1 == "\u{FFFD}" ? 1 : 0) }
            // A file cut in the middle of a letter is still text; a picture is not.
            guard broken <= 3 || broken * 100 <= text.unicodeScalars.count else { return nil }
            self.init(clean: text, isRepaired: true)
        }
    }

    /// A warning when some bytes had to be replaced.
    var findings: [Finding] {
        isRepaired
            ? [Finding(.warning, code: "documents.bytes-replaced", text: DocumentsText.bytesReplaced)] : []
    }

    /// Text that needs no decoding.
    init(pasted text: String) {
        self.init(clean: text, isRepaired: false)
    }

    private init(clean text: String, isRepaired: Bool) {
        self.text = Self.normalised(text)
        self.isRepaired = isRepaired
    }

    /// LF for every kind of line end, no NUL, no other control characters than tab and LF, no stray marks.
    static func normalised(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var afterReturn = false
        for byte in text.utf8 {
            defer { afterReturn = byte == 0x0D }
            switch byte {
            case 0x0D: bytes.append(0x0A)
            case 0x0A where afterReturn: break
            case 0x09, 0x0A: bytes.append(byte)
            case 0x0B, 0x0C: bytes.append(0x0A)
            case 0..<0x20, 0x7F: break
            default: bytes.append(byte)
            }
        }
        let result = String(decoding: bytes, as: UTF8.self)
        return result.unicodeScalars.first == "\u{FEFF}" ? String(result.unicodeScalars.dropFirst()) : result
    }

    private static func units(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> [UInt16] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(littleEndian ? second << 8 | first : first << 8 | second)
            index += 2
        }
        return units
    }

    /// NUL or many control characters: a program, a picture, anything but text.
    private static func looksBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
        var controls = 0
        for byte in bytes.prefix(65_536) where byte < 0x20 {
            if byte == 0 { return true }
            if byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x0C { controls += 1 }
        }
        return controls * 100 > min(bytes.count, 65_536)
    }
}
