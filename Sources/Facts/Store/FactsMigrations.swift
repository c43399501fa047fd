// SPDX-License-Identifier: Apache-2.0

import Storage

/// The tables of the spine.
enum FactsMigrations {
    static let all: [Migration] = [spine, CellMigrations.cells, bulk, ImportRanges.migration]

    /// Lets a stock be filled in bulk, and an import be given up.
    static let bulk = Migration(
        id: "facts-0003-bulk",
        """
        alter table measure_work add column is_bulk integer not null default 0 check (is_bulk in (0, 1));
        alter table fact_imports add column is_leaving integer not null default 0
            check (is_leaving in (0, 1));
        """
    )

    static let spine = Migration(
        id: "facts-0001-spine",
        """
        create table fact_kinds (
            id bigint not null primary key,
            name text not null unique,
            scales text not null
        );
        create table fact_shapes (
            id bigint not null primary key,
            codes text not null unique
        );
        create table facts (
            seq bigint not null primary key check (seq > 0),
            kind_id bigint not null references fact_kinds (id),
            day text not null check (length(day) = 10),
            place text,
            programme text,
            organization text,
            unit text,
            subject bigint,
            q1 bigint,
            q2 bigint,
            q3 bigint,
            q4 bigint,
            shape_id bigint not null references fact_shapes (id),
            source_kind text not null,
            source text not null,
            recorded_at text not null,
            reverses bigint unique references facts (seq),
            check (reverses is null or reverses < seq)
        );
        create index facts_kind_place_day on facts (kind_id, place, day);
        create index facts_source on facts (source_kind, source, seq);
        """
    )
}
