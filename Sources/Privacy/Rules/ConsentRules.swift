// SPDX-License-Identifier: Apache-2.0

import Sealing

/// Who may consent for whom (PDPA s.20, Civil and Commercial Code ss.22–24).
enum ConsentRules {
    /// Who may give it at an age; empty never.
    ///
    /// Up to ten years only the holder of parental power; then up to twenty the minor alone where it is
    /// strictly personal, otherwise both; from twenty the person.
    static func givers(age: Int, isStrictlyPersonal: Bool) -> Set<Consent.Giver> {
        switch age {
        case ...10: [.parent]
        case ..<20: isStrictlyPersonal ? [.minor, .both] : [.both]
        default: [.own]
        }
    }

    static func check(_ new: NewConsent) throws(PrivacyProblem) {
        let giving = new.giving
        guard (0...120).contains(giving.age) else { throw .ageWrong }
        guard !new.subject.reveal().isEmpty else { throw .nameEmpty }
        let givers = givers(age: giving.age, isStrictlyPersonal: giving.isStrictlyPersonal)
        guard givers.contains(giving.giver) else {
            throw .giverWrong(age: giving.age, isStrictlyPersonal: giving.isStrictlyPersonal)
        }
        if giving.way != .link, giving.evidence.isEmpty { throw .evidenceEmpty }
    }
}
