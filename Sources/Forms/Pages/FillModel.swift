// SPDX-License-Identifier: Apache-2.0

import Kernel
import Places
import Storage
import Web

/// Everything that the page of a form being filled in shows.
struct FillModel {
    let form: Form
    let formVersion: Int
    var session: FormSession
    /// For whom it is filled in; nil while none is chosen.
    let organization: String?
    let organizations: [FormsNeeds.Named]
    let units: [ServiceUnit]
    /// What is wrong, once somebody wants to send it.
    var faults: [AnswerFinding] = []
    /// Files that were chosen and are of the wrong kind.
    var fileFaults: [AnswerFinding] = []
    /// Files that were chosen and are not sent yet, by the paths of their questions.
    var held: [String: SheetDraft.ID] = [:]
    /// The record that is changed, with the row version that was seen.
    var changes: (id: Submission.ID, version: Int)?

    /// Places that are not clear yet.
    static func unclearPlaces(_ session: FormSession, _ places: PlaceResolver) -> [AnswerFinding] {
        session.fields.indices.dropFirst().compactMap { field in
            guard session.question(of: field).isPlace, !session.visible(field).isEmpty,
                places.gazetteer.find(ID(session.visible(field))) == nil
            else { return nil }
            let words = Wording(
                thai: FormsText.placeUnknown.thai,
                english: FormsText.placeUnknown.english
            )
            return AnswerFinding(code: .choice, field: field, text: words)
        }
    }
}
