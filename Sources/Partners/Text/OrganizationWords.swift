// SPDX-License-Identifier: Apache-2.0

/// What the names of Thai organizations are made of: language data for matching, never shown.
enum OrganizationWords {
    /// Short forms that begin a name, without dots, longest first where one begins another.
    ///
    /// Blanks in the long forms mean nothing.
    static let beginnings: [(short: String, long: String)] = [
        ("รพสต", "โรงพยาบาล ส่งเสริม สุขภาพ ตำบล"),
        ("รพช", "โรงพยาบาล"),
        ("รพ", "โรงพยาบาล"),
        ("อบจ", "องค์การ บริหารส่วน จังหวัด"),
        ("อบต", "องค์การ บริหารส่วน ตำบล"),
        ("ทน", "เทศบาลนคร"),
        ("ทม", "เทศบาลเมือง"),
        ("ทต", "เทศบาลตำบล"),
        ("สสจ", "สำนักงาน สาธารณสุข จังหวัด"),
        ("สสอ", "สำนักงาน สาธารณสุข อำเภอ"),
        ("พมจ", "สำนักงาน พัฒนาสังคม และ ความมั่นคง ของ มนุษย์ จังหวัด"),
        ("ศธจ", "สำนักงาน ศึกษาธิการ จังหวัด"),
        ("สพป", "สำนักงาน เขตพื้นที่ การศึกษา ประถมศึกษา"),
        ("สพม", "สำนักงาน เขตพื้นที่ การศึกษา มัธยมศึกษา"),
        ("รร", "โรงเรียน"),
    ]

    /// Level words, written out and short, with what stays of them.
    static let levels: [(written: String, kept: String)] = [
        ("จังหวัด", ""), ("จ.", ""), ("อำเภอ", "อำเภอ"), ("อ.", "อำเภอ"), ("ตำบล", "ตำบล"), ("ต.", "ตำบล"),
    ]

    /// The mark that says a name was cut short.
    static let cut: Unicode.Scalar = "ฯ"
    /// Spellings that look alike on a page.
    static let alike: [(written: String, kept: String)] = [("ํา", "ำ"), ("เเ", "แ")]
}
