// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read when sealing refuses something.
enum SealingText {
    static func sentence(for problem: SealingProblem) -> Sentence {
        keyFile(problem) ?? keys(problem) ?? typed(problem)
            ?? Sentence(
                "ระบบปิดผนึกข้อมูลทำงานไม่สำเร็จ ลองอีกครั้ง ถ้ายังไม่ได้ให้แจ้งผู้ดูแลพร้อมเลขคำขอ",
                "Sealing failed. Try again; if it goes on, tell the administrator the request number."
            )
    }

    private static func keyFile(_ problem: SealingProblem) -> Sentence? {
        switch problem {
        case .keyFileMissing(let path):
            Sentence(
                "ไม่พบไฟล์กุญแจ \(path) ใส่ไฟล์กุญแจเดิมกลับที่เดิม หรือพิมพ์กุญแจจากแผ่นกู้กุญแจ",
                "There is no key file at \(path): put the old key file back, or type the keys from the recovery sheet."
            )
        case .keyFileExists(let path):
            Sentence(
                "มีไฟล์กุญแจ \(path) อยู่แล้ว ระบบไม่เขียนทับ ถ้าต้องการกุญแจใหม่ให้ใช้การเปลี่ยนกุญแจ",
                "A key file is already at \(path) and is never overwritten: to get a new key, rotate instead."
            )
        case .keyFileOpenToOthers(let path):
            Sentence(
                "บัญชีอื่นในเครื่องเปิดไฟล์กุญแจ \(path) ได้ สั่ง chmod 600 กับไฟล์นี้แล้วเริ่มใหม่",
                "Other accounts of this machine can open the key file \(path): run chmod 600 on it and start again."
            )
        case .keyFileInsideData(let path):
            Sentence(
                "ไฟล์กุญแจ \(path) อยู่ในโฟลเดอร์ข้อมูล ใครได้สำเนาข้อมูลก็ได้กุญแจด้วย ย้ายไฟล์กุญแจออกไปที่อื่น",
                "The key file \(path) lies in the data folder, so a copy of the data would hold the key: move it elsewhere."
            )
        case .keyFileBroken(let path, let line):
            Sentence(
                "ไฟล์กุญแจ \(path) เสียที่บรรทัด \(line) ใช้สำเนาของไฟล์ หรือพิมพ์กุญแจจากแผ่นกู้กุญแจ",
                "The key file \(path) is damaged at line \(line): use a copy of it, or type the keys from the recovery sheet."
            )
        case .keyFileFailed(let path, let errno):
            Sentence(
                "เครื่องอ่านหรือเขียนไฟล์กุญแจ \(path) ไม่ได้ (errno \(errno)) ตรวจสิทธิ์ของโฟลเดอร์และที่ว่างในดิสก์",
                "The machine cannot read or write the key file \(path) (errno \(errno)): check the folder's rights and the disk."
            )
        default: nil
        }
    }

    private static func keys(_ problem: SealingProblem) -> Sentence? {
        switch problem {
        case .wrongKey:
            Sentence(
                "ไฟล์กุญแจนี้ไม่ใช่ของฐานข้อมูลนี้ ตรวจว่าใช้ไฟล์กุญแจคู่กับโฟลเดอร์ข้อมูล หรือใช้แผ่นกู้กุญแจ",
                "This key file belongs to another database: use the one that goes with this data folder, or the recovery sheet."
            )
        case .keyMissing(let id):
            Sentence(
                "ขาดกุญแจ \(id) ใส่ไฟล์กุญแจที่มีกุญแจนี้ หรือพิมพ์จากแผ่นกู้กุญแจที่มีเลขนี้",
                "Key \(id) is missing: use the key file that holds it, or type the recovery sheet that bears this number."
            )
        case .keyInUse(let id):
            Sentence(
                "กุญแจ \(id) ยังใช้อยู่ เปลี่ยนเป็นกุญแจใหม่ก่อน แล้วจึงถอดกุญแจนี้ออก",
                "Key \(id) is in use: rotate to a new key first, then take this one out."
            )
        case .keyCheckBroken:
            Sentence(
                "ค่าตรวจกุญแจในฐานข้อมูลเสีย กู้ฐานข้อมูลจากไฟล์สำรอง",
                "The key check value in the database is damaged: restore the database from a backup."
            )
        case .changed(let place):
            Sentence(
                "ข้อมูลที่ปิดผนึกใน \(place) ถูกแก้หรือเสีย จึงไม่เปิดให้ดู แจ้งผู้ดูแล และกู้จากไฟล์สำรอง",
                "What is sealed in \(place) was altered or damaged and is not shown: tell the administrator, restore a backup."
            )
        case .fileChanged:
            Sentence(
                "ไฟล์ที่ปิดผนึกถูกแก้หรือไม่ครบ จึงไม่เปิดให้ดู แนบไฟล์ใหม่ หรือกู้จากไฟล์สำรอง",
                "The sealed file was altered or is cut short and is not shown: attach it again, or restore a backup."
            )
        case .hashBroken:
            Sentence(
                "รหัสที่เก็บไว้ของบัญชีนี้อ่านไม่ได้ ขอให้ผู้ประสานงานออกรหัสให้ใหม่",
                "What is stored of this account's secret cannot be read: ask the coordinator to issue a new one."
            )
        default: nil
        }
    }

    private static func typed(_ problem: SealingProblem) -> Sentence? {
        switch problem {
        case .sheetLineWrong(let line):
            Sentence(
                "บรรทัดที่ \(line) ของแผ่นกู้กุญแจพิมพ์ไม่ตรง เทียบกับแผ่นทีละกลุ่มแล้วแก้เฉพาะบรรทัดนี้",
                "Line \(line) of the recovery sheet is mistyped: compare it group by group and mend only this line."
            )
        case .sheetIncomplete(let lines):
            Sentence(
                "แผ่นกู้กุญแจมี \(RecoverySheet.linesPerKey) บรรทัดต่อกุญแจหนึ่งดอก แต่ได้รับ \(lines) บรรทัด พิมพ์ให้ครบ",
                "The recovery sheet has \(RecoverySheet.linesPerKey) lines for each key, but \(lines) came: type all of them."
            )
        case .pinShape:
            Sentence(
                "รหัส PIN ต้องเป็นตัวเลข \(PinHash.length) ตัว พิมพ์ใหม่",
                "A PIN has \(PinHash.length) digits: type it again."
            )
        case .nationalIDShape:
            Sentence(
                "เลขประจำตัวประชาชนต้องมี 13 หลัก ตรวจแล้วพิมพ์ใหม่ ถ้าไม่มีให้เว้นว่าง",
                "A national id has 13 digits: check it and type it again, or leave it empty when there is none."
            )
        default: nil
        }
    }
}
