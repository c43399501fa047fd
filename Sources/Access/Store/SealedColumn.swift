// SPDX-License-Identifier: Apache-2.0

import Kernel
import Sealing

/// The columns of this room that are sealed; rotation walks over all of them.
enum SealedColumn: String, CaseIterable {
    case phone
    case totp

    func place(_ account: Account.ID) -> SealedPlace {
        switch self {
        case .phone: SealedPlace(table: "account_phones", column: "number", row: account.rawValue)
        case .totp: SealedPlace(table: "totp", column: "secret", row: account.rawValue)
        }
    }
}
