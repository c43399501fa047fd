// SPDX-License-Identifier: Apache-2.0

public import Facts
import Kernel
import Web

/// What people read in the frame of the whole house.
enum ServerText {
    static let account = Sentence("บัญชีผู้ใช้", "Account")
    static let endedSessions = Sentence("การเข้าใช้ที่จบแล้ว", "Sessions that have ended")
    static let usedInvitations = Sentence("ลิงก์เชิญที่ใช้หรือหมดอายุแล้ว", "Invitations that were used or have ended")
    static let endedAccounts = Sentence("บัญชีที่หมดหน้าที่แล้ว", "Accounts whose duties have ended")
    static let oldRecords = Sentence(
        "บุคคลและข้อความในแบบบันทึก (สิ่งที่นับแล้วยังอยู่)",
        "Persons and texts in records of field work (what was counted stays)"
    )
    static let oldOpenings = Sentence("เหตุผลที่เปิดดูกรณีจำเป็น", "Reasons why records were opened in need")
    static let oldViews = Sentence("บันทึกการเปิดดู", "Log of views")
    static let journalDetails = Sentence(
        "ข้อความในสมุดบันทึก (สายโซ่ยังอยู่ครบ)",
        "Words in the journal (its chain stays whole)"
    )
    static let contentsOfFiles = Sentence(
        "เนื้อไฟล์ที่ไม่มีรายการใดใช้แล้ว ลบทันที",
        "Contents of files that nothing uses any more, at once"
    )
    static let today = Sentence("งานของฉัน", "My work")
    static let plans = Sentence("แผน", "Plans")
    static let record = Sentence("รายการในแบบบันทึก", "Record of a form")
    static let person = Sentence("บุคคลในตัวเลข (เลขแทนตัว)", "Person in the figures (opaque number)")
    static let forms = Sentence("แบบบันทึก", "Forms")
    static let reports = Sentence("รายงาน", "Reports")
    static let openInNeed = Sentence("ขอเปิดดูกรณีจำเป็น", "Open it in need")
    static let aReport = Sentence("รายงานหนึ่งฉบับ", "a report")
    static let aPlan = Sentence("แผนหนึ่งแผน", "a plan")
    static let aPerson = Sentence("บุคคลในทะเบียน", "a person of the register")
    static let householdList = Sentence(
        "ครัวเรือนขององค์กร (ชื่อบ้านและพื้นที่ ไม่มีข้อมูลลับ)",
        "the organization's households (label and place, nothing sealed)"
    )
    static let personList = Sentence("บุคคลในทะเบียนขององค์กร (ชื่อ)", "the organization's persons (names)")
    static let aHousehold = Sentence("ครัวเรือน", "a household")
    static let anAccount = Sentence("บัญชีของคนในเครือข่าย", "a person's account")
    static let newsRecord = Sentence("ความคืบหน้าของแผน", "News about the plan")
    static func instalment(_ number: Int) -> Sentence { Sentence("งวดที่ \(number)", "Instalment \(number)") }
    static let indicators = Sentence("ตัวชี้วัด", "Indicators")
    static let aConsent = Sentence("ความยินยอมหนึ่งรายการ", "a consent")
    static let aRequest = Sentence("คำขอหนึ่งรายการ", "a person's request")
    static let aBreach = Sentence("เหตุข้อมูลรั่วไหลหนึ่งเหตุ", "a breach")
    static let partners = Sentence("ภาคี", "Partners")

    static func endOfInstalment(_ number: Int, _ day: Day) -> Sentence {
        Sentence(
            "สิ้นงวด \(number) (\(WrittenDay.text(day, .thai)))",
            "end of instalment \(number) (\(WrittenDay.text(day, .english)))"
        )
    }

    static func sentence(for problem: InviteProblem) -> Sentence {
        switch problem {
        case .noAccount:
            Sentence(
                "ไม่พบบัญชีนี้ ตรวจชื่อหรือชื่อเข้าใช้หลัง --account",
                "There is no such account: check the name behind --account."
            )
        case .severalAccounts(let ids):
            Sentence(
                "มีหลายคนชื่อนี้ ใช้รหัสบัญชีแทน: \(ids.joined(separator: ", "))",
                "Several people have this name: use an id instead: \(ids.joined(separator: ", "))"
            )
        case .noOrganization:
            Sentence(
                "ไม่พบองค์กรชื่อนี้ หรือมีมากกว่าหนึ่ง พิมพ์ชื่อเต็มหรือรหัสหลัง --organization",
                "No one organization has this name: write the full name or the id behind --organization."
            )
        }
    }

    static func sentence(for problem: BackupProblem) -> Sentence {
        switch problem {
        case .noDatabase(let folder):
            Sentence(
                "ไม่พบฐานข้อมูลในโฟลเดอร์ \(folder) ตรวจค่า --data",
                "There is no database in \(folder): check --data."
            )
        case .folderInUse(let folder):
            Sentence(
                "โฟลเดอร์ \(folder) มีข้อมูลอยู่แล้ว กู้คืนลงโฟลเดอร์ใหม่ที่ยังว่าง",
                "The folder \(folder) is not empty: restore into a new one."
            )
        case .notWhole(let name):
            Sentence(
                "ไฟล์สำรองไม่ครบหรือเสียหาย (\(name)) ใช้ไฟล์สำรองชุดอื่น ข้อมูลเดิมไม่ถูกแตะ",
                "The backup is damaged or incomplete (\(name)): use another one. Nothing was changed."
            )
        }
    }
}

/// What the command says while it serves.
public enum ServerNotices {
    /// Requests are taken.
    public static func ready(_ address: String) -> String { "ภาคี \(address)\n" }

    /// The wished port was taken.
    public static func otherPort(_ wished: Int, _ port: Int) -> String {
        "พอร์ต \(wished) มีโปรแกรมอื่นใช้อยู่ จึงใช้ \(port) แทน · Port \(wished) is taken, so this is \(port).\n"
    }

    /// Nobody has an account yet.
    public static func setUp(_ address: String) -> String {
        "ตั้งผู้ดูแลระบบคนแรก (ใช้ได้ครั้งเดียว) · Set up the first administrator (works once):\n\(address)\n"
    }

    /// A link that was made for someone.
    public static func enter(_ address: String) -> String {
        "เข้าใช้ด้วยลิงก์นี้ (ใช้ได้ครั้งเดียว) · Come in with this link (works once):\n\(address)\n"
    }

    /// What an import does just now.
    public static func step(_ step: FactImport.Progress.Step) -> String {
        switch step {
        case .looking: "ตรวจแถว · Looking at rows"
        case .writing: "บันทึก · Writing"
        case .takingBack: "ถอนคืน · Taking back"
        }
    }

    /// An import that waits to go on or to be given up.
    public static func unfinished(_ found: FactImportUndo.Unfinished) -> String {
        let (thai, english) = (
            WrittenDay.text(found.startedAt.bangkokDay, .thai),
            WrittenDay.text(found.startedAt.bangkokDay, .english)
        )
        let thaiNext =
            found.isLeaving
            ? "กำลังยกเลิก สั่ง --abandon อีกครั้งเพื่อถอนคืนต่อให้จบ"
            : "นำเข้าไฟล์เดิมอีกครั้งเพื่อทำต่อ หรือสั่ง --abandon เพื่อยกเลิกและถอนคืนทุกรายการ"
        let englishNext =
            found.isLeaving
            ? "It is being given up: give --abandon again to finish taking it back."
            : "Import the same file again to go on, or give --abandon to take all of it back."
        return """
            การนำเข้าครั้งที่ \(found.id) เริ่ม \(thai) ยังไม่จบ บันทึกแล้ว \(found.written) จาก \(found.rows) แถว \(thaiNext)
            Import \(found.id) of \(english) has not ended; \(found.written) of \(found.rows) rows are written. \(englishNext)
            """
    }

    /// There is no import that waits.
    public static let nothingUnfinished = "ไม่มีการนำเข้าที่ค้างอยู่ · No import waits to be finished"

    /// What was taken back.
    public static func givenUp(_ outcome: FactImportUndo.Outcome) -> String {
        """
        ยกเลิกการนำเข้าครั้งที่ \(outcome.id) แล้ว ถอนคืน \(outcome.takenBack) รายการ บันทึกรายการเดิมกลับ \(outcome.restored) รายการ
        Import \(outcome.id) is given up: \(outcome.takenBack) facts taken back, \(outcome.restored) recorded again
        """
    }

    /// Facts are there and their figures follow.
    public static let addingUp = "กำลังรวมตัวเลข · Adding up the figures"

    /// Pages and passwords would travel readable.
    public static let unprotected = """
        ==============================================================================
        เตือน: เครื่องอื่นเข้าได้โดยไม่มี HTTPS รหัสผ่านและข้อมูลบุคคลจะถูกอ่านได้ระหว่างทาง
        ให้ตั้งพร็อกซี HTTPS ไว้ข้างหน้า (deploy/Caddyfile) แล้วใช้ --listen 127.0.0.1 --proxy 127.0.0.1
        WARNING: other machines can connect WITHOUT HTTPS. Passwords and personal data can be read on the way.
        Put an HTTPS proxy in front (deploy/Caddyfile), then use --listen 127.0.0.1 --proxy 127.0.0.1
        ==============================================================================

        """
}
