// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read when storage refuses something.
enum StorageText {
    static func sentence(for problem: StorageProblem) -> Sentence {
        switch problem {
        case .changedMeanwhile:
            Sentence(
                "มีคนแก้เรื่องนี้ไปก่อนแล้ว ข้อความของท่านยังอยู่ ดูของใหม่ก่อนแล้วบันทึกอีกครั้ง",
                "Someone changed this meanwhile. What you typed is kept: look at the new version, then save again."
            )
        case .refused:
            Sentence(
                "ข้อมูลนี้ขัดกับที่มีอยู่ ตรวจว่าไม่ซ้ำและอ้างถึงรายการที่ยังมีอยู่",
                "This does not fit what is already stored: check that it is no duplicate and refers to records that exist."
            )
        case .newerDatabase(let migration):
            Sentence(
                "ฐานข้อมูลนี้มาจากภาคีรุ่นใหม่กว่า (\(migration)) ใช้โปรแกรมรุ่นใหม่ หรือกู้จากไฟล์สำรอง",
                "This database was written by a newer Phakhi (\(migration)): use the newer program or restore a backup."
            )
        case .editedMigration(let id):
            Sentence(
                "โครงสร้างฐานข้อมูล \(id) ไม่ตรงกับที่เคยติดตั้ง ใช้โปรแกรมจากแหล่งเดิม",
                "Migration \(id) differs from the one that was applied: use an unmodified program."
            )
        case .unreadable, .failed:
            Sentence(
                "ระบบอ่านหรือเขียนข้อมูลไม่ได้ ลองอีกครั้ง ถ้ายังไม่ได้ให้แจ้งผู้ดูแลพร้อมเลขคำขอ",
                "The data could not be read or written. Try again; if it goes on, tell the administrator the request number."
            )
        }
    }
}
