// SPDX-License-Identifier: Apache-2.0

import CPlacesData

/// One of the tab-separated lists that are compiled in, read in place: nothing is copied until somebody asks.
struct EmbeddedTable: Sendable {
    private let source: Source
    /// Where each row begins.
    private let starts: [UInt32]

    /// Which list; the pointer is fetched on use because pointers are not `Sendable`.
    enum Source: Sendable {
        case places
        case abolished
        case shortNames
        case areas
        case shapes

        fileprivate var bytes: UnsafeBufferPointer<UInt8> {
            switch self {
            case .places: UnsafeBufferPointer(start: phakhi_places(), count: phakhi_places_size())
            case .abolished: UnsafeBufferPointer(start: phakhi_abolished(), count: phakhi_abolished_size())
            case .shortNames:
                UnsafeBufferPointer(start: phakhi_short_names(), count: phakhi_short_names_size())
            case .areas: UnsafeBufferPointer(start: phakhi_areas(), count: phakhi_areas_size())
            case .shapes: UnsafeBufferPointer(start: phakhi_shapes(), count: phakhi_shapes_size())
            }
        }
    }

    init(_ source: Source) {
        self.source = source
        let bytes = source.bytes
        var starts: [UInt32] = []
        starts.reserveCapacity(9000)
        var next = 0
        while next < bytes.count {
            starts.append(UInt32(next))
            while next < bytes.count, bytes[next] != newline { next += 1 }
            next += 1
        }
        self.starts = starts
    }

    var count: Int { starts.count }

    /// The bytes of one column; empty when the row has fewer.
    func withField<Result>(
        _ column: Int,
        ofRow row: Int,
        _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Result
    ) -> Result {
        let bytes = source.bytes
        var start = Int(starts[row])
        var column = column
        while column > 0, start < bytes.count, bytes[start] != newline {
            if bytes[start] == tab { column -= 1 }
            start += 1
        }
        var end = start
        while column == 0, end < bytes.count, bytes[end] != tab, bytes[end] != newline { end += 1 }
        return body(bytes[start..<end])
    }

    func text(_ column: Int, ofRow row: Int) -> String {
        withField(column, ofRow: row) { String(decoding: $0, as: UTF8.self) }
    }

    /// The digits of a column as a number; nil when empty.
    func number(_ column: Int, ofRow row: Int) -> UInt32? {
        withField(column, ofRow: row) { field in
            field.isEmpty ? nil : field.reduce(0) { $0 * 10 + UInt32($1 &- 0x30) }
        }
    }

    /// A decimal such as `13.758`; nil when empty.
    func decimal(_ column: Int, ofRow row: Int) -> Double? {
        withField(column, ofRow: row) { field in
            guard !field.isEmpty else { return nil }
            var digits = 0
            var scale = 1
            var behindPoint = false
            for byte in field {
                if byte == 0x2E {
                    behindPoint = true
                } else {
                    digits = digits * 10 + Int(byte &- 0x30)
                    if behindPoint { scale *= 10 }
                }
            }
            return Double(digits) / Double(scale)
        }
    }
}

private let newline: UInt8 = 0x0A
private let tab: UInt8 = 0x09
