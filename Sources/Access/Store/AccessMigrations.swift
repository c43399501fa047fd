// SPDX-License-Identifier: Apache-2.0

import Storage

/// The tables of accounts, ways in, duties and what was seen.
///
/// Class of each column: `accounts.name` and `login` are personal; what stands in `access-0002-sealed`
/// is sealed; secrets are stored as digests or hashes only; everything else is internal.
enum AccessMigrations {
    static let all: [Migration] = [
        accounts, sealed, ways, roles, sharing, seen, lockMakers, told, passwordMakers, closers,
    ]

    static let accounts = Migration(
        id: "access-0001-accounts",
        """
        create table accounts (
            id text not null primary key,
            name text not null check (length(name) > 0),
            sort_key text not null,
            login text unique,
            state text not null check (state in ('active', 'closed', 'erased')),
            created_by text not null,
            version integer not null default 1,
            created_at text not null,
            updated_at text not null
        );
        create index accounts_sort_key on accounts (sort_key, id);
        create index accounts_created_by on accounts (created_by);
        create table passwords (
            account text not null primary key references accounts (id) on delete cascade,
            hash text not null,
            changed_at text not null
        );
        create table recovery_codes (
            account text not null references accounts (id) on delete cascade,
            digest text not null,
            used_at text,
            primary key (account, digest)
        );
        create table key_checks (
            word text not null primary key,
            created_at text not null
        );
        """
    )

    /// The two databases call bytes differently.
    static let sealed = Migration(
        id: "access-0002-sealed",
        sqlite: """
            create table account_phones (
                account text not null primary key references accounts (id) on delete cascade,
                number blob not null
            );
            create table totp (
                account text not null primary key references accounts (id) on delete cascade,
                secret blob not null,
                in_force integer not null check (in_force in (0, 1)),
                last_step bigint,
                wrong integer not null default 0,
                wait_until text,
                created_at text not null
            );
            """,
        postgres: """
            create table account_phones (
                account text not null primary key references accounts (id) on delete cascade,
                number bytea not null
            );
            create table totp (
                account text not null primary key references accounts (id) on delete cascade,
                secret bytea not null,
                in_force integer not null check (in_force in (0, 1)),
                last_step bigint,
                wrong integer not null default 0,
                wait_until text,
                created_at text not null
            );
            """
    )

    static let ways = Migration(
        id: "access-0003-ways",
        """
        create table devices (
            id text not null primary key,
            digest text not null unique,
            label text not null,
            created_at text not null,
            last_seen text not null,
            revoked_at text
        );
        create table locks (
            id text not null primary key,
            device text not null references devices (id) on delete cascade,
            account text not null references accounts (id) on delete cascade,
            pin text not null,
            wrong integer not null default 0,
            wait_until text,
            created_at text not null,
            unique (device, account)
        );
        create index locks_account on locks (account);
        create table sessions (
            id text not null primary key,
            digest text not null unique,
            account text not null references accounts (id) on delete cascade,
            device text references devices (id) on delete cascade,
            strength text not null check (strength in ('pin', 'password', 'two-factor')),
            label text not null,
            created_at text not null,
            seen_at text not null,
            idle_ends text not null,
            ends_at text not null,
            revoked_at text
        );
        create index sessions_account on sessions (account);
        create index sessions_ends_at on sessions (ends_at);
        create table invitations (
            id text not null primary key,
            digest text not null unique,
            account text references accounts (id) on delete cascade,
            purpose text not null check (purpose in ('enter', 'setup', 'reset')),
            clears_second integer not null check (clears_second in (0, 1)),
            created_by text not null,
            created_at text not null,
            expires_at text not null,
            used_at text,
            revoked_at text,
            check (account is not null or purpose = 'setup')
        );
        create index invitations_account on invitations (account);
        create table app_keys (
            id text not null primary key,
            digest text not null unique,
            account text not null references accounts (id) on delete cascade,
            label text not null,
            permissions text not null,
            created_at text not null,
            ends text not null,
            last_used text,
            revoked_at text
        );
        create index app_keys_account on app_keys (account);
        """
    )

    /// Organizations, programmes and areas belong to rooms above or beside: no foreign keys, `phakhi
    /// verify` checks.
    static let roles = Migration(
        id: "access-0004-roles",
        """
        create table roles (
            id text not null primary key,
            thai text not null,
            english text not null,
            is_own_only integer not null check (is_own_only in (0, 1)),
            is_counts_only integer not null check (is_counts_only in (0, 1)),
            is_standard integer not null check (is_standard in (0, 1))
        );
        create table role_permissions (
            role text not null references roles (id) on delete cascade,
            permission text not null,
            is_held integer not null check (is_held in (0, 1)),
            primary key (role, permission)
        );
        create table grants (
            id text not null primary key,
            account text not null references accounts (id),
            role text not null references roles (id),
            organization text,
            place text,
            area text,
            programme text,
            is_own_only integer not null check (is_own_only in (0, 1)),
            is_counts_only integer not null check (is_counts_only in (0, 1)),
            starts text not null,
            ends text,
            given_by text not null,
            given_at text not null,
            withdrawn_at text,
            version integer not null default 1,
            check (place is null or area is null),
            check (ends is null or starts <= ends)
        );
        create index grants_account on grants (account, starts);
        create index grants_organization on grants (organization, account);
        create index grants_place on grants (place, account);
        """
    )

    /// The province stands apart, so that the agreements of a place are found without reading all of them.
    static let sharing = Migration(
        id: "access-0005-sharing",
        """
        create table agreements (
            id text not null primary key,
            organization text not null,
            programme text,
            place text not null check (length(place) >= 2),
            province text not null check (length(province) = 2),
            starts text not null,
            ends text,
            recorded_by text not null,
            note text not null,
            version integer not null default 1,
            created_at text not null,
            check (ends is null or starts <= ends)
        );
        create index agreements_province on agreements (province, organization);
        create index agreements_organization on agreements (organization, starts);
        """
    )

    static let seen = Migration(
        id: "access-0006-seen",
        """
        create table openings (
            id text not null primary key,
            account text not null references accounts (id),
            kind text not null,
            record text not null,
            permission text not null,
            organization text,
            reason text not null check (length(reason) > 0),
            opened_at text not null,
            until_at text not null,
            seen_by text,
            seen_at text,
            check (opened_at <= until_at)
        );
        create index openings_account on openings (account, until_at);
        create index openings_record on openings (kind, record, opened_at);
        create index openings_opened_at on openings (opened_at);
        create table views (
            id text not null primary key,
            at text not null,
            account text not null,
            kind text not null,
            record text,
            list text,
            number integer not null,
            check (record is null or list is null)
        );
        create index views_record on views (kind, record, at);
        create index views_account on views (account, at);
        create index views_at on views (at);
        """
    )

    /// Who made the link that a PIN was chosen by; unknown for the ones there are.
    static let lockMakers = Migration(
        id: "access-0007-lock-makers",
        """
        alter table locks add column set_up_by text;
        """
    )

    /// An opening is told to the house (an empty organization) and to every organization of the record.
    static let told = Migration(
        id: "access-0008-openings-told",
        """
        create table openings_told (
            opening text not null references openings (id),
            organization text not null,
            seen_by text,
            seen_at text,
            primary key (opening, organization),
            check ((seen_by is null) = (seen_at is null))
        );
        create index openings_told_organization on openings_told (organization, opening);
        insert into openings_told (opening, organization, seen_by, seen_at)
            select id, '', seen_by, seen_at from openings;
        insert into openings_told (opening, organization, seen_by, seen_at)
            select id, organization, seen_by, seen_at from openings where organization is not null;
        alter table openings drop column organization;
        alter table openings drop column seen_by;
        alter table openings drop column seen_at;
        """
    )

    /// Who made the link that a password was chosen by; unknown for the ones there are.
    static let passwordMakers = Migration(
        id: "access-0009-password-makers",
        """
        alter table passwords add column set_up_by text;
        """
    )

    /// Who closed an account, and whether they looked after the whole house then.
    static let closers = Migration(
        id: "access-0010-closers",
        """
        alter table accounts add column closed_by text;
        alter table accounts add column closed_for_house integer not null default 0
            check (closed_for_house in (0, 1));
        """
    )
}
