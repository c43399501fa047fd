// SPDX-License-Identifier: Apache-2.0

import Storage

/// What field clients of others need to find again: their ids, their files, their lists of things.
enum ClientMigrations {
    static let all: [Migration] = [
        numbers, instances, files, devices, lists, entities, formFiles, deviceLists,
    ]

    /// Other programs know projects, people and keys by numbers.
    static let numbers = Migration(
        id: "forms-clients-0001-numbers",
        """
        create table client_numbers (
            kind text not null,
            word text not null,
            number integer not null check (number > 0),
            primary key (kind, word),
            unique (kind, number)
        );
        """
    )

    /// A record under the ids that clients gave it: one for each time it was sent anew.
    ///
    /// The seal tells the same XML from another without telling what is in it.
    static let instances = Migration(
        id: "forms-clients-0002-instances",
        """
        create table submission_instances (
            form text not null,
            instance text not null,
            submission text not null references submissions (id),
            number integer not null check (number > 0),
            seal text not null,
            device text not null,
            sent_at text not null,
            sent_by text not null,
            primary key (form, instance),
            unique (submission, number)
        );
        """
    )

    static let files = Migration(
        id: "forms-clients-0003-files",
        sqlite: files(blob: "blob"),
        postgres: files(blob: "bytea")
    )

    private static func files(blob: String) -> String {
        """
        create table submission_files (
            submission text not null references submissions (id),
            name text not null,
            file text,
            sealed \(blob),
            digest text,
            sent_at text,
            primary key (submission, name),
            check (file is null or sealed is null)
        );
        create index submission_files_file on submission_files (file);
        """
    }

    /// For whom a key that was handed to a phone records.
    static let devices = Migration(
        id: "forms-clients-0004-devices",
        """
        create table client_devices (
            key text not null primary key,
            digest text not null unique,
            account text not null,
            organization text not null,
            programme text,
            label text not null,
            made_at text not null
        );
        """
    )

    static let lists = Migration(
        id: "forms-clients-0005-lists",
        """
        create table entity_lists (
            id text not null primary key,
            programme text not null,
            name text not null,
            properties text not null,
            created_at text not null,
            created_by text not null,
            unique (programme, name)
        );
        """
    )

    static let entities = Migration(
        id: "forms-clients-0006-entities",
        sqlite: entities(blob: "blob"),
        postgres: entities(blob: "bytea")
    )

    private static func entities(blob: String) -> String {
        """
        create table entities (
            id text not null primary key,
            list text not null references entity_lists (id),
            organization text not null,
            version integer not null check (version > 0),
            content \(blob) not null,
            conflict text check (conflict in ('soft', 'hard')),
            created_at text not null,
            created_by text not null,
            updated_at text,
            deleted_at text
        );
        create index entities_list on entities (list, created_at, id);
        create table entity_versions (
            entity text not null references entities (id),
            version integer not null,
            base integer,
            content \(blob) not null,
            source text,
            created_at text not null,
            created_by text not null,
            primary key (entity, version)
        );
        """
    }

    static let formFiles = Migration(
        id: "forms-clients-0007-form-files",
        sqlite: formFiles(blob: "blob"),
        postgres: formFiles(blob: "bytea")
    )

    private static func formFiles(blob: String) -> String {
        """
        create table form_files (
            form text not null references forms (id),
            name text not null,
            content \(blob) not null,
            added_at text not null,
            added_by text not null,
            primary key (form, name)
        );
        """
    }

    /// Which lists of other rooms a phone was given, as words with blanks between them.
    static let deviceLists = Migration(
        id: "forms-clients-0008-device-lists",
        "alter table client_devices add column lists text not null default '';"
    )
}
