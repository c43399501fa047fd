// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read who are not let in, and who open the house to other machines.
enum DoorText {
    static func sentence(for problem: DoorProblem) -> Sentence {
        switch problem {
        case .ambiguous, .otherContent:
            Sentence(
                "คำขอนี้ส่งมาในรูปแบบที่ระบบไม่รับ เปิดหน้าภาคีในเบราว์เซอร์แล้วส่งใหม่",
                "The request came in a form that is not taken: open the page in a browser and send it again."
            )
        case .bodyTooLarge(let max):
            Sentence(
                "ข้อมูลที่ส่งใหญ่เกิน \(size(max)) ย่อรูปหรือแบ่งส่งหลายครั้ง",
                "What was sent is larger than \(size(max)): make it smaller or send it in parts."
            )
        case .lineTooLong:
            Sentence(
                "ที่อยู่ของหน้านี้ยาวเกินไป กลับไปหน้าแรกแล้วเลือกใหม่",
                "The address of this page is too long: go back to the first page."
            )
        case .tooOften(let seconds):
            Sentence(
                "มีคำขอจากที่เดียวกันถี่มาก รอ \(seconds) วินาทีแล้วลองอีกครั้ง สิ่งที่บันทึกไปแล้วยังอยู่ครบ",
                "Many requests came from the same place: wait \(seconds) seconds and try again. "
                    + "What was saved is safe."
            )
        }
    }

    static func sentence(for problem: ReachProblem) -> Sentence {
        switch problem {
        case .notAnAddress(let text):
            Sentence(
                "“\(text)” ไม่ใช่เลขที่อยู่ IP เช่น 127.0.0.1 หรือ 0.0.0.0 (--listen, --proxy)",
                "“\(text)” is no IP address such as 127.0.0.1 or 0.0.0.0 (--listen, --proxy)."
            )
        case .notAName(let text):
            Sentence(
                "“\(text)” ไม่ใช่ชื่อเว็บ ใส่เฉพาะชื่อ เช่น phakhi.example.org (--host)",
                "“\(text)” is no name: give the name alone, such as phakhi.example.org (--host)."
            )
        case .noName(let address):
            Sentence(
                "จะเปิดให้เครื่องอื่นเข้าทาง \(address) ต้องบอกชื่อเว็บด้วย --host ชื่อ อย่างน้อยหนึ่งชื่อ",
                "To listen on \(address), name the site with at least one --host NAME."
            )
        }
    }

    static func sentence(for problem: HeadsProblem) -> Sentence {
        switch problem {
        case .notWritten(let path):
            Sentence(
                "เขียนไฟล์ \(path) ไม่ได้ ตรวจพื้นที่ดิสก์และสิทธิ์ของโฟลเดอร์ (PHAKHI_HEADS)",
                "\(path) cannot be written: look at the disk's space and the folder's rights (PHAKHI_HEADS)."
            )
        case .notRead(let path):
            Sentence(
                "อ่านไฟล์ \(path) ไม่ได้ ตรวจชื่อไฟล์และสิทธิ์ (--heads)",
                "\(path) cannot be read: look at its name and rights (--heads)."
            )
        }
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1_048_576 ? "\(bytes / 1_048_576) MB" : "\(bytes / 1024) KB"
    }
}
