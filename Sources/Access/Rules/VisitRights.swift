// SPDX-License-Identifier: Apache-2.0

import Kernel
public import Web

extension Visit {
    /// Whether the visitor may do something with a record in full; for buttons.
    public func may(_ permission: Permission, _ subject: Subject = .house) -> Bool {
        AccessPolicy.decide(visitor, permission, on: subject, today: clock.today) == .allow
    }

    /// Stops a request that its route alone could not decide about.
    /// - Throws: `RouteProblem.notAllowed`.
    public func require(_ permission: Permission, _ subject: Subject) throws {
        guard may(permission, subject) else { throw RouteProblem.notAllowed }
    }

    /// Everything that the visitor may do one thing with; for lists.
    public func reach(
        _ permission: Permission,
        counting: Bool = false,
        beginning: Bool = false
    ) -> AccessReach {
        AccessReach(visitor, permission, today: clock.today, counting: counting, beginning: beginning)
    }

    /// The organization in whose name the visitor does something: the only one they have, or the one they
    /// chose among theirs.
    public func actingFor(_ permission: Permission) -> String? {
        let reach = reach(permission, beginning: true)
        let own = reach.named.organizations
        let chosen = request.cookie("organization").flatMap { $0.isEmpty ? nil : $0 }
        if let chosen, reach.isEverything || own.contains(chosen) { return chosen }
        return own.count == 1 ? own.first : nil
    }
}
