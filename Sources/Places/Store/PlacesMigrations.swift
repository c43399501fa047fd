// SPDX-License-Identifier: Apache-2.0

import Storage

/// The tables of areas; places themselves are compiled in.
enum PlacesMigrations {
    static let all: [Migration] = [areas]

    /// Place codes have no foreign key: old codes stay as they were recorded.
    static let areas = Migration(
        id: "places-0001-areas",
        """
        create table areas (
            id text not null primary key,
            kind text not null check (length(kind) > 0),
            thai text not null check (length(thai) > 0),
            english text not null,
            inside text,
            sort_key text not null,
            version integer not null default 1,
            created_at text not null,
            updated_at text not null
        );
        create index areas_kind_sort_key on areas (kind, sort_key, id);
        create table area_places (
            area text not null references areas (id) on delete cascade,
            position integer not null,
            place text not null check (length(place) in (2, 4, 6, 8)),
            starts text,
            ends text,
            primary key (area, position),
            check (starts is null or ends is null or starts <= ends)
        );
        create index area_places_place on area_places (place, area);
        """
    )
}
