// SPDX-License-Identifier: Apache-2.0

import CZip
import Kernel

/// An Office file's parts, unpacked one at a time and never beyond ``DocumentLimits``.
final class ZipArchive {
    private let handle: OpaquePointer
    private let packed: UnsafeMutableRawBufferPointer
    private let indexByName: [String: zip_uint64_t]
    private var budget = DocumentLimits.unpackedBytes

    /// Opens the archive and looks at the sizes it declares before anything is unpacked.
    init(_ bytes: [UInt8]) throws(DocumentsProblem) {
        let packed = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
        packed.copyBytes(from: bytes)
        do {
            handle = try Self.open(packed, count: bytes.count)
        } catch {
            packed.deallocate()
            throw error
        }
        self.packed = packed
        do {
            indexByName = try Self.inspect(handle)
        } catch {
            // All properties but the last are set, so deinit will not run.
            zip_discard(handle)
            packed.deallocate()
            throw error
        }
    }

    deinit {
        zip_discard(handle)
        packed.deallocate()
    }

    /// Whether there is a part of this name.
    func contains(_ name: String) -> Bool { indexByName[name] != nil }

    /// Unpacks one part.
    /// - Returns: nil when there is no part of this name.
    func read(_ name: String) throws(DocumentsProblem) -> [UInt8]? {
        guard let index = indexByName[name] else { return nil }
        guard let file = zip_fopen_index(handle, index, 0) else { throw .brokenArchive }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = zip_fread(file, &chunk, 65_536)
            guard count >= 0 else { throw .brokenArchive }
            guard count > 0 else { return bytes }
            // Declared sizes can lie, so what really comes out is counted again.
            budget -= Int(count)
            bytes += chunk.prefix(Int(count))
            #if WEAKENED
            if Weakness.bombs.isOn { continue }
            #endif
            guard budget >= 0, bytes.count <= DocumentLimits.entryBytes else { throw .zipBomb }
        }
    }

    private static func open(
        _ packed: UnsafeMutableRawBufferPointer,
        count: Int
    ) throws(DocumentsProblem) -> OpaquePointer {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(packed.baseAddress, zip_uint64_t(count), 0, &error) else {
            throw .brokenArchive
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .brokenArchive
        }
        return handle
    }

    /// Names and places of all parts, unless their declared sizes or their number are out of bounds.
    private static func inspect(_ handle: OpaquePointer) throws(DocumentsProblem) -> [String: zip_uint64_t] {
        let count = zip_get_num_entries(handle, 0)
        guard count <= DocumentLimits.entries else { throw .zipBomb }
        var indexByName: [String: zip_uint64_t] = [:]
        var total: zip_uint64_t = 0
        for index in 0..<zip_uint64_t(max(count, 0)) {
            var stat = zip_stat_t()
            guard zip_stat_index(handle, index, 0, &stat) == 0, let name = stat.name else {
                throw .brokenArchive
            }
            if stat.encryption_method != ZIP_EM_NONE { throw .oldOrEncrypted }
            try check(stat, total: &total)
            let text = String(cString: name)
            if indexByName[text] == nil { indexByName[text] = index }
        }
        return indexByName
    }

    private static func check(_ stat: zip_stat_t, total: inout zip_uint64_t) throws(DocumentsProblem) {
        #if WEAKENED
        if Weakness.bombs.isOn { return }
        #endif
        guard stat.size <= DocumentLimits.entryBytes else { throw .zipBomb }
        total += stat.size
        guard total <= DocumentLimits.unpackedBytes else { throw .zipBomb }
        guard stat.size > DocumentLimits.ratioFloor else { return }
        if stat.size / max(stat.comp_size, 1) > DocumentLimits.ratio { throw .zipBomb }
    }
}
