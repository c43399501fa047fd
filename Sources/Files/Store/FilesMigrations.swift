// SPDX-License-Identifier: Apache-2.0

import Storage

/// The table of stored files; their content lies on the disk.
enum FilesMigrations {
    static let all: [Migration] = [files, byDay, discarded]

    static let files = Migration(
        id: "files-0001-files",
        """
        create table files (
            id text not null primary key,
            digest text not null check (length(digest) = 64),
            size bigint not null check (size > 0),
            media_type text not null,
            original_name text not null,
            created_at text not null,
            created_by text not null
        );
        create index files_digest on files (digest);
        """
    )

    /// Contents that no row names any more: they leave the disk only after the commit that let them go.
    static let discarded = Migration(
        id: "files-0003-discarded",
        """
        create table discarded_contents (
            digest text not null primary key check (length(digest) = 64)
        );
        """
    )

    /// How much somebody sent today is asked with each upload.
    static let byDay = Migration(
        id: "files-0002-by-day",
        "create index files_by_day on files (created_by, created_at, size);"
    )
}
