// SPDX-License-Identifier: Apache-2.0

import Expressions

/// What few questions have: files, parameters, what they set in motion.
struct QuestionExtras: Sendable {
    /// A name and a text, such as a parameter or an attribute.
    struct Pair: Sendable {
        var name: String
        var text: String
    }

    /// Values such as `start=1 end=5`.
    var parameters: [Pair] = []
    /// Pictures and sounds of the label, by kind: `image`, `big-image`, `audio`, `video`.
    var media: [(kind: String, files: Wording)] = []
    var guidance = Wording()
    /// Attributes that go through as they are: `bind::x`, `instance::x`, `body::x`.
    var attributes: [(place: Place, pair: Pair)] = []
    /// Questions whose change works ``action`` out.
    var triggers: [Int] = []
    /// What the answer becomes when a trigger changes; nil clears it.
    var action: Formula?
    /// The property of an entity that the answer is kept in.
    var saveTo: (dataset: String, property: String)?
    /// What the program itself fills in, such as `start` or `deviceid`.
    var preload = ""
    /// How choices are shuffled; nil when they are not.
    var shuffle: Shuffle?
    /// The file that the choices come from, with the columns that are stored and shown.
    var file: (name: String, value: String, label: String)?
    /// The repeat whose filled rows are the choices, with the question that is chosen from.
    var rows: Int?

    /// Whether it was made for another row.
    var isGenerated = false

    enum Place: Sendable { case bind, instance, body }

    enum Shuffle: Sendable {
        case freely
        case seed(Formula)
    }

    func parameter(_ name: String) -> String? { parameters.first { $0.name.isSame(name) }?.text }
}
