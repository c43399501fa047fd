// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A folder that nobody else may look into, for libraries and tools that only know files.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws(DocumentsProblem) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/phakhi-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer -> String? in
            guard let start = buffer.baseAddress, let name = mkdtemp(start) else { return nil }
            return String(cString: name)
        }
        guard let made else { throw .writingFailed }
        path = made
    }

    /// The bytes of a file, which may be none.
    func contents(of file: String) throws(DocumentsProblem) -> [UInt8] {
        guard let stream = fopen(file, "rb") else { throw .writingFailed }
        defer { fclose(stream) }
        fseek(stream, 0, SEEK_END)
        let size = ftell(stream)
        rewind(stream)
        guard size >= 0 else { throw .writingFailed }
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, stream)
        }
        guard bytes.count == size else { throw .writingFailed }
        return bytes
    }

    func write(_ bytes: [UInt8], to file: String) throws(DocumentsProblem) {
        guard let stream = fopen(file, "wb") else { throw .writingFailed }
        let written = fwrite(bytes, 1, bytes.count, stream)
        guard fclose(stream) == 0, written == bytes.count else { throw .writingFailed }
    }

    /// Removes the folder and the files in it; there are never folders inside.
    func remove() {
        if let listing = opendir(path) {
            while let entry = readdir(listing) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { unlink("\(path)/\(name)") }
            }
            closedir(listing)
        }
        rmdir(path)
    }
}
