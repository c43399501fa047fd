// SPDX-License-Identifier: Apache-2.0

/// The tables that every room shares.
public enum StorageMigrations {
    /// In order.
    public static let all = [journal, search]

    static let journal = Migration(
        id: "storage-0001-journal",
        """
        create table journal (
            room text not null,
            seq bigint not null,
            at text not null,
            actor text not null,
            action text not null,
            record text not null,
            digest text not null,
            chain text not null,
            primary key (room, seq)
        );
        create index journal_record on journal (room, record, seq);
        create table journal_details (
            room text not null,
            seq bigint not null,
            salt text not null,
            details text not null,
            primary key (room, seq)
        );
        """
    )

    static let search = Migration(
        id: "storage-0002-search",
        sqlite: """
            create table search_entries (
                id integer not null primary key,
                kind text not null,
                record text not null,
                unique (kind, record)
            );
            create virtual table search_text using fts5 (
                body, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc Pc'"
            );
            """,
        postgres: """
            create table search_entries (
                id bigint generated always as identity primary key,
                kind text not null,
                record text not null,
                unique (kind, record)
            );
            create table search_text (
                rowid bigint not null primary key references search_entries (id) on delete cascade,
                body tsvector not null
            );
            create index search_text_body on search_text using gin (body);
            """
    )
}
