// SPDX-License-Identifier: Apache-2.0

import Storage

/// The room's tables; answers that are personal or sealed stand apart from the others, sealed.
enum FormsMigrations {
    static let all: [Migration] = [
        forms, versions, units, submissions, sealed, earlier, outlived, comments, indexes, batches,
        drafts, earlierSealed,
    ]

    static let forms = Migration(
        id: "forms-0001-forms",
        """
        create table forms (
            id text not null primary key,
            word text not null unique,
            title text not null,
            title_english text not null,
            sort_key text not null,
            open_version integer,
            newest integer not null check (newest > 0),
            programme text,
            version integer not null,
            created_at text not null,
            created_by text not null,
            check (open_version is null or open_version <= newest)
        );
        """
    )

    static let versions = Migration(
        id: "forms-0002-versions",
        sqlite: versions(blob: "blob"),
        postgres: versions(blob: "bytea")
    )

    private static func versions(blob: String) -> String {
        """
        create table form_versions (
            form text not null references forms (id),
            number integer not null check (number > 0),
            source_name text not null,
            source \(blob) not null,
            added_at text not null,
            added_by text not null,
            primary key (form, number)
        );
        """
    }

    static let units = Migration(
        id: "forms-0003-units",
        """
        create table service_units (
            id text not null primary key,
            organization text not null,
            place text,
            name text not null,
            sort_key text not null,
            created_at text not null,
            created_by text not null,
            unique (organization, name)
        );
        create table form_subjects (
            unit text not null references service_units (id),
            number text not null,
            subject bigint not null unique,
            primary key (unit, number)
        );
        """
    )

    static let submissions = Migration(
        id: "forms-0004-submissions",
        """
        create table submissions (
            id text not null primary key,
            form text not null,
            form_version integer not null,
            organization text not null,
            programme text,
            place text,
            unit text references service_units (id),
            subject bigint,
            day text not null check (length(day) = 10),
            state text not null check (state in ('sent', 'accepted', 'returned', 'taken-back')),
            answers text not null,
            comment text not null,
            recorded_by text not null,
            recorded_at text not null,
            version integer not null,
            foreign key (form, form_version) references form_versions (form, number)
        );
        create index submissions_form on submissions (form, recorded_at, id);
        create index submissions_state on submissions (form, state, recorded_at, id);
        """
    )

    static let sealed = Migration(
        id: "forms-0005-sealed",
        sqlite: sealed(blob: "blob"),
        postgres: sealed(blob: "bytea")
    )

    private static func sealed(blob: String) -> String {
        """
        create table submission_sealed (
            submission text not null primary key references submissions (id),
            answers \(blob) not null
        );
        """
    }

    static let earlier = Migration(
        id: "forms-0006-earlier",
        """
        create table submission_earlier (
            submission text not null references submissions (id),
            version integer not null,
            form_version integer not null,
            state text not null,
            day text not null,
            answers text not null,
            changed_at text not null,
            changed_by text not null,
            primary key (submission, version)
        );
        """
    )

    /// Which records retention has been through, and how it finds the others and those of one person.
    static let outlived = Migration(
        id: "forms-0007-outlived",
        """
        alter table submissions add column outlived_at text;
        create index submissions_kept on submissions (recorded_at) where outlived_at is null;
        create index submissions_subject on submissions (subject) where subject is not null;
        """
    )

    static let comments = Migration(
        id: "forms-0008-comments",
        """
        alter table submissions add column changed_at text;
        create table submission_comments (
            id text not null primary key,
            submission text not null references submissions (id),
            state text not null,
            words text not null,
            written_by text not null,
            written_at text not null
        );
        create index submission_comments_of on submission_comments (submission, written_at);
        """
    )

    static let indexes = Migration(
        id: "forms-0009-indexes",
        """
        create table form_indexes (
            form text not null references forms (id),
            question text not null,
            place integer not null check (place between 1 and 8),
            primary key (form, question)
        );
        create table submission_values (
            submission text not null references submissions (id),
            of_form text not null,
            question text not null,
            answer text not null,
            sent_at text not null,
            primary key (submission, question, answer)
        );
        create index submission_values_answer
            on submission_values (of_form, question, answer, sent_at, submission);
        create index submissions_reach
            on submissions (form, state, organization, programme, place, recorded_by);
        create index submissions_organization on submissions (form, organization, recorded_at, id);
        """
    )

    static let batches = Migration(
        id: "forms-0010-batches",
        """
        create table form_batches (
            id text not null primary key,
            form text not null references forms (id),
            source_name text not null,
            organization text not null,
            count integer not null,
            added_at text not null,
            added_by text not null,
            undone_at text,
            version integer not null
        );
        create table form_batch_records (
            batch text not null references form_batches (id),
            submission text not null references submissions (id),
            primary key (batch, submission)
        );
        """
    )

    static let drafts = Migration(
        id: "forms-0011-drafts",
        sqlite: drafts(blob: "blob"),
        postgres: drafts(blob: "bytea")
    )

    private static func drafts(blob: String) -> String {
        """
        create table form_drafts (
            id text not null primary key,
            name text not null,
            content \(blob) not null,
            added_at text not null,
            added_by text not null
        );
        """
    }

    /// What was personal or sealed in a record before it was changed.
    static let earlierSealed = Migration(
        id: "forms-0012-earlier-sealed",
        sqlite: earlierSealed(blob: "blob"),
        postgres: earlierSealed(blob: "bytea")
    )

    private static func earlierSealed(blob: String) -> String {
        """
        create table submission_earlier_sealed (
            submission text not null,
            version integer not null,
            answers \(blob) not null,
            primary key (submission, version),
            foreign key (submission, version) references submission_earlier (submission, version)
        );
        """
    }
}
