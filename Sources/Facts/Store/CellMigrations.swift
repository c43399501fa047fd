// SPDX-License-Identifier: Apache-2.0

import Storage

/// The step that makes facts small and gives them live figures.
///
/// Days are 20260205, places eight digits (`PlaceNumber`), moments milliseconds, texts numbers of
/// dictionary words; word 0 is "not said". The id of a record is two numbers when it is a UUID or a row of an
/// import, and a text otherwise. Tables that are only read along their key lie in it on SQLite.
enum CellMigrations {
    static let cells = Migration(
        id: "facts-0002-cells",
        sqlite: script(rowId: "integer", inKey: " without rowid"),
        postgres: script(rowId: "bigint", inKey: "")
    )

    private static func script(rowId: String, inKey: String) -> String {
        dictionaries + facts(rowId: rowId) + copy + bookkeeping + figures(inKey: inKey)
    }

    private static let dictionaries = """
        create table fact_words (
            id bigint not null primary key,
            word text not null unique
        );
        insert into fact_words (id, word) values (0, '');
        create table fact_contexts (
            id bigint not null primary key,
            programme_id bigint not null references fact_words (id),
            organization_id bigint not null references fact_words (id),
            unit_id bigint not null references fact_words (id),
            unique (programme_id, organization_id, unit_id)
        );
        insert into fact_contexts (id, programme_id, organization_id, unit_id) values (0, 0, 0, 0);
        """

    private static func facts(rowId: String) -> String {
        """

        create table fact_rows (
            seq \(rowId) not null primary key check (seq > 0),
            kind_id bigint not null references fact_kinds (id),
            day integer not null check (day between 10101 and 99991231),
            place bigint not null check (place between 0 and 99999999),
            context_id bigint not null references fact_contexts (id),
            subject bigint,
            q1 bigint,
            q2 bigint,
            q3 bigint,
            q4 bigint,
            shape_id bigint not null references fact_shapes (id),
            source_kind_id bigint not null references fact_words (id),
            source_a bigint,
            source_b bigint,
            source_text text,
            recorded_at bigint not null,
            reverses bigint,
            check (reverses is null or reverses < seq),
            check ((source_a is null) = (source_b is null) and (source_a is null) <> (source_text is null))
        );
        """
    }

    private static let copy = """

        insert into fact_words (id, word)
        select row_number() over (order by w.word), w.word from (
            select programme as word from facts where programme is not null
            union select organization from facts where organization is not null
            union select unit from facts where unit is not null
            union select source_kind from facts
        ) w;
        insert into fact_contexts (id, programme_id, organization_id, unit_id)
        select row_number() over (order by c.p, c.o, c.u), c.p, c.o, c.u from (
            select distinct p.id as p, o.id as o, u.id as u from facts f
            join fact_words p on p.word = coalesce(f.programme, '')
            join fact_words o on o.word = coalesce(f.organization, '')
            join fact_words u on u.word = coalesce(f.unit, '')
        ) c where c.p + c.o + c.u > 0;
        insert into fact_rows (seq, kind_id, day, place, context_id, subject, q1, q2, q3, q4, shape_id,
            source_kind_id, source_text, recorded_at, reverses)
        select f.seq, f.kind_id, cast(replace(f.day, '-', '') as bigint),
            cast(substr(coalesce(f.place, '') || '00000000', 1, 8) as bigint), c.id, f.subject,
            f.q1, f.q2, f.q3, f.q4, f.shape_id, k.id, f.source,
            (365 * f.y + f.y / 4 - f.y / 100 + f.y / 400 + (153 * f.m + 2) / 5 + f.d - 719469) * 86400000
            + cast(substr(f.recorded_at, 12, 2) as bigint) * 3600000
            + cast(substr(f.recorded_at, 15, 2) as bigint) * 60000
            + cast(substr(f.recorded_at, 18, 2) as bigint) * 1000
            + cast(substr(f.recorded_at, 21, 3) as bigint),
            f.reverses
        from (
            select t.*,
                cast(substr(t.recorded_at, 1, 4) as bigint)
                - case when cast(substr(t.recorded_at, 6, 2) as bigint) <= 2 then 1 else 0 end as y,
                (cast(substr(t.recorded_at, 6, 2) as bigint) + 9) % 12 as m,
                cast(substr(t.recorded_at, 9, 2) as bigint) as d
            from facts t
        ) f
        join fact_words k on k.word = f.source_kind
        join fact_words p on p.word = coalesce(f.programme, '')
        join fact_words o on o.word = coalesce(f.organization, '')
        join fact_words u on u.word = coalesce(f.unit, '')
        join fact_contexts c on c.programme_id = p.id and c.organization_id = o.id and c.unit_id = u.id;
        drop table facts;
        alter table fact_rows rename to facts;
        create index facts_kind_place_day on facts (kind_id, place, day);
        create index facts_source on facts (source_a) where source_a is not null;
        create index facts_source_text on facts (source_text) where source_text is not null;
        create unique index facts_reverses on facts (reverses) where reverses is not null;
        """

    private static let bookkeeping = """

        create table fact_blocks (
            block bigint not null primary key,
            earliest bigint not null,
            latest bigint not null
        );
        create table fact_place_codes (
            old bigint not null primary key,
            current bigint not null
        );
        create table fact_imports (
            id bigint not null primary key,
            digest text not null,
            rows_total bigint not null,
            rows_done bigint not null default 0,
            started_at text not null,
            finished_at text,
            chunk_first bigint,
            chunk_last bigint,
            chunk_done bigint not null default 0
        );
        create table measures (
            id bigint not null primary key,
            name text not null,
            version bigint not null,
            kind text not null,
            definition text not null,
            state text not null check (state in ('filling', 'ready', 'leaving')),
            registered_at text not null,
            unique (name, version)
        );
        create table measure_work (
            id bigint not null primary key,
            measure_id bigint not null references measures (id),
            first_seq bigint not null,
            last_seq bigint not null,
            is_open integer not null check (is_open in (0, 1)),
            position bigint not null default 0,
            pass_last bigint
        );
        """

    private static func figures(inKey: String) -> String {
        """

        create table cells (
            measure_id bigint not null references measures (id),
            level integer not null check (level in (2, 6)),
            month integer not null,
            place integer not null,
            d1 integer not null,
            d2 integer not null,
            organization_id bigint not null,
            value bigint not null,
            facts bigint not null,
            primary key (measure_id, level, month, place, d1, d2, organization_id)
        )\(inKey);
        create table presences (
            measure_id bigint not null references measures (id),
            month integer not null,
            place integer not null,
            subject bigint not null,
            d1 integer not null,
            d2 integer not null,
            organization_id bigint not null,
            n bigint not null,
            primary key (measure_id, month, place, subject, d1, d2, organization_id)
        )\(inKey);
        create table stock_states (
            measure_id bigint not null references measures (id),
            key_id bigint not null,
            day integer not null,
            seq bigint not null,
            place integer not null,
            d1 integer not null,
            d2 integer not null,
            organization_id bigint not null,
            value bigint not null,
            primary key (measure_id, key_id, day, seq)
        )\(inKey);
        create table stock_days (
            measure_id bigint not null references measures (id),
            day integer not null,
            place integer not null,
            d1 integer not null,
            d2 integer not null,
            organization_id bigint not null,
            value bigint not null,
            primary key (measure_id, day, place, d1, d2, organization_id)
        )\(inKey);
        """
    }
}
