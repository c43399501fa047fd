// SPDX-License-Identifier: Apache-2.0

import Kernel
import Privacy
import Web

/// A form's page as it is sent: what was pressed, and every answer.
struct FillInput: RouteInput {
    static let fields: [Field] = [
        .path(), .form("act", .text(max: 1000)), .form("organization", .id),
        .form("form_version", .integer), .form("seen", .integer), GuardAnswer.field,
        Field(.form, "q", .text(max: Limits.text), repeated: true),
        Field(.file, "file", .file(max: RecordFiles.mostSealed)),
        Field(.form, "held", .text(max: 1000), repeated: true),
        Field(.form, "drop", .text(max: 1000), repeated: true),
    ]

    /// What was pressed.
    enum Act: Equatable {
        case carryOn, send
        /// One more repeat at this path, or one less.
        case add(String)
        case remove(String)

        init(_ word: String) {
            let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
            switch (parts.first, parts.dropFirst().first) {
            case ("send", nil): self = .send
            case ("add", let path?): self = .add(path)
            case ("remove", let path?): self = .remove(path)
            default: self = .carryOn
            }
        }

        /// Changes the repeats as the button said.
        func apply(to session: inout FormSession) {
            switch self {
            case .carryOn, .send: return
            case .add(let path): session.addRepeat(at: path)
            case .remove(let path):
                let field = session.field(at: path)
                if let field, session.question(of: field).type == .repeating { session.removeRepeat(field) }
            }
            session.recalculate()
        }
    }

    let id: String
    let act: Act
    let organization: String?
    let formVersion: Int?
    let seen: Int?
    let answer: GuardAnswer?
    let typed: [FormField]
    /// Files that were chosen, by the paths of their questions.
    let files: [(path: String, file: Upload)]
    /// Files that were chosen before, by the paths of their questions.
    let held: [(path: String, id: SheetDraft.ID)]
    /// Questions whose file is to go.
    let dropped: [String]

    init(_ inputs: Inputs) throws {
        id = try inputs.text("id")
        act = Act(inputs.find("act") ?? "")
        organization = inputs.find("organization")
        formVersion = inputs.findInteger("form_version")
        seen = inputs.findInteger("seen")
        answer = GuardAnswer.read(inputs)
        typed = inputs.typed
        files = inputs.uploads.compactMap { upload in
            let isChosen = upload.field.hasPrefix(AttachedFiles.mark) && !upload.bytes.isEmpty
            return isChosen ? (String(upload.field.dropFirst(AttachedFiles.mark.count)), upload) : nil
        }
        held = inputs.all("held").compactMap { word in
            let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
            return parts.count == 2 ? (parts[1], SheetDraft.ID(parts[0])) : nil
        }
        dropped = inputs.all("drop")
    }
}
