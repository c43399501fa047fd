// SPDX-License-Identifier: Apache-2.0

import Storage

/// The room's tables.
enum IndicatorsMigrations {
    static let all: [Migration] = [definitions, denominators, snapshots]

    static let definitions = Migration(
        id: "indicators-0001-definitions",
        """
        create table indicators (
            key text not null primary key,
            number integer not null check (number > 0),
            is_retired integer not null default 0 check (is_retired in (0, 1)),
            version integer not null check (version > 0)
        );
        create table indicator_definitions (
            indicator text not null references indicators (key),
            number integer not null check (number > 0),
            definition text not null,
            reason text not null,
            made_by text not null,
            made_at text not null,
            primary key (indicator, number)
        );
        """
    )

    static let denominators = Migration(
        id: "indicators-0002-denominators",
        """
        create table denominator_tables (
            key text not null,
            reference_day text not null check (length(reference_day) = 10),
            thai text not null,
            english text not null,
            source text not null,
            imported_by text not null,
            imported_at text not null,
            version integer not null check (version > 0),
            primary key (key, reference_day)
        );
        create table denominator_values (
            table_key text not null,
            reference_day text not null,
            place text not null,
            codes text not null,
            amount bigint not null check (amount >= 0),
            primary key (table_key, reference_day, place, codes),
            foreign key (table_key, reference_day) references denominator_tables (key, reference_day)
        );
        """
    )

    static let snapshots = Migration(
        id: "indicators-0003-snapshots",
        """
        create table indicator_snapshots (
            id text not null primary key,
            indicator text not null references indicators (key),
            number integer not null check (number > 0),
            series text not null,
            as_of text not null,
            body text not null,
            counts text not null,
            published_by text not null,
            published_at text not null,
            withdrawn_at text,
            version integer not null check (version > 0)
        );
        create index indicator_snapshots_series on indicator_snapshots (series, published_at);
        create index indicator_snapshots_indicator on indicator_snapshots (indicator, published_at);
        """
    )
}
