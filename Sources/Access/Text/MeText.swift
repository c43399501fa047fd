// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read about their own account.
enum MeText {
    static let title = Sentence("ของฉัน", "My account")
    static let whatIMay = Sentence("ฉันทำอะไรได้บ้าง", "What I may do")
    static let noGrants = Sentence(
        "ยังไม่มีหน้าที่ในองค์กรใด ขอสิทธิ์จากผู้ประสานงาน",
        "No role in any organization yet: ask your coordinator"
    )
    static let charge = Sentence("ดูแลคนอื่น", "Looking after others")
    static let howIComeIn = Sentence("ฉันเข้าใช้อย่างไร", "How I come in")
    static let changePIN = Sentence("เปลี่ยนรหัส 6 ตัวเลขของเครื่องนี้", "Change this phone's PIN")
    static let oldPIN = Sentence("รหัสเดิม", "Present PIN")
    static let newPIN = Sentence("รหัสใหม่ 6 ตัวเลข", "New 6-digit PIN")
    static let savePIN = Sentence("เปลี่ยนรหัส", "Change the PIN")
    static let noPassword = Sentence(
        "ต้องใช้รหัสผ่านด้วย? ขอลิงก์ตั้งรหัสผ่านจากผู้ประสานงาน",
        "Need a password as well? Ask your coordinator for a password link"
    )
    static let reduced = Sentence(
        "ตอนนี้เข้าด้วยรหัส 6 ตัวเลข จึงยังเปิดข้อมูลลับและงานดูแลระบบไม่ได้ ยืนยันตัวอีกชั้นเมื่อต้องการ",
        "You came in by PIN, so confidential data and administration stay closed until you prove more."
    )
    static let changePassword = Sentence("เปลี่ยนรหัสผ่าน", "Change the password")
    static let oldPassword = Sentence("รหัสผ่านเดิม", "Present password")
    static let newPassword = Sentence("รหัสผ่านใหม่", "New password")
    static let endsPhones = Sentence(
        "เมื่อเปลี่ยนรหัสผ่าน รหัสในมือถือทุกเครื่องและกุญแจสำหรับโปรแกรมจะเลิกใช้ด้วย เผื่อมีคนรู้รหัสเดิม",
        "With a new password, PINs on all phones and app keys end too, in case someone knew the old one"
    )
    static let keepPhones = Sentence(
        "ให้มือถือและกุญแจสำหรับโปรแกรมใช้ต่อได้",
        "Keep the phones and app keys working"
    )
    static let savePassword = Sentence("บันทึกรหัสผ่าน", "Save the password")

    static let twoSteps = Sentence("รหัสจากมือถืออีกชั้น (TOTP)", "A second code from your phone (TOTP)")
    static let twoStepsOn = Sentence("เปิดใช้แล้ว", "On")
    static let twoStepsOff = Sentence("ยังไม่ได้เปิดใช้", "Not on")
    static let twoStepsSetUp = Sentence("เปิดใช้รหัสจากมือถือ", "Set it up")
    static let twoStepsNeeded = Sentence(
        "หน้าที่ของคุณเปิดข้อมูลลับหรือดูแลระบบได้ จึงต้องเพิ่มรหัสจากมือถือก่อนเริ่มงาน",
        "Your role opens confidential data or administers: add a code from your phone before you begin"
    )
    static let step1 = Sentence(
        "เปิดแอปยืนยันตัวตนในมือถือ (Google Authenticator, Microsoft Authenticator หรือแอปอื่นแบบเดียวกัน)",
        "Open an authenticator app on your phone (Google Authenticator, Microsoft Authenticator or the like)"
    )
    static let step2 = Sentence("กดเพิ่มบัญชี แล้วสแกนรูปนี้", "Add an account and scan this picture")
    static let step2Typed = Sentence("สแกนไม่ได้? พิมพ์กุญแจนี้ในแอป", "Cannot scan? Type this key into the app")
    static let step3 = Sentence("พิมพ์ตัวเลข 6 ตัวที่แอปแสดง", "Type the six digits that the app shows")
    static let qrLabel = Sentence("รูป QR สำหรับแอปยืนยันตัวตน", "QR code for the authenticator app")
    static let confirm = Sentence("ยืนยัน", "Confirm")

    static let recovery = Sentence("รหัสสำรองของคุณ", "Your recovery codes")
    static let recoveryHow = Sentence(
        "จดหรือพิมพ์ใส่กระดาษเก็บไว้ที่ปลอดภัย ใช้แทนมือถือได้รหัสละครั้ง หน้านี้แสดงครั้งเดียว",
        "Write them down or print them and keep them safe. Each replaces your phone once."
            + " This page is shown only once."
    )
    static let typeCode = Sentence("พิมพ์รหัสจากแอป", "Type the code from the app")
    static let recoveryNew = Sentence("ขอรหัสสำรองชุดใหม่", "Get new recovery codes")
    static let recoveryKept = Sentence("จดเรียบร้อยแล้ว เริ่มงาน", "I have kept them: begin")

    static func recoveryLeft(_ count: Int) -> Sentence {
        Sentence("เหลือรหัสสำรอง \(count) รหัส", "\(count) recovery codes left")
    }

    static let openNow = Sentence("เปิดค้างอยู่ที่ไหนบ้าง", "Where I am signed in")
    static let thisOne = Sentence("เครื่องที่ใช้อยู่ตอนนี้", "this one")
    static let byPIN = Sentence("เข้าด้วยรหัส 6 ตัวเลข", "by PIN")
    static let byPassword = Sentence("เข้าด้วยรหัสผ่าน", "by password")

    static func since(_ moment: String, _ last: String) -> Sentence {
        Sentence("ตั้งแต่ \(moment) ใช้ล่าสุด \(last)", "since \(moment), last used \(last)")
    }
    static let end = Sentence("ปิด", "End")
    static let endOthers = Sentence("ออกจากระบบทุกเครื่องยกเว้นเครื่องนี้", "End everything but this one")
    static let devices = Sentence("เครื่องที่จำฉันไว้", "Devices that know me")

    static func deviceLast(_ day: String) -> Sentence { Sentence("ใช้ล่าสุด \(day)", "last used \(day)") }
    static let forget = Sentence("ให้เครื่องนี้ลืมฉัน", "Make it forget me")

    static let keys = Sentence("กุญแจสำหรับโปรแกรม", "App keys")
    static let keysHow = Sentence(
        "ให้โปรแกรมหรืออุปกรณ์อื่นทำงานแทนคุณ ได้เท่าที่คุณเลือกและไม่เกินสิทธิ์ของคุณ",
        "They let a program or device work for you, within what you choose and never beyond your own rights."
    )
    static let noKeys = Sentence("ยังไม่มี", "None yet")
    static let keyName = Sentence("ใช้กับอะไร", "What it is for")
    static let keyNameHint = Sentence("เช่น ตารางสรุปในสำนักงาน", "such as the office's summary sheet")
    static let keyMay = Sentence("ให้ทำอะไรได้", "What it may do")
    static let keyEnds = Sentence("ใช้ได้ถึงวันที่", "Works until")
    static let keyEndsHint = Sentence("เช่น 31 ธ.ค. 2569", "such as 31 Dec 2026")
    static let keyMake = Sentence("สร้างกุญแจ", "Make a key")
    static let keyNew = Sentence("กุญแจใหม่ แสดงครั้งเดียว", "Your new key, shown once")
    static let keyNewHow = Sentence(
        "คัดลอกไปเก็บในโปรแกรมตอนนี้ ใครมีกุญแจนี้ทำแทนคุณได้ ถ้าหลุดไปให้กดปิดที่หน้าของฉัน",
        "Copy it into the program now. Whoever has it can act for you; if it leaks, end it on your page."
    )
    static let keyKept = Sentence("เก็บกุญแจแล้ว", "I have kept it")
    static let keyChooseOne = Sentence("เลือกอย่างน้อยหนึ่งอย่าง", "Choose at least one")
    static let keyNameless = Sentence("บอกก่อนว่าใช้กับอะไร", "Say what it is for first")
    static let keyEndsWrong = Sentence(
        "วันสุดท้ายต้องเป็นวันข้างหน้า ไม่เกินหนึ่งปี เช่น 31 ธ.ค. 2569",
        "The last day lies ahead, within a year, such as 31 Dec 2026"
    )

    static func keyUntil(_ day: String) -> Sentence { Sentence("ใช้ได้ถึง \(day)", "works until \(day)") }

    static func keyLast(_ moment: String) -> Sentence {
        Sentence("ใช้ล่าสุด \(moment)", "last used \(moment)")
    }
    static let neverUsed = Sentence("ยังไม่เคยใช้", "never used")
}
