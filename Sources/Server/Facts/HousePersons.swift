// SPDX-License-Identifier: Apache-2.0

import Facts
import Forms
import Indicators
import Kernel
import Privacy
import Storage

/// Persons as figures know them: an opaque number, behind which Forms may hold a register and answers.
enum HousePersons {
    /// The word in the list of erasures.
    static let room = "persons"

    /// Erases a person from records and facts; figures of districts and above stay what they were.
    static let erasable = Erasable(room: room, title: ServerText.person) { record, actor, now, tx in
        guard let subject = Int64(record) else { return false }
        let wasInForms = try FormsErasing.erase(subject: subject, by: actor, at: now, tx)
        let harmless = try harmlessKinds(tx)
        let facts = try FactErasure.erase(subject: subject, isSensitive: { !harmless.contains($0) }, tx)
        return wasInForms || facts > 0
    }

    /// Kinds that neither a form nor an indicator calls sensitive; of others only the district stays.
    private static func harmlessKinds(_ tx: Transaction) throws -> Set<String> {
        let sensitive = try IndicatorStore.list(tx).map(\.definition).filter(\.isSensitive)
            .map(\.numerator.kind)
        return try FormsErasing.harmlessKinds(tx).subtracting(sensitive)
    }
}
