// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What the doctor says.
enum DoctorText {
    static func sign(_ state: DoctorLine.State) -> Sentence {
        switch state {
        case .ok: Sentence("ดี   ", "ok   ")
        case .look: Sentence("ดูหน่อย", "look ")
        case .wrong: Sentence("ต้องแก้", "wrong")
        }
    }

    static func noFolder(_ path: String) -> Sentence {
        Sentence("ไม่พบโฟลเดอร์ข้อมูล \(path)", "There is no data folder \(path)")
    }
    static let checkData = Sentence("ตรวจค่า --data", "Check --data")
    static func folder(_ isOpen: Bool) -> Sentence {
        isOpen
            ? Sentence(
                "บัญชีอื่นในเครื่องเปิดโฟลเดอร์ข้อมูลได้",
                "Other accounts of the machine can open the data folder"
            )
            : Sentence("โฟลเดอร์ข้อมูลเปิดได้บัญชีเดียว", "The data folder is for one account only")
    }
    static let closeFolder = Sentence("สั่ง chmod 700 ที่โฟลเดอร์ข้อมูล", "Run chmod 700 on the data folder")
    static func disk(_ megabytes: Int) -> Sentence {
        Sentence("ดิสก์เหลือ \(megabytes) MB", "\(megabytes) MB are free on the disk")
    }
    static let makeRoom = Sentence(
        "ลบไฟล์ที่ไม่ใช้หรือเพิ่มดิสก์ ถ้าดิสก์เต็มจะบันทึกอะไรไม่ได้",
        "Remove what is not needed or add a disk: nothing can be saved on a full one"
    )
    static let noBackup = Sentence("ยังไม่เคยสำรองข้อมูล", "No backup was ever made")
    static func backup(_ days: Int) -> Sentence {
        Sentence("สำรองข้อมูลล่าสุด \(days) วันก่อน", "The last backup is \(days) days old")
    }
    static let makeBackup = Sentence(
        "สั่ง phakhi backup ไฟล์.zip --data โฟลเดอร์ แล้วเก็บไว้อีกเครื่อง และตั้งให้ทำทุกวัน",
        "Run phakhi backup FILE.zip --data DIR, keep it on another machine, and have it done daily"
    )
    static func key(_ path: String) -> Sentence {
        Sentence(
            "ไฟล์กุญแจ \(path) อยู่นอกโฟลเดอร์ข้อมูล เปิดได้บัญชีเดียว",
            "The key file \(path) is private and outside the data"
        )
    }
    static let checkKey = Sentence(
        "ดูเรื่องกุญแจใน docs/operations.md ตั้ง PHAKHI_KEYS ให้ตรง และเก็บแผ่นกู้กุญแจไว้ในที่ปลอดภัย",
        "See “keys” in docs/operations.md, set PHAKHI_KEYS, and keep the recovery sheet in a safe place"
    )
    static let noDatabase = Sentence("เปิดฐานข้อมูลไม่ได้", "The database cannot be opened")
    static let database = Sentence("ตรวจฐานข้อมูล", "The database was checked")
    static let restore = Sentence(
        "อย่าเขียนทับ เก็บโฟลเดอร์นี้ไว้ แล้วกู้คืนจากไฟล์สำรองลงโฟลเดอร์ใหม่",
        "Keep the folder as it is and restore a backup into a new one"
    )
    static func journal(_ entries: Int, _ faults: Int) -> Sentence {
        Sentence(
            "สมุดบันทึก \(entries) รายการ ผิด \(faults)",
            "The journal has \(entries) entries, \(faults) faults"
        )
    }
    static func heads(_ lines: Int, _ faults: Int) -> Sentence {
        Sentence(
            "ตราท้ายสมุดบันทึก \(lines) ครั้ง ผิด \(faults)",
            "\(lines) sealed heads of journals, \(faults) faults"
        )
    }
    static let noHeads = Sentence(
        "ยังไม่มีตราท้ายสมุดบันทึก",
        "No head of a journal was sealed yet"
    )
    static let startServe = Sentence(
        "เริ่ม phakhi serve แล้วตราจะเพิ่มทุกชั่วโมง (PHAKHI_HEADS)",
        "Start phakhi serve: it adds them each hour (PHAKHI_HEADS)"
    )
    static let headsUnread = Sentence(
        "อ่านไฟล์ตราท้ายสมุดบันทึกไม่ได้",
        "The file of sealed heads cannot be read"
    )
    static let keepJournal = Sentence(
        "ถ้าผิด มีคนแก้ประวัติหรือไฟล์เสีย เก็บสำเนาทั้งโฟลเดอร์ แล้วดู phakhi journal verify",
        "If there are faults, history was rewritten or damaged: copy the folder, then see phakhi journal verify"
    )
    static func tool(_ name: String, _ isThere: Bool) -> Sentence {
        isThere
            ? Sentence("มีเครื่องมือ \(name)", "The tool \(name) is there")
            : Sentence("ไม่มีเครื่องมือ \(name)", "The tool \(name) is missing")
    }
    static func install(_ name: String) -> Sentence {
        let packages = [
            "pdftotext": "poppler-utils", "vipsthumbnail": "libvips-tools", "prlimit": "util-linux",
            "curl": "curl",
        ]
        let package = packages[name] ?? name
        return Sentence("สั่ง apt install \(package)", "Run apt install \(package)")
    }
}

/// What the doctor says about the site.
extension DoctorText {
    static func noAnswer(_ address: String) -> Sentence {
        Sentence("\(address) ไม่ตอบ", "\(address) does not answer")
    }
    static let certificate = Sentence("ใบรับรอง HTTPS ใช้ไม่ได้", "The HTTPS certificate is not valid")
    static let renewCertificate = Sentence(
        "ตรวจชื่อเว็บและวันหมดอายุในพร็อกซี (Caddy ต่ออายุให้เอง)",
        "Check name and expiry in the proxy (Caddy renews by itself)"
    )
    static let checkProxy = Sentence(
        "ตรวจว่า phakhi กับพร็อกซีทำงานอยู่ และชื่อเว็บชี้มาที่เครื่องนี้",
        "Check that phakhi and the proxy run, and that the name points to this machine"
    )
    static func name(_ host: String, _ status: Int) -> Sentence {
        Sentence("ชื่อ \(host) ตอบ \(status)", "The name \(host) answers \(status)")
    }
    static func setHost(_ host: String) -> Sentence {
        Sentence("เริ่ม phakhi ด้วย --host \(host)", "Start phakhi with --host \(host)")
    }
    static func https(_ isSecure: Bool) -> Sentence {
        isSecure ? Sentence("ใช้ HTTPS", "HTTPS is used") : Sentence("ไม่ได้ใช้ HTTPS", "HTTPS is not used")
    }
    static let useProxy = Sentence(
        "ตั้ง Caddy หรือ nginx ไว้ข้างหน้า ตัวอย่างอยู่ใน deploy/",
        "Put Caddy or nginx in front: deploy/ has both"
    )
    static func hsts(_ isThere: Bool) -> Sentence {
        isThere
            ? Sentence("เบราว์เซอร์จะจำว่าใช้ HTTPS เท่านั้น", "Browsers will keep to HTTPS")
            : Sentence("phakhi ไม่รู้ว่าคำขอมาทาง HTTPS", "Phakhi does not know that requests come by HTTPS")
    }
    static let setProxy = Sentence(
        "เริ่ม phakhi ด้วย --proxy ที่อยู่ของพร็อกซี และให้พร็อกซีส่ง X-Forwarded-Proto",
        "Start phakhi with --proxy ADDRESS, and have the proxy send X-Forwarded-Proto"
    )
    static func headers(_ missing: [String]) -> Sentence {
        missing.isEmpty
            ? Sentence("หัวข้อความปลอดภัยครบ", "The protecting headers are all there")
            : Sentence(
                "ขาดหัว \(missing.joined(separator: ", "))",
                "Missing headers: \(missing.joined(separator: ", "))"
            )
    }
    static let keepHeaders = Sentence(
        "ให้พร็อกซีส่งหัวของ phakhi ต่อทั้งหมด",
        "Have the proxy pass all headers on"
    )
    static func clock(_ seconds: Int) -> Sentence {
        Sentence("นาฬิกาต่างกัน \(seconds) วินาที", "The clocks are \(seconds) seconds apart")
    }
    static let noDate = Sentence("เว็บไม่บอกเวลา", "The site does not tell its time")
    static let setClock = Sentence(
        "เปิดการตั้งเวลาอัตโนมัติ (timedatectl set-ntp true) ไม่เช่นนั้นรหัสจากแอปจะใช้ไม่ได้",
        "Set the clock by the network (timedatectl set-ntp true), or codes from apps will not work"
    )
    static func redirect(_ isSent: Bool) -> Sentence {
        isSent
            ? Sentence("ที่อยู่ http:// ส่งต่อไป https://", "http:// leads on to https://")
            : Sentence("ที่อยู่ http:// ยังเปิดหน้าได้", "http:// still answers pages")
    }
    static let redirectPlain = Sentence(
        "ให้พร็อกซีส่งต่อ http ไป https",
        "Have the proxy redirect http to https"
    )
    static func foreign(_ isRefused: Bool) -> Sentence {
        isRefused
            ? Sentence("ไม่ตอบชื่ออื่น", "Other names are refused")
            : Sentence("ตอบชื่อเว็บอื่นด้วย", "Other names are answered, too")
    }
    static let keepHost = Sentence(
        "ให้พร็อกซีส่ง Host ตามที่ผู้ใช้เรียก และไม่รับชื่ออื่น",
        "Have the proxy pass the Host on as it came, and refuse other names"
    )
}
