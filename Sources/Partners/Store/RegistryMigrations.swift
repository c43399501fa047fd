// SPDX-License-Identifier: Apache-2.0

import Storage

/// The tables of what is known about an organization beside its names, kinds and places.
enum RegistryMigrations {
    static let all: [Migration] = [registry, people, households]

    /// Papers are everything that has a number and days: statuses, rungs, agreements, contributions.
    private static let registry = Migration(
        id: "partners-0003-registry",
        """
        alter table organizations add column founded text;
        create table organization_papers (
            id text not null primary key,
            organization text not null references organizations (id) on delete cascade,
            kind text not null,
            title text not null,
            issuer text not null,
            number text not null,
            starts text,
            ends text,
            note text not null,
            version integer not null default 1,
            check (starts is null or ends is null or starts <= ends)
        );
        create index organization_papers_organization on organization_papers (organization, starts);
        create index organization_papers_ends on organization_papers (ends);
        create table organization_paper_parties (
            paper text not null references organization_papers (id) on delete cascade,
            position integer not null,
            organization text not null references organizations (id) on delete cascade,
            primary key (paper, organization)
        );
        create index organization_paper_parties_organization on organization_paper_parties (organization, paper);
        create table organization_parents (
            id text not null primary key,
            organization text not null references organizations (id) on delete cascade,
            parent text not null references organizations (id) on delete cascade,
            starts text,
            ends text,
            reason text not null,
            version integer not null default 1,
            check (organization <> parent),
            check (starts is null or ends is null or starts <= ends)
        );
        create index organization_parents_organization on organization_parents (organization);
        create index organization_parents_parent on organization_parents (parent);
        create table organization_contacts (
            id text not null primary key,
            organization text not null references organizations (id) on delete cascade,
            kind text not null,
            value text not null check (length(value) > 0),
            note text not null,
            version integer not null default 1
        );
        create index organization_contacts_organization on organization_contacts (organization, kind);
        create table organization_works (
            id text not null primary key,
            organization text not null references organizations (id) on delete cascade,
            theme text not null,
            place text not null,
            starts text,
            ends text,
            note text not null,
            version integer not null default 1,
            check (starts is null or ends is null or starts <= ends)
        );
        create index organization_works_organization on organization_works (organization);
        create index organization_works_theme on organization_works (theme, place);
        create table register_entries (
            id text not null primary key,
            organization text not null references organizations (id) on delete cascade,
            sort text not null,
            theme text,
            title text not null check (length(title) > 0),
            body text not null,
            place text,
            since text,
            way text not null,
            sort_key text not null,
            version integer not null default 1,
            created_at text not null
        );
        create index register_entries_sort on register_entries (sort, sort_key, id);
        create index register_entries_organization on register_entries (organization);
        """
    )

    /// Telephone, mail and LINE of a person are sealed; a position is in an organization or a committee.
    private static let people = Migration(
        id: "partners-0004-people",
        sqlite: persons(blob: "blob") + committees,
        postgres: persons(blob: "bytea") + committees
    )

    private static func persons(blob: String) -> String {
        """
        create table persons (
            id text not null primary key,
            organization text not null references organizations (id),
            prefix text not null,
            name text not null,
            english text not null,
            account text unique references accounts (id) on delete set null,
            is_resource integer not null check (is_resource in (0, 1)),
            skills text not null,
            phone \(blob),
            mail \(blob),
            line \(blob),
            state text not null check (state in ('active', 'erased')),
            sort_key text not null,
            version integer not null default 1,
            created_at text not null,
            created_by text not null,
            updated_at text not null
        );
        create index persons_sort_key on persons (sort_key, id);
        create index persons_organization on persons (organization, sort_key);
        create index persons_resource on persons (is_resource, sort_key);

        """
    }

    private static let committees =
        """
        create table committees (
            id text not null primary key,
            organization text not null references organizations (id),
            kind text not null,
            title text not null check (length(title) > 0),
            place text,
            legal_basis text not null,
            order_number text not null,
            order_day text,
            starts text,
            ends text,
            seats integer,
            quorum integer,
            duties text not null,
            sort_key text not null,
            version integer not null default 1,
            created_at text not null,
            created_by text not null,
            check (starts is null or ends is null or starts <= ends)
        );
        create index committees_sort_key on committees (sort_key, id);
        create index committees_organization on committees (organization);
        create index committees_ends on committees (ends);
        create table positions (
            id text not null primary key,
            person text not null references persons (id) on delete cascade,
            organization text references organizations (id),
            committee text references committees (id) on delete cascade,
            role text not null,
            title text not null,
            represents text references organizations (id),
            lent_by text references organizations (id),
            starts text,
            ends text,
            order_number text not null,
            version integer not null default 1,
            check ((organization is null) <> (committee is null)),
            check (starts is null or ends is null or starts <= ends)
        );
        create index positions_person on positions (person);
        create index positions_organization on positions (organization);
        create index positions_committee on positions (committee);
        create index positions_ends on positions (ends);
        """

    /// Who lives where and how is sealed; open are the organization, the subdistrict and the count of heads.
    private static let households = Migration(
        id: "partners-0005-households",
        sqlite: households(blob: "blob"),
        postgres: households(blob: "bytea")
    )

    private static func households(blob: String) -> String {
        """
        create table households (
            id text not null primary key,
            organization text not null references organizations (id),
            place text,
            label text not null,
            address \(blob),
            situation \(blob),
            note \(blob),
            state text not null check (state in ('active', 'erased')),
            visited text,
            version integer not null default 1,
            created_at text not null,
            created_by text not null,
            updated_at text not null
        );
        create index households_organization on households (organization, created_at);
        create index households_place on households (place);
        create table household_members (
            id text not null primary key,
            household text not null references households (id) on delete cascade,
            name \(blob),
            born \(blob),
            relation text not null,
            needs \(blob),
            version integer not null default 1
        );
        create index household_members_household on household_members (household);
        """
    }
}
