// SPDX-License-Identifier: Apache-2.0

import Storage

/// The tables of partners and programmes.
enum PartnersMigrations {
    static let all: [Migration] = [organizations, programmes] + RegistryMigrations.all

    /// Place codes have no foreign key: the gazetteer is compiled in, and old codes stay as recorded.
    static let organizations = Migration(
        id: "partners-0001-organizations",
        """
        create table organizations (
            id text not null primary key,
            name text not null check (length(name) > 0),
            english text,
            level text not null,
            sort_key text not null,
            version integer not null default 1,
            created_at text not null,
            updated_at text not null
        );
        create index organizations_sort_key on organizations (sort_key, id);
        create table organization_names (
            organization text not null references organizations (id) on delete cascade,
            position integer not null,
            name text not null check (length(name) > 0),
            primary key (organization, position)
        );
        create table organization_kinds (
            organization text not null references organizations (id) on delete cascade,
            position integer not null,
            kind text not null,
            primary key (organization, kind)
        );
        create index organization_kinds_kind on organization_kinds (kind, organization);
        create table organization_places (
            organization text not null references organizations (id) on delete cascade,
            position integer not null,
            place text not null,
            primary key (organization, place)
        );
        create index organization_places_place on organization_places (place, organization);
        """
    )

    static let programmes = Migration(
        id: "partners-0002-programmes",
        """
        create table programmes (
            id text not null primary key,
            title text not null check (length(title) > 0),
            english text,
            theme text,
            funder text references organizations (id),
            starts text,
            ends text,
            state text not null,
            sort_key text not null,
            version integer not null default 1,
            created_at text not null,
            updated_at text not null,
            check (starts is null or ends is null or starts <= ends)
        );
        create index programmes_sort_key on programmes (sort_key, id);
        create table instalments (
            id text not null primary key,
            programme text not null references programmes (id) on delete cascade,
            number integer not null check (number > 0),
            title text,
            starts text,
            ends text,
            unique (programme, number),
            check (starts is null or ends is null or starts <= ends)
        );
        create table programme_places (
            programme text not null references programmes (id) on delete cascade,
            position integer not null,
            place text not null,
            primary key (programme, place)
        );
        create table programme_partners (
            programme text not null references programmes (id) on delete cascade,
            position integer not null,
            organization text not null references organizations (id),
            role text not null,
            primary key (programme, organization, role)
        );
        create index programme_partners_organization on programme_partners (organization, programme);
        """
    )
}
