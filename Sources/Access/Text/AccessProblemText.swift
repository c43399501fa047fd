// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read when this room refuses something.
enum AccessProblemText {
    static func sentence(for problem: AccessProblem) -> Sentence {
        link(problem) ?? secret(problem) ?? account(problem) ?? missing(problem) ?? duty(problem)
    }

    /// What stands instead of the name of someone who was erased.
    static let erasedName = Sentence("ผู้ที่ลบข้อมูลแล้ว", "Erased person")

    private static func link(_ problem: AccessProblem) -> Sentence? {
        switch problem {
        case .linkUnknown:
            Sentence(
                "ไม่รู้จักลิงก์นี้ อาจคัดลอกมาไม่ครบ กดลิงก์ในข้อความเดิมอีกครั้ง หรือขอลิงก์ใหม่จากผู้ประสานงาน",
                "This link is not known, perhaps a part is missing: tap it in the message, or ask the coordinator for a new one."
            )
        case .linkUsed:
            Sentence(
                "ลิงก์นี้ใช้ไปแล้ว ถ้าเป็นเครื่องเดิมให้ใส่รหัส PIN เข้าได้เลย ถ้าไม่ใช่ให้ขอลิงก์ใหม่จากผู้ประสานงาน",
                "This link was used already: on the same phone just type your PIN, otherwise ask the coordinator for a new link."
            )
        case .linkExpired:
            Sentence(
                "ลิงก์นี้หมดอายุแล้ว (ใช้ได้ 7 วัน) ขอลิงก์ใหม่จากผู้ประสานงาน",
                "This link has run out (7 days): ask the coordinator for a new one."
            )
        case .linkRevoked:
            Sentence(
                "ลิงก์นี้ถูกยกเลิก อาจมีลิงก์ใหม่กว่าส่งมาแล้ว ใช้ลิงก์ล่าสุด หรือขอใหม่จากผู้ประสานงาน",
                "This link was taken back, perhaps a newer one was sent: use the newest, or ask the coordinator."
            )
        case .setUpDone:
            Sentence(
                "ระบบนี้มีผู้ดูแลแล้ว ให้เข้าสู่ระบบตามปกติ หรือขอลิงก์จากผู้ดูแล",
                "This house already has an administrator: sign in as usual, or ask the administrator for a link."
            )
        default: nil
        }
    }

    private static func secret(_ problem: AccessProblem) -> Sentence? {
        switch problem {
        case .pinWeak:
            Sentence(
                "PIN นี้เดาง่ายเกินไป (เลขเรียง เลขซ้ำ หรือวันที่แบบเลขซ้ำ) เลือกเลขอื่น 6 ตัว",
                "This PIN is too easy to guess (a run, a repetition or a repeated date): choose six other digits."
            )
        case .wrongPin(let left):
            Sentence(
                "PIN ไม่ถูก ลองได้อีก \(left) ครั้ง ถ้าลืมให้ขอลิงก์ใหม่จากผู้ประสานงาน",
                "That PIN is wrong, \(left) tries left: if you forgot it, ask the coordinator for a new link."
            )
        case .lockWaits(let minutes):
            Sentence(
                "ใส่ PIN ผิดหลายครั้ง รออีก \(minutes) นาทีแล้วลองใหม่ คนอื่นในเครื่องนี้ยังใช้ได้ตามปกติ",
                "Several wrong PINs: wait \(minutes) minutes and try again; others on this phone are not affected."
            )
        case .lockGone:
            Sentence(
                "ใส่ PIN ผิดครบ 10 ครั้ง ระบบลบ PIN นี้จากเครื่องแล้ว ขอลิงก์ใหม่จากผู้ประสานงาน ข้อมูลไม่หาย",
                "Ten wrong PINs: this PIN was removed from the phone. Ask the coordinator for a new link; no data is lost."
            )
        case .wrongSignIn:
            Sentence(
                "ชื่อผู้ใช้หรือรหัสผ่านไม่ถูก ตรวจทั้งสองช่องแล้วลองใหม่ ถ้าลืมให้ขอลิงก์ตั้งรหัสใหม่จากผู้ประสานงาน",
                "The name or the password is wrong: check both and try again, or ask the coordinator for a reset link."
            )
        case .wrongCode:
            Sentence(
                "รหัส 6 ตัวไม่ถูกหรือใช้ไปแล้ว รอให้แอปแสดงรหัสถัดไปแล้วใส่ใหม่ ถ้าไม่มีแอปให้ใช้รหัสกู้คืน",
                "The code is wrong or was used: wait for the app's next one, or use a recovery code."
            )
        case .codeWaits(let minutes):
            Sentence(
                "ใส่รหัสผิดหลายครั้ง รออีก \(minutes) นาทีแล้วลองใหม่",
                "Several wrong codes: wait \(minutes) minutes and try again."
            )
        case .tooOften(let seconds):
            Sentence(
                "ลองถี่เกินไป รออีก \(seconds) วินาทีแล้วลองใหม่",
                "Too many tries: wait \(seconds) seconds and try again."
            )
        default: password(problem)
        }
    }

    private static func password(_ problem: AccessProblem) -> Sentence? {
        switch problem {
        case .passwordShort(let length):
            Sentence(
                "รหัสผ่านต้องยาวอย่างน้อย \(length) ตัว ใช้หลายคำต่อกันก็ได้ จำง่ายและเดายาก",
                "A password needs at least \(length) letters: several words in a row are easy to keep and hard to guess."
            )
        case .passwordLong(let length):
            Sentence(
                "รหัสผ่านยาวเกิน \(length) ตัว ตัดให้สั้นลง",
                "The password has more than \(length) letters: shorten it."
            )
        case .passwordKnown:
            Sentence(
                "รหัสผ่านนี้เดาง่าย คนอื่นใช้กันมาก เลือกคำอื่นหลายคำต่อกัน",
                "This password is among the first that are tried: choose several other words."
            )
        case .passwordHoldsName:
            Sentence(
                "รหัสผ่านมีชื่อของคุณอยู่ข้างใน ตัดชื่อออกแล้วใช้คำอื่น",
                "The password holds your name: leave it out and use other words."
            )
        default: nil
        }
    }

    private static func account(_ problem: AccessProblem) -> Sentence? {
        switch problem {
        case .loginShape:
            Sentence(
                "ชื่อผู้ใช้มี 3–40 ตัว ใช้ a–z ตัวเลข จุด ขีด หรือ @ ได้ พิมพ์ใหม่",
                "A user name has 3 to 40 of a–z, digits, dots, dashes or @: type it again."
            )
        case .loginTaken:
            Sentence("มีคนใช้ชื่อผู้ใช้นี้แล้ว เลือกชื่ออื่น", "Someone has this user name: choose another.")
        case .nameEmpty:
            Sentence("ยังไม่มีชื่อ พิมพ์ชื่อแล้วบันทึกอีกครั้ง", "The name is empty: type it and save again.")
        case .phoneShape:
            Sentence(
                "เบอร์โทรไม่ครบ เบอร์ไทยมี 9–10 หลัก ขึ้นต้นด้วย 0 หรือ +66 ตรวจแล้วพิมพ์ใหม่ หรือเว้นว่าง",
                "The telephone number cannot be right (9 or 10 digits from 0, or +66): check it or leave it empty."
            )
        case .labelEmpty:
            Sentence("ยังไม่ได้บอกว่ากุญแจนี้ใช้ทำอะไร พิมพ์สั้น ๆ", "Say in a few words what this key is for.")
        case .keyPeriod(let days):
            Sentence(
                "วันสิ้นสุดของกุญแจต้องเป็นวันนี้ขึ้นไป และไม่เกิน \(days) วัน เลือกวันใหม่",
                "A key ends today or later, within \(days) days: choose another day."
            )
        case .accountClosed:
            Sentence(
                "บัญชีนี้ปิดแล้ว ถ้าปิดผิดให้ผู้ดูแลเปิดบัญชีก่อน",
                "This account is closed: if that was a mistake, the administrator opens it again first."
            )
        case .closedByOthers:
            Sentence(
                "ผู้ที่ดูแลกว้างกว่าปิดบัญชีนี้ ขอให้ผู้ดูแลระบบเปิดให้",
                "Someone who looks after more closed this account: ask the administrator to open it."
            )
        case .reasonShort(let length):
            Sentence(
                "เหตุผลสั้นเกินไป เขียนอย่างน้อย \(length) ตัวอักษรว่าจำเป็นอย่างไร ผู้รับผิดชอบจะอ่าน",
                "The reason is too short: say in at least \(length) letters why it is needed; the responsible reads it."
            )
        case .hoursTooMany(let hours):
            Sentence(
                "เปิดดูได้ครั้งละ 1 ถึง \(hours) ชั่วโมง แก้จำนวนชั่วโมง",
                "A record can be opened for 1 to \(hours) hours: change the number."
            )
        case .openedTooMany(let count):
            Sentence(
                "คุณเปิดดูกรณีจำเป็นครบ \(count) รายการใน 24 ชั่วโมงแล้ว ขอให้ผู้รับผิดชอบรายการนี้ช่วยดูให้ หรือรอจนครบเวลา",
                "You opened \(count) records in need within 24 hours: ask those responsible for this one, or wait."
            )
        case .onlyReading:
            Sentence(
                "การขอเปิดดูใช้สำหรับดูเท่านั้น แก้ไขไม่ได้ ถ้าต้องแก้ให้ขอหน้าที่จากผู้ประสานงาน",
                "Opening in need is for seeing only: to change something, ask the coordinator for a duty."
            )
        default: nil
        }
    }

    private static func missing(_ problem: AccessProblem) -> Sentence? {
        switch problem {
        case .noAccount:
            Sentence(
                "ไม่พบบัญชีนี้ เปิดหน้าผู้ใช้แล้วค้นหาใหม่",
                "There is no such account: search for it among the people."
            )
        case .noRole:
            Sentence("ไม่พบบทบาทนี้ เลือกจากรายการบทบาท", "There is no such role: choose one from the list.")
        case .noGrant:
            Sentence("ไม่พบหน้าที่นี้ เปิดหน้าของคนนั้นใหม่", "There is no such duty: open the person's page again.")
        case .noAgreement:
            Sentence("ไม่พบข้อตกลงนี้ เปิดรายการข้อตกลงใหม่", "There is no such agreement: open the list again.")
        case .noSession:
            Sentence("การเข้าใช้นี้จบแล้ว เข้าสู่ระบบใหม่", "This session has ended: sign in again.")
        case .noDevice:
            Sentence(
                "ระบบไม่รู้จักเครื่องนี้ ขอลิงก์เข้าใช้จากผู้ประสานงาน",
                "This phone is not known: ask the coordinator for a link."
            )
        case .noOpening:
            Sentence("ไม่พบการขอเปิดดูนี้ เปิดรายการใหม่", "There is no such opening: open the list again.")
        case .noKey:
            Sentence("ไม่พบกุญแจนี้ เปิดหน้าของฉันใหม่", "There is no such key: open your own page again.")
        case .noSecond:
            Sentence(
                "ยังไม่ได้ตั้งแอปรหัส เริ่มตั้งใหม่จากหน้าของฉัน",
                "No authenticator was set up: start again from your own page."
            )
        case .secondInForce:
            Sentence(
                "ตั้งแอปรหัสไว้แล้ว ถ้าเปลี่ยนเครื่องให้ถอดตัวเก่าก่อนแล้วตั้งใหม่",
                "An authenticator is set up already: to change phones, take the old one off first."
            )
        case .passwordFirst:
            Sentence(
                "เรื่องนี้ต้องเข้าสู่ระบบด้วยชื่อผู้ใช้และรหัสผ่านก่อน",
                "For this, sign in with your user name and password first."
            )
        default: nil
        }
    }

    private static func duty(_ problem: AccessProblem) -> Sentence {
        switch problem {
        case .notYours:
            Sentence(
                "ให้หรือจัดการได้เฉพาะหน้าที่ที่คุณมีเองในขอบเขตนี้ เลือกขอบเขตของคุณ หรือขอให้ผู้ดูแลทำ",
                "You can only give and look after what you hold there yourself: choose your own scope, or ask the administrator."
            )
        case .ownGrant:
            Sentence(
                "ให้หน้าที่กับตัวเองไม่ได้ ขอให้คนอื่นที่มีสิทธิ์ทำให้",
                "Nobody gives a duty to themselves: ask someone else who may."
            )
        case .outlasts(let ends):
            Sentence(
                "หน้าที่ของคุณเองถึง \(ends) ให้คนอื่นนานกว่านั้นไม่ได้ เลือกวันสิ้นสุดใหม่",
                "Your own duty ends on \(ends): choose that day or an earlier one."
            )
        case .placeShape:
            Sentence(
                "พื้นที่ต้องเป็นรหัสทางการ 2 4 6 หรือ 8 หลัก เลือกจากรายการ",
                "A place is an official code of 2, 4, 6 or 8 digits: choose it from the list."
            )
        case .lastAdministrator:
            Sentence(
                "นี่คือผู้ดูแลคนสุดท้าย ตั้งผู้ดูแลคนใหม่ก่อน",
                "This is the last administrator: appoint another one first."
            )
        default:
            Sentence(
                "วันสิ้นสุดมาก่อนวันเริ่ม ตรวจวันและปีทั้งสองช่อง",
                "The end lies before the start: check the day and year of both."
            )
        }
    }
}
