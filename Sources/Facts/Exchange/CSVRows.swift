// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads a CSV file row by row, a piece of the file at a time, so that ten million rows need no memory.
struct CSVRows {
    /// One row: its fields as bytes, and its number in the file, the heading being 1.
    struct Row {
        let number: Int
        let fields: [ArraySlice<UInt8>]
    }

    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private var number = 0
    private static let piece = 1 << 20

    /// - Throws: `CocoaError` when the file cannot be opened.
    init(path: String) throws {
        handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        try fill()
        // Excel begins its files with a mark.
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The next row that is not empty.
    mutating func next() throws -> Row? {
        while let fields = try record() {
            number += 1
            if fields.count > 1 || !(fields.first?.isEmpty ?? true) {
                return Row(number: number, fields: fields)
            }
        }
        try handle.close()
        return nil
    }

    private mutating func fill() throws {
        buffer.removeFirst(position)
        position = 0
        guard let data = try handle.read(upToCount: Self.piece), !data.isEmpty else {
            isAtEnd = true
            return
        }
        buffer.append(contentsOf: data)
    }

    private mutating func record() throws -> [ArraySlice<UInt8>]? {
        while true {
            if let found = whole() { return found }
            if isAtEnd { return last() }
            try fill()
        }
    }

    /// What is left at the end of a file without a last line end.
    private mutating func last() -> [ArraySlice<UInt8>]? {
        guard position < buffer.count else { return nil }
        buffer.append(0x0A)
        if let found = whole() { return found }
        // A quotation mark that never ends: the rest is one field.
        let rest = buffer[position..<(buffer.count - 1)]
        position = buffer.count
        return [rest]
    }

    /// One record when the buffer holds all of it.
    private mutating func whole() -> [ArraySlice<UInt8>]? {
        var fields: [ArraySlice<UInt8>] = []
        fields.reserveCapacity(20)
        var start = position
        var index = position
        var isQuoted = false
        var hadQuote = false
        while index < buffer.count {
            let byte = buffer[index]
            if byte == 0x22 {
                isQuoted.toggle()
                hadQuote = true
            } else if !isQuoted, byte == 0x2C || byte == 0x0A {
                fields.append(field(start..<index, hadQuote: hadQuote))
                hadQuote = false
                start = index + 1
                if byte == 0x0A {
                    position = start
                    return fields
                }
            }
            index += 1
        }
        return nil
    }

    private func field(_ range: Range<Int>, hadQuote: Bool) -> ArraySlice<UInt8> {
        var bytes = buffer[range]
        if bytes.last == 0x0D { bytes.removeLast() }
        while bytes.first == 0x20 { bytes.removeFirst() }
        while bytes.last == 0x20 { bytes.removeLast() }
        guard hadQuote, bytes.count >= 2, bytes.first == 0x22, bytes.last == 0x22 else { return bytes }
        var out: [UInt8] = []
        var wasQuote = false
        for byte in bytes.dropFirst().dropLast() {
            if byte == 0x22, wasQuote {
                wasQuote = false
                continue
            }
            wasQuote = byte == 0x22
            out.append(byte)
        }
        return out[...]
    }
}
