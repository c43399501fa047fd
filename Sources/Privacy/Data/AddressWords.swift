// SPDX-License-Identifier: Apache-2.0

/// The words around the number of a house.
enum AddressWords {
    /// A house for sure.
    static let house = WordList("บ้านเลขที่|อยู่เลขที่|ที่อยู่เลขที่|house_no.|house_number")
    /// A house when a village or street follows.
    static let number = WordList("เลขที่|ที่อยู่")
    /// What follows a house number.
    static let behind = WordList("หมู่|ม.|ซอย|ซ.|ถนน|ถ.|ตำบล|ต.")
}
