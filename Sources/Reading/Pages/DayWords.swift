// SPDX-License-Identifier: Apache-2.0

import Kernel
import Web

/// Due dates as people type or choose them; all other days are ``WrittenDay``.
enum DayWords {
    /// What was typed or chosen as a due date; nil when nothing was.
    /// - Parameters:
    ///   - typed: free text, which goes first.
    ///   - chosen: the ISO day of one of the choices.
    ///   - choices: the due dates that were offered.
    ///   - today: for dates without a year.
    /// - Returns: the words with their day, where it is clear.
    static func due(typed: String?, chosen: String?, _ choices: [ReadingNeeds.DueChoice], today: Day)
        -> DraftDue?
    {
        if let typed {
            let named = choices.first { $0.title.thai == typed || $0.title.english == typed }
            return DraftDue(text: typed, day: named?.day ?? WrittenDay.end(typed, today: today))
        }
        guard let chosen, let day = Day(iso: chosen) else { return nil }
        return DraftDue(text: choices.first { $0.day == day }?.title.thai ?? chosen, day: day)
    }
}
