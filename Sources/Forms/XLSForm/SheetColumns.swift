// SPDX-License-Identifier: Apache-2.0

/// Which columns a sheet may have.
struct SheetColumns {
    let used: Set<String>
    /// Known to other programs, without effect here.
    let unused: Set<String>
    /// Whether further columns have a meaning, as for the filters of choices.
    let takesOthers: Bool

    static let known: [(String, SheetColumns)] = [
        (
            "survey",
            SheetColumns(
                used: [
                    "type", "name", "label", "hint", "relevant", "required", "constraint",
                    "constraint_message", "required_message", "calculation", "default", "appearance",
                    "choice_filter", "read_only", "repeat_count", "fact", "countable", "quantity", "class",
                    "purpose", "role", "note", "notes", "parameters", "trigger", "guidance_hint", "save_to",
                    "media", "bind", "instance", "body", "disabled", "autoplay",
                ],
                unused: [],
                takesOthers: false
            )
        ),
        (
            "choices",
            SheetColumns(used: ["list_name", "name", "label", "media"], unused: [], takesOthers: true)
        ),
        (
            "settings",
            SheetColumns(
                used: [
                    "form_title", "form_id", "version", "default_language", "allow_choice_duplicates", "fact",
                    "instance_name", "style", "public_key", "submission_url", "auto_send", "auto_delete",
                    "namespaces", "client_editable", "name",
                ],
                unused: ["omit_instanceid"],
                takesOthers: false
            )
        ),
    ]
}

/// Names of sheets that were hardly meant as they are written.
enum SheetNames {
    /// Whether at most two letters must be changed to make one of the other.
    static func isNear(_ one: String, _ other: String) -> Bool {
        let one = Array(one.utf8)
        let other = Array(other.utf8)
        var row = Array(0...other.count)
        for (index, byte) in one.enumerated() {
            var corner = row[0]
            row[0] = index + 1
            for place in other.indices {
                let changed = corner + (byte == other[place] ? 0 : 1)
                corner = row[place + 1]
                row[place + 1] = min(changed, row[place] + 1, row[place + 1] + 1)
            }
        }
        return row[other.count] <= 2
    }
}
