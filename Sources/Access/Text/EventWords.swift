// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What happened to an account, in words; the journal keeps short names.
enum EventWords {
    static func of(_ action: String) -> Sentence { known[action] ?? Sentence(action, action) }

    private static let known: [String: Sentence] = [
        "account.add": Sentence("เพิ่มบัญชี", "account added"),
        "account.rename": Sentence("แก้ชื่อ", "name changed"),
        "account.login": Sentence("ตั้งชื่อเข้าใช้", "login name set"),
        "account.phone": Sentence("แก้เบอร์โทร", "telephone number changed"),
        "account.close": Sentence("ปิดบัญชี", "account closed"),
        "account.reopen": Sentence("เปิดบัญชีอีกครั้ง", "account opened again"),
        "account.lost-phone": Sentence("แจ้งมือถือหาย", "phone reported lost"),
        "account.hand-over": Sentence("ส่งต่องาน", "work handed over"),
        "grant.give": Sentence("ให้หน้าที่", "role given"),
        "grant.end": Sentence("กำหนดวันสิ้นสุดหน้าที่", "role given an end"),
        "grant.withdraw": Sentence("ให้หน้าที่สิ้นสุด", "role ended"),
        "invitation.issue": Sentence("ออกลิงก์เข้าใช้", "link made"),
        "invitation.revoke": Sentence("ยกเลิกลิงก์", "link taken back"),
        "password.set": Sentence("ตั้งรหัสผ่าน", "password set"),
        "second.set": Sentence("เปิดใช้รหัสจากมือถือ", "second step set up"),
        "second.remove": Sentence("ยกเลิกรหัสจากมือถือ", "second step removed"),
        "second.recovery-code": Sentence("ใช้รหัสสำรอง", "recovery code used"),
        "session.begin": Sentence("เข้าใช้", "signed in"),
        "session.end": Sentence("ออกจากระบบ", "signed out"),
        "session.end-all": Sentence("ออกจากระบบทุกเครื่อง", "signed out everywhere"),
        "session.end-others": Sentence("ออกจากระบบเครื่องอื่น", "signed out elsewhere"),
        "lock.remove": Sentence("ให้เครื่องลืมรหัส", "PIN taken off a device"),
        "lock.gone": Sentence("รหัสถูกยกเลิกเพราะใส่ผิดหลายครั้ง", "PIN removed after wrong tries"),
        "key.issue": Sentence("สร้างกุญแจสำหรับโปรแกรม", "app key made"),
        "key.revoke": Sentence("ปิดกุญแจสำหรับโปรแกรม", "app key ended"),
    ]
}
