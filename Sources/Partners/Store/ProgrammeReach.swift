// SPDX-License-Identifier: Apache-2.0

public import Access
import Kernel
public import Storage

extension AccessReach {
    /// The programmes of every organization that decides what the visitor may reach; those that one only
    /// pays for where totals are enough.
    public func programmes(_ tx: Transaction) throws -> [String: [String]] {
        isEverything ? [:] : try ProgrammeTies.programmes(of: organizations, paying: isCounting, tx)
    }

    /// The condition on `programmes` that lets through what the visitor may reach.
    func programmeCondition(_ tx: Transaction) throws -> SQL {
        let programmes = try programmes(tx)
        return condition(
            ReachColumns(programme: "programmes.id") { organization in
                "programmes.id in (\(list: programmes[organization] ?? []))"
            }
        )
    }
}
