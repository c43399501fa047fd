// SPDX-License-Identifier: Apache-2.0

/// The words that dates are built with.
enum DateWords {
    /// What kind of date a word opens.
    enum Lead: Sendable {
        case dayWord
        case weekday(Int)
        case monthWord
        case monthPart(DatePart)
        case end
        case year
        case era(Eras.Era)
        case fiscalYear
        case schoolYear
        case term
        case quarter
        case half(Int?)
        case round
        case within
        case before
        case until
        case relativeDay(Int)
        case week
        case more
        case lasting(isPlan: Bool)
        case fileStamp
    }

    /// Thirds of a month or year.
    enum DatePart: Int, Sendable {
        case early = 0
        case middle = 1
        case late = 2
    }

    /// Units of a length of time.
    enum Span: Sendable {
        case days(Int)
        case months(Int)
    }

    /// How two dates hang together.
    enum Joint: Sendable {
        case through
        case and
    }

    /// Which one, counted from the present one.
    static let relative = WordTable<Int>([
        ("นี้ ปัจจุบัน", 0), ("หน้า ถัดไป ต่อไป", 1), ("ที่ผ่านมา ที่แล้ว ก่อน", -1),
    ])

    static let leads = WordTable<Lead>([
        ("วันที่ วันท่ี วัน_ที่", .dayWord),
        ("วันจันทร์ วันจันทร", .weekday(1)), ("วันอังคาร", .weekday(2)), ("วันพุธ", .weekday(3)),
        ("วันพฤหัสบดี วันพฤหัส วันพฤหัสฯ", .weekday(4)), ("วันศุกร์", .weekday(5)),
        ("วันเสาร์", .weekday(6)), ("วันอาทิตย์", .weekday(7)),
        ("เดือน", .monthWord),
        ("ต้น", .monthPart(.early)), ("กลาง", .monthPart(.middle)), ("ปลาย", .monthPart(.late)),
        ("สิ้น", .end),
        ("ปี", .year),
        ("พ.ศ. พ.ศ พศ. พ._ศ. พุทธศักราช", .era(.buddhist)),
        ("ค.ศ. ค.ศ คศ. ค._ศ. คริสต์ศักราช คริสตศักราช", .era(.common)),
        ("ปีงบประมาณ ปี_งบประมาณ งบประมาณปี งบประมาณ_ปี งบประมาณประจำปี ปีงบฯ ปีงบ งบปี งบฯปี งบฯ_ปี", .fiscalYear),
        ("ปีการศึกษา ปี_การศึกษา", .schoolYear),
        ("ภาคเรียนที่ ภาคการศึกษาที่ เทอม", .term),
        ("ไตรมาส ไตรมาศ", .quarter),
        ("ครึ่งปีแรก ครึ่งแรก", .half(1)), ("ครึ่งปีหลัง ครึ่งหลัง", .half(2)),
        ("รอบ", .round),
        ("ภายใน ไม่เกิน", .within),
        ("ก่อน", .before),
        ("สิ้นสุด หมดเขต จนถึง ถึง", .until),
        ("วันนี้", .relativeDay(0)), ("เมื่อวาน เมื่อวานนี้ วานนี้", .relativeDay(-1)),
        ("เมื่อวานซืน วานซืน วานซืนนี้", .relativeDay(-2)),
        ("พรุ่งนี้ วันพรุ่งนี้", .relativeDay(1)), ("มะรืนนี้ มะรืน", .relativeDay(2)),
        ("สัปดาห์ อาทิตย์", .week),
        ("ในอีก อีก", .more),
        ("แผน แผนงาน", .lasting(isPlan: true)),
        ("ระยะเวลา ระยะ เป็นเวลา ตลอด", .lasting(isPlan: false)),
        ("img_ img- vid_ dsc_ pxl_ photo_ screenshot_", .fileStamp),
    ])

    static let dayWords = WordTable<Bool>("วันที่ วันท่ี วัน_ที่ ที่")
    static let weekdays = WordTable<Int>([
        ("จันทร์ วันจันทร์ วันจันทร", 1), ("อังคาร วันอังคาร", 2), ("พุธ วันพุธ", 3),
        ("พฤหัสบดี พฤหัส วันพฤหัสบดี วันพฤหัส", 4), ("ศุกร์ วันศุกร์", 5), ("เสาร์ วันเสาร์", 6),
        ("อาทิตย์ วันอาทิตย์", 7),
    ])
    static let monthWords = WordTable<Bool>("เดือน ของเดือน")
    static let yearWords = WordTable<Bool>("ปี ของปี ประจำปี")
    static let fiscalWords = WordTable<Bool>(
        "ปีงบประมาณ ปี_งบประมาณ ของปีงบประมาณ ของ_ปีงบประมาณ งบประมาณปี ปีงบฯ ปีงบ"
    )
    static let schoolWords = WordTable<Bool>("ปีการศึกษา ของปีการศึกษา")
    static let joints = WordTable<Joint>([
        ("- – — ‑ ‐ − ~ ถึง จนถึง ถึงวันที่ to until through", .through), ("และ , กับ & แล", .and),
    ])
    static let spans = WordTable<Span>([
        ("วัน", .days(1)), ("สัปดาห์ อาทิตย์", .days(7)), ("เดือน", .months(1)), ("ปี", .months(12)),
    ])
    static let ahead = WordTable<Bool>("ข้างหน้า จากนี้ ต่อจากนี้ ถัดไป")
    static let behind = WordTable<Bool>("ที่ผ่านมา ที่แล้ว")
    static let ordinals = WordTable<Int>([
        ("แรก หนึ่ง i", 1), ("สอง ii", 2), ("สาม iii", 3), ("สี่ สุดท้าย iv", 4),
    ])
    static let halves = WordTable<Int>([("แรก", 1), ("หลัง สุดท้าย", 2)])
    static let beforeClock = WordTable<Bool>(
        "เวลา ตั้งแต่เวลา ช่วงเวลา ระหว่างเวลา ตั้งแต่ at , : / | ( @"
    )
}
