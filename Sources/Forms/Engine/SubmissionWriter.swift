// SPDX-License-Identifier: Apache-2.0

import Expressions

/// What stands around the answers of a submission.
struct SubmissionMeta: Sendable {
    /// `uuid:` and a number that no other submission has.
    var instanceID: String
    /// The submission that this one takes the place of; empty for a new one.
    var deprecatedID = ""
    /// A number for each entity that is made, in the order in which they stand; made up where they run out.
    var entityIDs: [String] = []
}

extension FormSession {
    /// The submission as Collect sends it: XML with everything that is asked, also what was left empty.
    func submission(_ meta: SubmissionMeta) -> String {
        var writer = SubmissionWriter(session: self, meta: meta)
        writer.write()
        return writer.xml
    }
}

/// Writes one filled form as XML.
private struct SubmissionWriter {
    var session: FormSession
    var meta: SubmissionMeta
    var xml = ""

    mutating func write() {
        let model = session.model
        let root = model.questions[0].name
        xml = "<" + root + " id=\"" + XMLText.escaped(model.id) + "\""
        if !model.version.utf8.isEmpty { xml += " version=\"" + XMLText.escaped(model.version) + "\"" }
        xml += " xmlns:orx=\"http://openrosa.org/xforms\""
        if !model.extras.entities.isEmpty {
            xml += " xmlns:entities=\"http://www.opendatakit.org/xforms/entities\""
        }
        xml += ">"
        writeChildren(of: FormSession.root)
        writeMeta()
        xml += "</" + root + ">"
    }

    private mutating func writeChildren(of field: Int) {
        for child in session.fields[field].children where session.fields[child].isRelevant {
            let asked = session.question(of: child)
            if asked.type.isGroup {
                xml += "<" + asked.name + ">"
                writeChildren(of: child)
                if asked.type == .repeating || hasEntity(session.fields[child].question) {
                    writeEntityMeta(session.fields[child].question, child)
                }
                xml += "</" + asked.name + ">"
            } else {
                write(asked.name, text(asked, child))
            }
        }
    }

    private func text(_ asked: Question, _ field: Int) -> String {
        if asked.type == .metadata, Preload(asked.extras.preload) == .end {
            return Device.written(session.now)
        }
        return session.fields[field].text
    }

    private mutating func write(_ name: String, _ text: String) {
        if text.utf8.isEmpty {
            xml += "<" + name + "/>"
        } else {
            xml += "<" + name + ">" + XMLText.escaped(text) + "</" + name + ">"
        }
    }

    private func hasEntity(_ container: Int) -> Bool {
        session.model.extras.entities.contains { $0.container == container }
    }

    private mutating func writeMeta() {
        xml += "<orx:meta>"
        writeEntities(0, FormSession.root)
        write("orx:instanceID", meta.instanceID)
        if !meta.deprecatedID.utf8.isEmpty { write("orx:deprecatedID", meta.deprecatedID) }
        if let name = session.model.extras.instanceName {
            write("orx:instanceName", session.text(of: name, at: FormSession.root))
        }
        xml += "</orx:meta>"
    }

    private mutating func writeEntityMeta(_ container: Int, _ field: Int) {
        guard hasEntity(container) else { return }
        xml += "<meta>"
        writeEntities(container, field)
        xml += "</meta>"
    }

    private mutating func writeEntities(_ container: Int, _ field: Int) {
        for rule in session.model.extras.entities where rule.container == container {
            write(rule, field)
        }
    }

    private mutating func write(_ rule: EntityRule, _ field: Int) {
        let id = rule.entityID.map { session.text(of: $0, at: field) } ?? ""
        let isChange = rule.entityID != nil
        let isMade = rule.createIf.map { session.holds($0, at: field) ?? false } ?? !isChange
        let isChanged = isChange && (rule.updateIf.map { session.holds($0, at: field) ?? false } ?? true)
        guard isMade || isChanged else { return }
        xml += "<entities:entity dataset=\"" + XMLText.escaped(rule.dataset) + "\" id=\""
        xml += XMLText.escaped(isChange ? id : nextID()) + "\""
        if isMade { xml += " create=\"1\"" }
        if isChanged { xml += " update=\"1\" baseVersion=\"" + baseVersion(rule, id) + "\"" }
        xml += ">"
        if let label = rule.label { write("entities:label", session.text(of: label, at: field)) }
        xml += "</entities:entity>"
    }

    private mutating func nextID() -> String {
        meta.entityIDs.isEmpty ? RandomID.next() : meta.entityIDs.removeFirst()
    }

    /// The version of the thing in the list that came with the form.
    private func baseVersion(_ rule: EntityRule, _ id: String) -> String {
        guard let list = session.model.lists.first(where: { $0.isFile && $0.name.isSame(rule.dataset) }),
            let row = list.choices.first(where: { $0.column("name").isSame(id) })
        else { return "" }
        return row.column("__version")
    }
}

/// Numbers of chance as UUIDs of version 4.
enum RandomID {
    static func next() -> String {
        var generator = SystemRandomNumberGenerator()
        return written(generator.next(), generator.next())
    }

    static func written(_ high: UInt64, _ low: UInt64) -> String {
        let first = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        let second = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        var text = ""
        for place in 0..<32 {
            if place == 8 || place == 12 || place == 16 || place == 20 { text += "-" }
            let half = place < 16 ? first : second
            let digit = half >> UInt64(60 - 4 * (place % 16)) & 15
            text += digits[Int(digit)]
        }
        return text
    }

    private static let digits = [
        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f",
    ]
}

/// Text as it stands in XML, in elements and in attributes.
enum XMLText {
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { isSpecial($0) }) else { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x26: bytes += "&amp;".utf8
            case 0x3C: bytes += "&lt;".utf8
            case 0x3E: bytes += "&gt;".utf8
            case 0x22: bytes += "&quot;".utf8
            // Attributes would lose ends of lines and tabs.
            case 0x09: bytes += "&#9;".utf8
            case 0x0A: bytes += "&#10;".utf8
            case 0x0D: bytes += "&#13;".utf8
            // Other control signs have no place in XML.
            case 0..<0x20: continue
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22
    }
}
