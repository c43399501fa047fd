// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read in the frame of the whole house.
enum ServerText {
    static let today = Sentence("งานของฉัน", "My work")
    static let plans = Sentence("แผน", "Plans")
    static let reports = Sentence("รายงาน", "Reports")
    static let partners = Sentence("ภาคี", "Partners")
}
