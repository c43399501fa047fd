// SPDX-License-Identifier: Apache-2.0

import Access
import Kernel
import Sealing
import Storage
import Web

/// Sets phones up and ends their keys.
struct DeviceWork {
    let visit: Visit
    let tx: Transaction

    /// A key that may fill forms in for one organization, and load lists of other rooms that whoever sets it
    /// up holds there; nothing else.
    /// - Returns: the phone and its key, which is never told again.
    /// - Throws: ``FormsProblem/organizationNeeded``, and what `AppKeyStore` refuses.
    func make(
        _ label: String,
        organization: String,
        programme: String?,
        lists: [OfferedList] = []
    ) throws -> (device: FieldDevice, token: String) {
        // A key makes no keys.
        guard ClientSignIn.key(visit) == nil else { throw RouteProblem.notAllowed }
        var subject = Subject(organizations: [organization], programme: programme)
        subject.isNew = true
        try visit.require(Forms.fill, subject)
        for list in lists { try visit.require(list.permission, Subject(organizations: [organization])) }
        let made = try AppKeyStore.issue(
            label,
            permissions: [Forms.fill],
            ends: visit.clock.today.adding(days: AppKeyRules.days),
            by: visit.visitor,
            at: visit.clock.now,
            tx
        )
        let token = made.token.reveal()
        let device = FieldDevice(
            key: made.key.id,
            account: visit.visitor.id,
            organization: organization,
            programme: programme,
            label: label,
            lists: lists.map(\.word),
            madeAt: visit.clock.now
        )
        try FieldDeviceStore.insert(device, token: token, tx)
        try visit.doer.log("device.make", device.key.rawValue, tx)
        return (device, token)
    }

    /// Ends the key of one's own phone.
    func end(_ key: AppKey.ID) throws {
        try AppKeyStore.revoke(
            key,
            of: Account.ID(visit.visitor.id),
            by: visit.visitor.id,
            at: visit.clock.now,
            tx
        )
        try visit.doer.log("device.end", key.rawValue, tx)
    }
}
