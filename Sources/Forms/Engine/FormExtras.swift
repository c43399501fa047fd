// SPDX-License-Identifier: Apache-2.0

import Expressions

/// What a form says beside its questions.
struct FormExtras: Sendable {
    /// What a filled form is called.
    var instanceName: Formula?
    /// What a filled form creates or changes in the lists of others.
    var entities: [EntityRule] = []
    /// Files that come along with the form: lists, pictures, sounds.
    var files: [ExternalFile] = []
    /// Whether answers of the form before are read.
    var readsLastSaved = false
    /// Attributes of the outermost element, and settings that other programs read.
    var settings: [QuestionExtras.Pair] = []
    /// Which of both languages the author named; English when neither.
    var isThaiFirst = true
    /// Parameters of the record of what was done on the device; nil when there is none.
    var audit: [QuestionExtras.Pair]?

    func setting(_ name: String) -> String { settings.first { $0.name.isSame(name) }?.text ?? "" }
}

/// A file that a form names.
struct ExternalFile: Sendable, Equatable {
    enum Kind: UInt8, Sendable { case csv, xml, geojson, media }

    /// Its id in formulas; empty for pictures and sounds.
    var id: String
    /// Its name, such as `villages.csv`.
    var name: String
    var kind: Kind
}

/// Which thing of a list a filled form creates or changes.
struct EntityRule: Sendable {
    /// The list's name.
    var dataset: String
    /// The group or repeat that it belongs to; 0 is the form itself.
    var container = 0
    var label: Formula?
    var createIf: Formula?
    var updateIf: Formula?
    /// Which thing is changed; nil when a new one is made.
    var entityID: Formula?
    /// The row of the sheet.
    var row = 0
}
