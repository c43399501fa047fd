// SPDX-License-Identifier: Apache-2.0

import Storage

/// The tables of reports, their corrections, the links that provinces answer by, and what was learnt.
enum ReadingMigrations {
    static let all = [reports, corrections, links, files, owners, linkLife, lessons]

    static let reports = Migration(
        id: "reading-0001-reports",
        """
        create table reports (
            id text not null primary key,
            title text not null check (length(title) > 0),
            source_kind text not null check (source_kind in ('paste', 'file', 'typed')),
            source_name text not null,
            digest text not null check (length(digest) = 64),
            programme text,
            revises text references reports (id),
            reader_version text not null,
            state text not null check (state in ('reading', 'review', 'accepted')),
            version integer not null check (version >= 1),
            created_at text not null,
            changed_at text not null
        );
        create index reports_digest on reports (digest);
        create index reports_created on reports (created_at, id);
        create table report_contents (
            report text not null primary key references reports (id) on delete cascade,
            body text not null,
            tables text not null,
            base_draft text not null
        );
        """
    )

    static let corrections = Migration(
        id: "reading-0002-corrections",
        """
        create table corrections (
            report text not null references reports (id) on delete cascade,
            seq integer not null check (seq >= 1),
            kind text not null,
            payload text not null,
            made_at text not null,
            made_by text not null,
            sent_key text,
            undone_at text,
            undone_by text,
            primary key (report, seq),
            unique (report, sent_key),
            check ((undone_at is null) = (undone_by is null))
        );
        """
    )

    static let files = Migration(
        id: "reading-0004-report-file",
        """
        alter table reports add column file text references files (id);
        """
    )

    /// Who handed a report in stands in the journal since the first one.
    static let owners = Migration(
        id: "reading-0005-report-owner",
        """
        alter table reports add column organization text;
        alter table reports add column created_by text not null default 'local';
        update reports set created_by = coalesce(
            (select min(j.actor) from journal j
                where j.room = 'reading' and j.action = 'report.add' and j.record = reports.id), 'local');
        create index reports_organization on reports (organization, created_at);
        create index reports_file on reports (file);
        """
    )

    /// Links made before end ninety days after they were made; one without a day would open nothing.
    static let linkLife = Migration(
        id: "reading-0006-link-life",
        sqlite: linkColumns + """
            update answer_links set expires_at = strftime('%Y-%m-%dT%H:%M:%fZ', created_at, '+90 days');
            """,
        postgres: linkColumns + """
            update answer_links set expires_at = to_char(
                (cast(created_at as timestamptz) + interval '90 days') at time zone 'UTC',
                'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
            """
    )

    private static let linkColumns = """
        alter table answer_links add column expires_at text not null default '1970-01-01T00:00:00.000Z';
        alter table answer_links add column last_used text;

        """

    static let lessons = Migration(
        id: "reading-0007-lessons",
        """
        create table lessons (
            id text not null primary key,
            kind text not null check (kind in ('organization', 'alias', 'host', 'word')),
            name text not null check (length(name) > 0),
            other text not null,
            organization text not null,
            report text references reports (id) on delete set null,
            times integer not null check (times >= 0),
            learnt_at text not null,
            learnt_by text not null,
            forgotten_at text,
            forgotten_by text,
            version integer not null check (version >= 1),
            unique (organization, kind, name, other),
            check ((forgotten_at is null) = (forgotten_by is null)),
            check ((kind = 'alias') = (length(other) > 0))
        );
        """
    )

    static let links = Migration(
        id: "reading-0003-answer-links",
        """
        create table answer_links (
            id text not null primary key,
            report text not null references reports (id) on delete cascade,
            place text,
            token_digest text not null unique check (length(token_digest) = 64),
            created_at text not null,
            created_by text not null,
            revoked_at text
        );
        create index answer_links_report on answer_links (report, created_at);
        """
    )
}
