// SPDX-License-Identifier: Apache-2.0

/// The words before and after a number that say what it means.
enum NumberContext {
    enum Before: Sendable {
        case comparator(NumberMention.Comparator)
        case amount
        case percent
        /// Means "nearly" only right before the number; elsewhere it means "together".
        case nearly
    }

    static let before = WordTable<Before>(
        [
            ("อย่างน้อย ไม่น้อยกว่า ไม่ต่ำกว่า มากกว่า กว่า เกินกว่า เกิน ตั้งแต่ สูงกว่า ขั้นต่ำ >= ≥ >", .comparator(.atLeast)),
            ("ไม่เกิน ไม่มากกว่า ไม่สูงกว่า น้อยกว่า ต่ำกว่า สูงสุด ไม่ถึง อย่างมาก <= ≤ <", .comparator(.atMost)),
            ("ประมาณ โดยประมาณ ราว ราวๆ ราว_ๆ เกือบ ใกล้เคียง เฉลี่ย", .comparator(.about)),
            ("จำนวน จํานวน ทั้งสิ้น รวม รวมทั้งสิ้น ทั้งหมด ครบ ทั้ง จำนวนทั้งสิ้น จำนวนรวม", .amount),
            ("ร้อยละ", .percent), ("ร่วม", .nearly),
        ],
        endings: true
    )

    static let after = WordTable<NumberMention.Comparator>([
        ("ขึ้นไป เป็นอย่างน้อย เป็นอย่างต่ำ กว่า +", .atLeast), ("ลงมา เป็นอย่างมาก", .atMost),
        ("โดยประมาณ เศษ", .about),
    ])

    static let ranges = WordTable<Bool>("- – — ~ ถึง จนถึง to")
    static let perWords = WordTable<Bool>("ต่อ / ทุก")
    /// Nouns that end like the word for "number so and so" but are followed by quantities.
    static let notOrdinal = WordTable<Bool>("พื้นที่ สถานที่ หน้าที่ เจ้าหน้าที่ ท้องที่ เต็มที่ ทันที่", endings: true)
    static let ordinal = WordTable<Bool>(
        "ที่ มาตรา ชั้น หมู่ ม. ข้อ บทที่ เลขที่ ถนน ซอย อายุ เลข โทร. โทร เบอร์ หน้า ฉบับที่ ห้อง อันดับ",
        endings: true
    )
}
