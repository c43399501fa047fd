// SPDX-License-Identifier: Apache-2.0

import Documents
import Files
import Kernel
import Storage
import Web

/// Reads what was handed in, away from the threads that answer requests.
enum NewReportReading: Sendable {
    /// It cannot be read; the sentence says why and what to do.
    case refused(Sentence)
    /// It was read.
    case read(ReadReport)

    /// Reads for an organization: what it has taught is known at once.
    static func make(
        _ input: NewReportInput,
        _ needs: ReadingNeeds,
        for organization: String?,
        today: Day
    ) async throws -> NewReportReading {
        if let empty = emptyMessage(input) { return .refused(empty) }
        let known = try await needs.database.read { try LessonStore.knowledge(of: organization, $0) }
        return await OffLoop.run { read(input, { needs.read($0, today, known) }, needs) }
    }

    private static func emptyMessage(_ input: NewReportInput) -> Sentence? {
        switch input.way {
        case .file: input.file == nil ? ReportsText.emptyFile : nil
        case .paste: input.text.withoutBlanks.isEmpty ? ReportsText.emptyPaste : nil
        case .typed: input.text.withoutBlanks.isEmpty ? ReportsText.emptyTyped : nil
        }
    }

    private static func read(
        _ input: NewReportInput,
        _ reader: (ExtractedDocument) -> Draft,
        _ needs: ReadingNeeds
    ) -> NewReportReading {
        do {
            let document = try extract(input)
            var draft = reader(document)
            if input.way == .typed {
                draft = TypedPlan.draft(
                    document.text,
                    kind: input.kind,
                    title: input.title,
                    targets: draft.targets
                )
                guard !draft.items.isEmpty else { return .refused(ReportsText.emptyTyped) }
            }
            let source = Report.Source(
                kind: input.way,
                name: input.way == .file ? String((input.file?.fileName ?? "").prefix(200)) : "",
                digest: ReportStore.digest(of: document.text)
            )
            let new = ReportStore.New(title: input.title, source: source, programme: input.programme)
            return .read(ReadReport(new: new, document: document, draft: draft, file: kept(input, needs)))
        } catch {
            return .refused(error.text)
        }
    }

    /// The upload itself, on the disk; a kind of file that is not kept leaves its text only.
    private static func kept(_ input: NewReportInput, _ needs: ReadingNeeds) -> FileContent? {
        guard input.way == .file, let file = input.file else { return nil }
        return try? needs.files?.keep(file.bytes, name: file.fileName)
    }

    private static func extract(_ input: NewReportInput) throws(DocumentsProblem) -> ExtractedDocument {
        switch input.way {
        case .file: try DocumentReader.read(input.file?.bytes ?? [], name: input.file?.fileName)
        case .paste: try DocumentReader.read(pasted: input.text)
        case .typed: ExtractedDocument(format: .text, text: plain(input.text))
        }
    }

    /// Browsers send CR LF; spans count LF alone.
    private static func plain(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\r" { out.append(scalar) }
        return String(out)
    }
}
