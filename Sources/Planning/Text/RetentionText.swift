// SPDX-License-Identifier: Apache-2.0

import Kernel

/// What of this room is deleted in time, and from when its days count.
enum RetentionText {
    static let news = Sentence(
        "ข้อความข่าวความคืบหน้าและชื่อผู้ส่ง นับจากวันที่ส่ง",
        "Words of news and who sent them, from the day they were sent"
    )
    static let newsHistory = Sentence(
        "ข้อความข่าวในประวัติ นับจากวันที่ส่ง",
        "Words of news in the history, from the day they were sent"
    )
    static let photos = Sentence(
        "รูปและหลักฐานของข่าว นับจากวันที่ส่ง",
        "Photos and evidence of news, from the day they were sent"
    )
    static let support = Sentence(
        "ข้อความขอหนุนเสริมที่ตอบหรือปิดแล้ว นับจากวันที่ขอ",
        "Words of requests for support that were answered or closed, from the day they were asked"
    )
    static let supportHistory = Sentence(
        "ข้อความขอหนุนเสริมในประวัติ นับจากวันที่ขอ",
        "Words of requests for support in the history, from the day they were asked"
    )
    static let gone = Sentence("ข้อความลบแล้วตามกำหนดเวลา", "The words were deleted when their time was over.")
}
