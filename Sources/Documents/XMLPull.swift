// SPDX-License-Identifier: Apache-2.0

import CLibXML2
import Kernel

/// Reads one XML file event by event, in little memory, without entities and network.
///
/// Names are local names: what prefix a program chose for a namespace does not matter here.
public final class XMLPull {
    /// One step through the file.
    public enum Event: Equatable {
        /// An element begins.
        case start(String)
        /// An element ends.
        case end(String)
        /// Text between tags.
        case text(String)
    }

    private let reader: xmlTextReaderPtr
    private let buffer: UnsafeMutableRawBufferPointer
    private var pendingEnd: String?

    private static let prepare: Void = xmlInitParser()

    /// Nothing is fetched, nothing is replaced.
    private static var options: Int32 {
        let plain = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        #if WEAKENED
        if Weakness.entities.isOn {
            let all = XML_PARSE_NOENT.rawValue | XML_PARSE_DTDLOAD.rawValue | XML_PARSE_HUGE.rawValue
            return Int32(plain | all)
        }
        #endif
        return Int32(plain)
    }

    /// Without a DOCTYPE there are no entities of one's own.
    private static var refusesDoctype: Bool {
        #if WEAKENED
        if Weakness.entities.isOn { return false }
        #endif
        return true
    }

    /// Opens a file.
    /// - Throws: ``DocumentsProblem/doctype`` before anything is parsed, ``DocumentsProblem/brokenArchive``
    ///   for what is no XML at all.
    public init(_ bytes: [UInt8]) throws(DocumentsProblem) {
        Self.prepare
        let xml = try Self.utf8(bytes)
        if Self.refusesDoctype, Self.hasDoctype(xml) { throw .doctype }
        var guardian = TagGuard(xml)
        if guardian.findEndlessTag() { throw .brokenArchive }
        buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: xml.count, alignment: 16)
        buffer.copyBytes(from: xml)
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard let reader = xmlReaderForMemory(start, Int32(xml.count), nil, "UTF-8", Self.options) else {
            buffer.deallocate()
            throw .brokenArchive
        }
        self.reader = reader
    }

    deinit {
        xmlFreeTextReader(reader)
        buffer.deallocate()
    }

    /// The next start, end or text; an empty element gives a start and an end.
    /// - Returns: nil after the end of the file.
    /// - Throws: ``DocumentsProblem/brokenArchive`` where the file is no XML, ``DocumentsProblem/doctype``.
    public func next() throws(DocumentsProblem) -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name)
        }
        while true {
            let status = xmlTextReaderRead(reader)
            guard status >= 0 else { throw .brokenArchive }
            guard status == 1 else { return nil }
            switch xmlTextReaderNodeType(reader) {
            case 1:
                let name = localName
                if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
                return .start(name)
            case 15: return .end(localName)
            case 3, 4, 13, 14:
                guard let value = xmlTextReaderConstValue(reader) else { continue }
                return .text(String(cString: value))
            case 10 where Self.refusesDoctype: throw .doctype
            default: continue
            }
        }
    }

    /// An attribute of the element that just started, by its local name.
    public func attribute(_ name: String) -> String? {
        guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        repeat {
            if localName == name { return xmlTextReaderConstValue(reader).map { String(cString: $0) } }
        } while xmlTextReaderMoveToNextAttribute(reader) == 1
        return nil
    }

    /// Passes over everything up to the end of the element that just started.
    func skip() throws(DocumentsProblem) {
        var depth = 1
        while depth > 0, let event = try next() {
            switch event {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
    }

    private var localName: String {
        xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
    }

    /// The part in the one encoding that libxml2 is told of, so that no declared one can hide a DOCTYPE.
    private static func utf8(_ bytes: [UInt8]) throws(DocumentsProblem) -> [UInt8] {
        var xml = bytes
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            xml = Array((ByteText(bytes)?.text ?? "").utf8)
        }
        guard !xml.isEmpty, !xml.contains(0), xml.count <= Int32.max else { throw .brokenArchive }
        return xml
    }

    private static func hasDoctype(_ xml: [UInt8]) -> Bool {
        let mark = Array("<!DOCTYPE".utf8)
        var matched = 0
        for byte in xml {
            matched = byte == mark[matched] ? matched + 1 : byte == mark[0] ? 1 : 0
            if matched == mark.count { return true }
        }
        return false
    }
}
