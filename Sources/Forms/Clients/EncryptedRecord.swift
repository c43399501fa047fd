// SPDX-License-Identifier: Apache-2.0

/// A record whose answers only the holder of the form's own key can read: kept as it came, for them to fetch.
struct EncryptedRecord {
    /// Under which name the record's own XML is kept: it says with which key the rest is sealed.
    static let manifest = "submission.xml"

    private let record: SubmissionXML

    init(_ record: SubmissionXML) {
        self.record = record
    }

    /// All its files, the XML among them.
    var names: [String] {
        let answers = record.answers["encryptedXmlFile"].map { [$0.text] } ?? []
        let media = record.answers["media"].map { Self.texts($0) } ?? []
        return ([Self.manifest] + answers + media).filter { !$0.isEmpty && $0.utf8.count <= 300 }
    }

    private static func texts(_ tree: AnswerTree) -> [String] {
        switch tree {
        case .text(let text): [text]
        case .group(let parts): parts.flatMap { texts($0.tree) }
        case .many(let parts): parts.flatMap { texts($0) }
        }
    }
}
