// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What a programme must be before it is stored.
enum ProgrammeRules {
    static func check(_ programme: Programme) throws(PartnersProblem) {
        guard !programme.title.isEmpty else { throw .noName }
        guard isOrdered(programme.starts, programme.ends) else { throw .endsBeforeStart }
        var numbers: Set<Int> = []
        for instalment in programme.instalments {
            guard numbers.insert(instalment.number).inserted else {
                throw .instalmentTwice(number: instalment.number)
            }
            guard isOrdered(instalment.starts, instalment.ends) else { throw .endsBeforeStart }
        }
    }

    /// Whether a period is possible; an open end is.
    static func isOrdered(_ starts: Day?, _ ends: Day?) -> Bool {
        guard let starts, let ends else { return true }
        return starts <= ends
    }
}
