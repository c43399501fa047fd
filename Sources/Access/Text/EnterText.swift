// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What people read when they come in: by a link, by PIN, by password.
enum EnterText {
    static let welcome = Sentence("ยินดีต้อนรับสู่ภาคี", "Welcome to Phakhi")

    static func invited(by organization: String) -> Sentence {
        Sentence(
            "\(organization) ชวนคุณมาทำงานด้วยกัน",
            "\(organization) invites you to work together"
        )
    }

    static func hello(_ name: String) -> Sentence { Sentence("สวัสดี คุณ\(name)", "Hello \(name)") }

    static let pinHow = Sentence(
        "ตั้งรหัส 6 ตัวเลขสำหรับมือถือเครื่องนี้ ครั้งหน้าใช้รหัสนี้เปิดได้เลย ไม่ต้องใช้ลิงก์อีก",
        "Choose a 6-digit PIN for this phone. Next time the PIN is all you need; the link is not needed again."
    )
    static let pin = Sentence("รหัส 6 ตัวเลข", "6-digit PIN")
    static let pinHint = Sentence(
        "จำได้เอง แต่คนอื่นเดายาก อย่าใช้วันเกิด",
        "Easy for you to remember, hard for others to guess; not a birthday"
    )
    static let pinAgain = Sentence("พิมพ์รหัสเดิมอีกครั้ง", "The same PIN again")
    static let pinSave = Sentence("ตั้งรหัสและเข้าใช้", "Set the PIN and go in")
    static let pinDiffers = Sentence(
        "รหัสสองช่องไม่ตรงกัน พิมพ์ใหม่ทั้งสองช่อง",
        "The two PINs differ: type both again"
    )

    static func alsoHere(_ names: String) -> Sentence {
        Sentence(
            "เครื่องนี้มี \(names) ใช้ด้วย แต่ละคนมีรหัสของตัวเอง เปิดงานของกันและกันไม่ได้",
            "\(names) also use this phone. Each has a PIN of their own and cannot open the others' work."
        )
    }

    static let linkDead = Sentence("ลิงก์นี้ใช้ไม่ได้แล้ว", "This link no longer works")
    static let linkDeadWhy = Sentence(
        "ลิงก์หนึ่งใช้ได้ครั้งเดียวและมีวันหมดอายุ ขอลิงก์ใหม่จากผู้ประสานงานของคุณได้เลย ใช้เวลาไม่ถึงนาที",
        "Each link works once and for a few days. Ask your coordinator for a new one; it takes less than a minute."
    )
    static let linkDeadPIN = Sentence(
        "เคยตั้งรหัสบนเครื่องนี้แล้ว? เปิดด้วยรหัสได้เลย",
        "Have you set a PIN on this phone before? Open with it"
    )

    static let setUp = Sentence("เริ่มใช้ภาคีครั้งแรก", "Setting Phakhi up")
    static let setUpHow = Sentence(
        "คุณจะเป็นผู้ดูแลระบบ ตั้งชื่อเข้าใช้และรหัสผ่าน ขั้นต่อไปคือเพิ่มรหัสจากมือถืออีกชั้น",
        "You will be the administrator. Choose a login and a password; the next step adds a code from your phone."
    )
    static let resetHow = Sentence(
        "ตั้งรหัสผ่านใหม่ได้เลย เครื่องอื่นที่เปิดค้างไว้จะถูกออกจากระบบ",
        "Choose your password; whatever is still open elsewhere will be signed out."
    )
    static let name = Sentence("ชื่อที่คนในเครือข่ายรู้จัก", "Your name as the network knows it")
    static let login = Sentence("ชื่อเข้าใช้", "Login name")
    static let loginHint = Sentence(
        "ภาษาอังกฤษหรือตัวเลข ไม่เว้นวรรค เช่น somsri",
        "Latin letters or digits without blanks, such as somsri"
    )
    static let password = Sentence("รหัสผ่าน", "Password")
    static let passwordHint = Sentence(
        "12 ตัวขึ้นไป วลียาว ๆ ที่จำได้ดีกว่าตัวอักษรแปลก ๆ สั้น ๆ",
        "At least 12 characters; a long phrase is better than a few odd signs"
    )
    static let passwordAgain = Sentence("พิมพ์รหัสผ่านเดิมอีกครั้ง", "The same password again")
    static let passwordDiffers = Sentence(
        "รหัสผ่านสองช่องไม่ตรงกัน พิมพ์ใหม่ทั้งสองช่อง",
        "The two passwords differ: type both again"
    )
    static let goOn = Sentence("ไปต่อ", "Go on")

    static let who = Sentence("ใครใช้เครื่องนี้อยู่", "Who is using this phone?")
    static let typePIN = Sentence("ใส่รหัส 6 ตัวเลขของคุณ", "Type your 6-digit PIN")
    static let unlock = Sentence("เปิด", "Open")
    static let someoneElse = Sentence("ฉันไม่ใช่คนนี้", "I am someone else")
    static let withPassword = Sentence("เข้าด้วยชื่อเข้าใช้และรหัสผ่าน", "Sign in with a password")
    static let withPIN = Sentence("เข้าด้วยรหัส 6 ตัวเลขของเครื่องนี้", "Open with this phone's PIN")
    static let newHere = Sentence(
        "ยังไม่เคยใช้บนเครื่องนี้? เปิดลิงก์หรือสแกน QR ที่ผู้ประสานงานส่งให้",
        "New on this phone? Open the link or scan the QR code that your coordinator gave you"
    )
    static let forgotPIN = Sentence(
        "ลืมรหัส? ขอลิงก์ใหม่จากผู้ประสานงาน",
        "Forgotten the PIN? Ask your coordinator for a new link"
    )

    static func wait(_ minutes: Int, until clock: String) -> Sentence {
        Sentence(
            "ใส่ผิดหลายครั้ง พักก่อน ลองใหม่ได้ในอีก \(minutes) นาที (\(clock) น.)",
            "Too many wrong tries. Rest a little: try again in \(minutes) min (at \(clock))"
        )
    }

    static let signIn = Sentence("เข้าสู่ระบบ", "Sign in")
    static let signInButton = Sentence("เข้าใช้", "Sign in")
    static let code = Sentence("รหัส 6 ตัวจากแอปในมือถือ", "6-digit code from the app on your phone")
    static let codeTitle = Sentence("อีกขั้นเดียว", "One more step")
    static let codeHow = Sentence(
        "เปิดแอปยืนยันตัวตนในมือถือ แล้วพิมพ์ตัวเลข 6 ตัวที่เห็น",
        "Open the authenticator app on your phone and type the six digits it shows"
    )
    static let recoveryAsk = Sentence(
        "ไม่มีมือถือเครื่องนั้นแล้ว? ใช้รหัสสำรองที่จดไว้",
        "Without that phone? Use one of your recovery codes"
    )
    static let recoveryCode = Sentence("รหัสสำรอง", "Recovery code")
    static let useRecovery = Sentence("ใช้รหัสสำรอง", "Use the recovery code")
    static let signOut = Sentence("ออกจากระบบ", "Sign out")
    static let signedOut = Sentence("ออกจากระบบแล้ว", "You have signed out")
    static let signedOutHow = Sentence(
        "ใครหยิบเครื่องนี้ไปก็เปิดงานของคุณไม่ได้ จนกว่าจะใส่รหัสของคุณ",
        "Whoever takes this phone cannot open your work without your PIN or password."
    )
    static let comeBack = Sentence("เข้าใช้อีกครั้ง", "Come in again")
}
