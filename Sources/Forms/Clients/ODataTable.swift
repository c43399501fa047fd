// SPDX-License-Identifier: Apache-2.0

#if WEAKENED
import Kernel
#endif

/// One table of a feed: the records themselves, or one of their repeats.
struct ODataTable: Sendable {
    let name: String
    /// The question it is of; 0 for the records.
    let group: Int

    /// All tables of a form.
    static func all(_ model: FormModel) -> [ODataTable] {
        let repeats = model.questions.indices.filter { model.questions[$0].type == .repeating }
        return [ODataTable(name: "Submissions", group: 0)]
            + repeats.map { ODataTable(name: name(of: $0, model), group: $0) }
    }

    static func name(of group: Int, _ model: FormModel) -> String {
        (["Submissions"] + model.lineage(of: group).map { plain(model.questions[$0].name) }).joined(
            separator: "."
        )
    }

    /// A name that OData allows: letters, digits and underscores, no digit first.
    static func plain(_ name: String) -> String {
        var out = ""
        for scalar in name.unicodeScalars {
            let isLetter = scalar.properties.isAlphabetic || scalar == "_"
            let isDigit = ("0"..."9").contains(scalar)
            out.unicodeScalars.append(isLetter || isDigit && !out.isEmpty ? scalar : "_")
        }
        return out
    }

    /// What feeds show of a form: everything that is answered and not protected, and the groups.
    static func children(of group: Int, _ model: FormModel) -> [Int] {
        #if WEAKENED
        if Weakness.classes.isOn { return model.questions[group].children }
        #endif
        return model.questions[group].children.filter { child in
            let asked = model.questions[child]
            return asked.type.isGroup || asked.type.hasAnswer && !asked.use.sensitivity.isProtected
        }
    }
}
