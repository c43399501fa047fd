// SPDX-License-Identifier: Apache-2.0

import Storage

extension PlanningMigrations {
    /// Commitments, activities and their targets.
    static let items = Migration(
        id: "planning-0002-items",
        """
        create table commitments (
            id text not null primary key,
            plan text not null references plans (id) on delete cascade,
            root text not null references plans (id) on delete cascade,
            plan_place text not null,
            parent text references commitments (id) on delete set null,
            number text not null,
            position integer not null,
            kind text not null check (kind in ('goal', 'agreement')),
            text text not null check (length(text) > 0),
            sort_key text not null,
            theme text,
            is_qualitative integer not null check (is_qualitative in (0, 1)),
            due_day text,
            due_instalment text,
            place text,
            report text references reports (id),
            span_start integer,
            span_end integer,
            carried_from text,
            withdrawn_at text,
            version integer not null default 1 check (version > 0),
            check ((span_start is null) = (span_end is null))
        );
        create index commitments_board on commitments (root, plan_place, position, id)
            where withdrawn_at is null;
        create index commitments_plan on commitments (plan, position);
        create index commitments_parent on commitments (parent);
        create index commitments_report on commitments (report);
        create index commitments_due on commitments (root, due_day);
        create table activities (
            id text not null primary key,
            plan text not null references plans (id) on delete cascade,
            root text not null references plans (id) on delete cascade,
            plan_place text not null,
            commitment text references commitments (id) on delete set null,
            parent text references activities (id) on delete set null,
            number text not null,
            position integer not null,
            text text not null check (length(text) > 0),
            sort_key text not null,
            starts text,
            due_day text,
            due_instalment text,
            cost bigint check (cost >= 0),
            place text,
            state text not null check (state in ('proposed', 'planned', 'doing', 'done', 'dropped')),
            report text references reports (id),
            span_start integer,
            span_end integer,
            carried_from text,
            last_news text,
            needs_support integer not null default 0 check (needs_support in (0, 1)),
            measured bigint,
            version integer not null default 1 check (version > 0),
            check ((span_start is null) = (span_end is null)),
            check (starts is null or due_day is null or starts <= due_day)
        );
        create index activities_board on activities (root, plan_place, position, id);
        create index activities_plan on activities (plan, position);
        create index activities_commitment on activities (commitment, position);
        create index activities_parent on activities (parent);
        create index activities_report on activities (report);
        create index activities_due on activities (root, due_day);
        create table targets (
            id text not null primary key,
            commitment text references commitments (id) on delete cascade,
            activity text references activities (id) on delete cascade,
            subset_of text references targets (id) on delete cascade,
            position integer not null,
            comparator text check (comparator in ('exactly', 'at-least', 'at-most', 'about', 'range')),
            quantity bigint check (quantity >= 0),
            upper_quantity bigint,
            unit text,
            per text,
            percent_of text,
            condition text,
            place text,
            until_day text,
            rubric text not null,
            baseline bigint,
            text text not null,
            version integer not null default 1 check (version > 0),
            check ((commitment is null) <> (activity is null)),
            check ((comparator is null) = (quantity is null) and (comparator is null) = (unit is null)),
            check (upper_quantity is null or upper_quantity >= quantity)
        );
        create index targets_commitment on targets (commitment, position);
        create index targets_activity on targets (activity, position);
        create index targets_subset on targets (subset_of);
        """
    )

    /// What items are measured by, in words, as the review asks for it.
    static let indicator = Migration(
        id: "planning-0006-indicator",
        """
        alter table commitments add column indicator text check (length(indicator) > 0);
        alter table activities add column indicator text check (length(indicator) > 0);
        """
    )
}
