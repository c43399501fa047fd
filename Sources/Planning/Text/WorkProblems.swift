// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read when a form of an item cannot be taken.
enum WorkProblems {
    static func unclear(_ written: String, _ near: [String]) -> Sentence {
        let list = near.joined(separator: ", ")
        return near.isEmpty
            ? Sentence(
                "ยังไม่รู้จักองค์กร “\(written)” เพิ่มในหน้าภาคีก่อน แล้วส่งอีกครั้ง",
                "“\(written)” is not a known organization: add it on the partners page, then send again."
            )
            : Sentence(
                "“\(written)” หมายถึงองค์กรไหน ใกล้เคียงกับ: \(list) พิมพ์ชื่อเต็มแล้วส่งอีกครั้ง",
                "Which organization is “\(written)”? Close to: \(list). Type the full name and send again."
            )
    }
}
