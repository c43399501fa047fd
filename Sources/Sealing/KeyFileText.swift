// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What stands in a key file: a version, a line for each key, and how many there are.
///
///     phakhi-keys 1
///     # Keep this file outside …
///     current 3f9a1c20 <64 hexadecimal digits>
///     older 77ab0102 <64 hexadecimal digits>
///     end 2
///
/// The id follows from the key, so every line proves itself; the last line shows that none was lost.
enum KeyFileText {
    static func write(_ keys: SealingKeys) -> String {
        var lines = ["phakhi-keys 1"]
        lines += note.map { "# " + $0 }
        for (index, key) in keys.ring.enumerated() {
            lines.append("\(index == 0 ? "current" : "older") \(key.id) \(Hex.text(key.bytes))")
        }
        lines.append("end \(keys.ring.count)")
        return lines.joined(separator: "\n") + "\n"
    }

    static func read(_ text: String, path: String) throws(SealingProblem) -> SealingKeys {
        var ring: [MasterKey] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let number = index + 1
            if number == 1 {
                guard line == "phakhi-keys 1" else { throw .keyFileBroken(path: path, line: 1) }
            } else if line.hasPrefix("end ") {
                let rest = lines[number...]
                guard line == "end \(ring.count)", rest.allSatisfy(\.isEmpty),
                    let keys = SealingKeys(ring: ring)
                else { throw .keyFileBroken(path: path, line: number) }
                return keys
            } else {
                guard let key = key(line, isFirst: ring.isEmpty) else {
                    throw .keyFileBroken(path: path, line: number)
                }
                ring.append(key)
            }
        }
        throw .keyFileBroken(path: path, line: lines.count)
    }

    private static func key(_ line: Substring, isFirst: Bool) -> MasterKey? {
        let words = line.split(separator: " ")
        guard words.count == 3, words[0] == (isFirst ? "current" : "older"), let id = KeyID(words[1]),
            let bytes = HexDigits.bytes(words[2]), let key = MasterKey(bytes: bytes), key.id == id
        else { return nil }
        return key
    }

    private static let note = [
        "The keys of this network's sealed data. Keep this file outside the data folder, readable by its owner only.",
        "Without it, or the printed recovery sheet, sealed data can never be opened again.",
    ]
}
