// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Forms that were read and compiled, kept by the bytes of their files.
///
/// The same bytes are the same form whatever happens to the transaction that brought them in, so nothing
/// here can be out of date. The most that is kept is bounded.
final class FormReadings: Sendable {
    /// A memo of a pure function; it holds no state that anyone could observe.
    static let shared = FormReadings()

    /// So many forms, and so many bytes of their files.
    static let most = (forms: 64, bytes: 16_000_000)

    private struct Kept {
        var readings: [FormSource: (reading: FormReading, used: Int)] = [:]
        var clock = 0
        var bytes = 0
    }

    private let kept = Mutex(Kept())

    /// The form in a file.
    func read(_ source: FormSource) -> FormReading {
        let known = kept.withLock { kept -> FormReading? in
            kept.clock += 1
            kept.readings[source]?.used = kept.clock
            return kept.readings[source]?.reading
        }
        if let known { return known }
        let reading = source.read()
        kept.withLock { kept in
            if kept.readings[source] == nil { kept.bytes += source.bytes.count }
            kept.readings[source] = (reading, kept.clock)
            while kept.readings.count > Self.most.forms || kept.bytes > Self.most.bytes {
                guard let oldest = kept.readings.min(by: { $0.value.used < $1.value.used }) else { return }
                kept.readings[oldest.key] = nil
                kept.bytes -= oldest.key.bytes.count
            }
        }
        return reading
    }
}
