// SPDX-License-Identifier: Apache-2.0

import Storage

/// The room's tables; whatever names a person is sealed.
enum PrivacyMigrations {
    static let all: [Migration] = [
        purposes, notices, consents, requests, breaches, agreements, erasures, owners, holds,
        tellings, photos,
    ]

    static let purposes = Migration(
        id: "privacy-0001-purposes",
        """
        create table purposes (
            id text not null primary key,
            words text not null,
            class text not null check (class in ('public', 'internal', 'personal', 'sealed')),
            basis text not null,
            retention_days integer check (retention_days > 0),
            is_checked integer not null check (is_checked in (0, 1)),
            version integer not null,
            updated_at text not null,
            updated_by text not null
        );
        """
    )

    static let notices = Migration(
        id: "privacy-0002-notices",
        """
        create table notices (
            purpose text not null,
            version integer not null check (version > 0),
            thai text not null,
            english text not null,
            published_at text not null,
            published_by text not null,
            primary key (purpose, version)
        );
        """
    )

    static let consents = Migration(
        id: "privacy-0003-consents",
        sqlite: consents(blob: "blob"),
        postgres: consents(blob: "bytea")
    )

    private static func consents(blob: String) -> String {
        """
        create table consents (
            id text not null primary key,
            subject \(blob),
            purpose text not null,
            scope text not null,
            age integer not null check (age between 0 and 120),
            is_strictly_personal integer not null check (is_strictly_personal in (0, 1)),
            giver text not null,
            way text not null,
            evidence text not null,
            notice_version integer not null,
            state text not null check (state in ('asked', 'given', 'withdrawn')),
            given_at text,
            withdrawn_at text,
            link_digest text unique,
            version integer not null,
            created_at text not null,
            created_by text not null
        );
        create index consents_purpose on consents (purpose, state);
        """
    }

    static let requests = Migration(
        id: "privacy-0004-requests",
        sqlite: requests(blob: "blob"),
        postgres: requests(blob: "bytea")
    )

    private static func requests(blob: String) -> String {
        """
        create table person_requests (
            id text not null primary key,
            kind text not null,
            received text not null,
            due text not null,
            state text not null,
            who \(blob),
            contact \(blob),
            matter \(blob),
            identity_note text not null,
            answer text not null,
            closed_at text,
            version integer not null,
            created_at text not null,
            created_by text not null
        );
        create index person_requests_due on person_requests (state, due);
        """
    }

    static let breaches = Migration(
        id: "privacy-0005-breaches",
        """
        create table breaches (
            id text not null primary key,
            aware_at text not null,
            weighing text not null,
            risk text not null check (risk in ('none', 'some', 'high')),
            reported_at text,
            told_at text,
            reason text not null,
            version integer not null,
            created_at text not null,
            created_by text not null
        );
        """
    )

    static let agreements = Migration(
        id: "privacy-0006-agreements",
        """
        create table processing_agreements (
            id text not null primary key,
            organization text not null,
            agreed_on text not null,
            note text not null,
            wording integer not null,
            recorded_at text not null,
            recorded_by text not null
        );
        create index processing_agreements_organization on processing_agreements (organization);
        """
    )

    /// What was there before is the house's own: only whoever looks after all of it sees it, as until then.
    static let owners = Migration(
        id: "privacy-0008-owners",
        """
        alter table consents add column organization text;
        alter table consents add column programme text;
        alter table person_requests add column organization text;
        alter table person_requests add column programme text;
        alter table breaches add column organization text;
        alter table breaches add column programme text;
        create index consents_organization on consents (organization, created_at);
        create index person_requests_organization on person_requests (organization, due);
        create index breaches_organization on breaches (organization, aware_at);
        """
    )

    static let holds = Migration(
        id: "privacy-0009-holds",
        """
        create table holds (
            request text not null references person_requests (id),
            record text not null check (length(record) > 0),
            held_at text not null,
            held_by text not null,
            primary key (request, record)
        );
        create index holds_record on holds (record);
        create index consents_withdrawn on consents (withdrawn_at) where subject is not null;
        create index person_requests_closed on person_requests (closed_at) where who is not null;
        """
    )

    static let erasures = Migration(
        id: "privacy-0007-erasures",
        """
        create table erasures (
            room text not null,
            record text not null,
            erased_at text not null,
            erased_by text not null,
            primary key (room, record)
        );
        """
    )

    static let tellings = Migration(
        id: "privacy-0010-tellings",
        """
        create table tellings (
            id text not null primary key,
            source text not null check (length(source) > 0),
            people text not null,
            purpose text not null,
            received text not null,
            due text not null,
            state text not null check (state in ('open', 'told', 'excused')),
            answer text not null,
            closed_at text,
            closed_by text,
            version integer not null,
            created_at text not null,
            created_by text not null,
            organization text,
            programme text,
            check ((state = 'open') = (closed_at is null))
        );
        create index tellings_organization on tellings (organization, due);
        create index tellings_closed on tellings (closed_at) where closed_at is not null;
        """
    )

    /// Photos lie in a room beside this one: their ids have no foreign key.
    static let photos = Migration(
        id: "privacy-0011-photos",
        """
        create table photo_register (
            photo text not null primary key,
            people integer not null check (people >= 0),
            is_open integer not null check (is_open in (0, 1)),
            until_day text,
            note text not null,
            organization text,
            programme text,
            version integer not null,
            created_at text not null,
            created_by text not null
        );
        create index photo_register_organization on photo_register (organization, created_at);
        create table photo_consents (
            photo text not null references photo_register (photo),
            consent text not null references consents (id),
            primary key (photo, consent)
        );
        create index photo_consents_consent on photo_consents (consent);
        """
    )
}
