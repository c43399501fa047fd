// SPDX-License-Identifier: Apache-2.0

import Kernel
import Storage
import ThaiText

/// Forms and their versions.
enum FormStore {
    /// Takes a file in as the next version of its form, or as a new form.
    /// - Returns: the form and the number of the version.
    static func add(
        _ source: FormSource,
        _ model: FormModel,
        programme: String?,
        _ doer: Doer,
        _ tx: Transaction
    ) throws -> (form: Form.ID, number: Int) {
        let known = try find(word: model.id, tx)
        let id = known?.id ?? Form.ID.new(at: doer.now)
        let number = (known?.newest ?? 0) + 1
        let thai = model.title.text(isThai: true)
        let english = model.title.text(isThai: false)
        if let known {
            try tx.update(
                """
                update forms set newest = \(number), title = \(thai), title_english = \(english),
                    sort_key = \(SortKey.make(thai)), programme = coalesce(\(programme), programme),
                    version = version + 1
                where id = \(id) and version = \(known.version)
                """,
                record: id.rawValue
            )
        } else {
            try tx.run(
                """
                insert into forms (id, word, title, title_english, sort_key, open_version, newest, programme,
                    version, created_at, created_by)
                values (\(id), \(model.id), \(thai), \(english), \(SortKey.make(thai)), null, 1, \(programme),
                    1, \(doer.now), \(doer.actor))
                """
            )
        }
        try tx.run(
            """
            insert into form_versions (form, number, source_name, source, added_at, added_by)
            values (\(id), \(number), \(source.name), \(source.bytes), \(doer.now), \(doer.actor))
            """
        )
        try doer.log("form.add", id.rawValue, details: "version \(number)", tx)
        return (id, number)
    }

    /// From now on this version is filled in.
    static func open(_ form: Form, _ number: Int, _ doer: Doer, _ tx: Transaction) throws {
        guard try version(form.id, number, tx).source.read().isUsable else { throw FormsProblem.notUsable }
        try tx.update(
            """
            update forms set open_version = \(number), version = version + 1
            where id = \(form.id) and version = \(form.version)
            """,
            record: form.id.rawValue
        )
        try doer.log("form.open", form.id.rawValue, details: "version \(number)", tx)
    }

    /// One form.
    /// - Throws: ``FormsProblem/missing``.
    static func get(_ id: Form.ID, _ tx: Transaction) throws -> Form {
        guard let form = try tx.row("\(columns) where id = \(id)").map(read) else {
            throw FormsProblem.missing
        }
        return form
    }

    static func find(word: String, _ tx: Transaction) throws -> Form? {
        try tx.row("\(columns) where word = \(word)").map(read)
    }

    static func list(_ tx: Transaction) throws -> [Form] {
        try tx.rows("\(columns) order by sort_key, id", read)
    }

    /// One version with its file.
    /// - Throws: ``FormsProblem/missing``.
    static func version(_ form: Form.ID, _ number: Int, _ tx: Transaction) throws -> FormVersion {
        let row = try tx.row(
            """
            select form, number, source_name, source, added_at from form_versions
            where form = \(form) and number = \(number)
            """
        )
        guard let row else { throw FormsProblem.missing }
        return try FormVersion(
            form: row.get("form"),
            number: row.get("number"),
            source: FormSource(name: row.get("source_name"), bytes: row.get("source")),
            addedAt: row.get("added_at")
        )
    }

    /// The questions of one version.
    /// - Throws: ``FormsProblem/notUsable`` when the file cannot be read as a form.
    static func model(_ form: Form.ID, _ number: Int, _ tx: Transaction) throws -> FormModel {
        guard let model = FormReadings.shared.read(try version(form, number, tx).source).model else {
            throw FormsProblem.notUsable
        }
        return model
    }

    /// The questions of all versions that can be read, the newest first; at most the last fifty.
    static func models(_ form: Form, _ tx: Transaction) throws -> [FormModel] {
        try (max(1, form.newest - 49)...form.newest).reversed().compactMap { number in
            FormReadings.shared.read(try version(form.id, number, tx).source).model
        }
    }

    private static let columns: SQL = """
        select id, word, title, title_english, open_version, newest, programme, version from forms
        """

    private static func read(_ row: Row) throws -> Form {
        try Form(
            id: row.get("id"),
            word: row.get("word"),
            title: Sentence(row.get("title"), row.get("title_english")),
            open: row.find("open_version"),
            newest: row.get("newest"),
            programme: row.find("programme"),
            version: row.get("version")
        )
    }
}
