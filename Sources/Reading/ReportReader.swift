// SPDX-License-Identifier: Apache-2.0

public import Documents
internal import Kernel
public import Places
internal import ThaiText

/// Reads a Thai report into a draft: pure, deterministic, never refusing a text.
public struct ReportReader: Sendable {
    private let resolver: PlaceResolver
    private let known: KnownNames

    /// A reader that knows the places of a gazetteer and what a network has taught it.
    public init(gazetteer: Gazetteer = .bundled, knowledge: Knowledge = .none) {
        resolver = PlaceResolver(gazetteer)
        known = KnownNames(knowledge)
    }

    private init(_ resolver: PlaceResolver, _ known: KnownNames) {
        self.resolver = resolver
        self.known = known
    }

    /// A reader of the same places that knows something else.
    public func knowing(_ knowledge: Knowledge) -> ReportReader {
        ReportReader(resolver, KnownNames(knowledge))
    }

    /// Reads a document with its tables.
    public func read(_ document: ExtractedDocument) -> Draft {
        read(document.text, tables: document.tables)
    }

    /// Reads plain text.
    public func read(_ text: String) -> Draft {
        read(text, tables: [])
    }

    private func read(_ source: String, tables: [ExtractedTable]) -> Draft {
        let text = ReportText(Array(source.unicodeScalars), hasTables: !tables.isEmpty)
        let seen = Recognition(text, tables: tables, resolver: resolver, known: known)
        var draft = Drafting(seen: seen).draft()
        draft.findings = FindingStage(seen: seen, draft: draft).read()
        return draft.mapped(text.source)
    }
}
