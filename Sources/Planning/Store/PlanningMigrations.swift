// SPDX-License-Identifier: Apache-2.0

import Storage

/// The tables of planning, in order.
enum PlanningMigrations {
    static let all: [Migration] = [
        plans, items, work, publishing, acceptance, indicator, proofs, linkLife, CurveStore.migration,
        TieStore.migration, kept,
    ]

    static let plans = Migration(
        id: "planning-0001-plans",
        """
        create table plans (
            id text not null primary key,
            programme text not null references programmes (id),
            parent text references plans (id) on delete cascade,
            place text,
            title text not null check (length(title) > 0),
            year integer,
            starts text,
            ends text,
            state text not null check (state in ('draft', 'agreed', 'active', 'closed')),
            previous text references plans (id) on delete set null,
            report text references reports (id),
            made_at text not null,
            version integer not null default 1 check (version > 0),
            unique (parent, place),
            check ((parent is null and place is null) or (parent is not null and length(place) = 2)),
            check (starts is null or ends is null or starts <= ends)
        );
        create index plans_programme on plans (programme, parent);
        create index plans_previous on plans (previous);
        create table plan_history (
            root text not null,
            seq bigint not null,
            record text not null,
            at text not null,
            actor text not null,
            organization text,
            action text not null,
            from_state text,
            to_state text,
            why text not null,
            primary key (root, seq)
        );
        create index plan_history_record on plan_history (record, seq);
        """
    )

    static let work = Migration(
        id: "planning-0003-work",
        """
        create table commitment_copies (
            id text not null primary key,
            commitment text not null references commitments (id) on delete cascade,
            root text not null references plans (id) on delete cascade,
            organization text not null references organizations (id),
            place text,
            state text not null
                check (state in ('proposed', 'change-asked', 'not-ours', 'not-started', 'waiting', 'done')),
            note text not null,
            responded_at text,
            is_current integer not null default 1 check (is_current in (0, 1)),
            last_news text,
            needs_support integer not null default 0 check (needs_support in (0, 1)),
            measured bigint,
            version integer not null default 1 check (version > 0),
            unique (commitment, organization)
        );
        create index commitment_copies_organization on commitment_copies (organization, is_current, state);
        create index commitment_copies_figures
            on commitment_copies (root, is_current, organization, place, state, needs_support);
        create table hostings (
            id text not null primary key,
            commitment text references commitments (id) on delete cascade,
            activity text references activities (id) on delete cascade,
            organization text not null references organizations (id),
            role text not null check (role in ('host', 'co-host')),
            contribution text not null,
            state text not null check (state in ('proposed', 'accepted', 'change-asked', 'not-ours')),
            note text not null,
            responded_at text,
            version integer not null default 1 check (version > 0),
            unique (commitment, organization),
            unique (activity, organization),
            check ((commitment is null) <> (activity is null))
        );
        create unique index hostings_one_host on hostings (commitment) where role = 'host' and state <> 'not-ours';
        create unique index hostings_one_activity_host on hostings (activity)
            where role = 'host' and state <> 'not-ours';
        create index hostings_organization on hostings (organization, state);
        create table progress (
            id text not null primary key,
            root text not null references plans (id) on delete cascade,
            copy text references commitment_copies (id) on delete cascade,
            activity text references activities (id) on delete cascade,
            target text references targets (id),
            organization text not null references organizations (id),
            day text not null check (length(day) = 10),
            line text not null,
            quantity bigint,
            rubric_step integer,
            finishes integer not null check (finishes in (0, 1)),
            photo text references files (id),
            evidence text references files (id),
            recorded_by text not null,
            recorded_at text not null,
            reversed_by text,
            reversed_at text,
            check ((copy is null) <> (activity is null)),
            check ((reversed_at is null) = (reversed_by is null))
        );
        create index progress_copy on progress (copy, day);
        create index progress_activity on progress (activity, day);
        create index progress_target on progress (target);
        create index progress_root on progress (root, day);
        create table support_requests (
            id text not null primary key,
            root text not null references plans (id) on delete cascade,
            copy text references commitment_copies (id) on delete cascade,
            activity text references activities (id) on delete cascade,
            organization text not null references organizations (id),
            kind text not null check (kind in ('people', 'money', 'knowledge', 'materials', 'other')),
            text text not null,
            state text not null check (state in ('open', 'answered', 'closed')),
            answer text not null,
            answered_by text references organizations (id),
            opened_by text not null,
            opened_at text not null,
            version integer not null default 1 check (version > 0),
            check ((copy is null) <> (activity is null))
        );
        create index support_requests_copy on support_requests (copy, state);
        create index support_requests_activity on support_requests (activity, state);
        create index support_requests_root on support_requests (root, state, opened_at);
        """
    )

    static let publishing = Migration(
        id: "planning-0004-publishing",
        """
        create table partner_links (
            digest text not null primary key check (length(digest) = 64),
            plan text not null references plans (id) on delete cascade,
            organization text not null references organizations (id),
            created_by text not null,
            created_at text not null,
            revoked_at text
        );
        create index partner_links_plan on partner_links (plan, organization);
        create table published_plans (
            plan text not null references plans (id) on delete cascade,
            published_at text not null,
            published_by text not null,
            snapshot text not null,
            withdrawn_at text,
            primary key (plan, published_at)
        );
        """
    )

    /// Whose a photo is has to be found from the photo.
    static let proofs = Migration(
        id: "planning-0007-proofs",
        """
        create index progress_photo on progress (photo);
        create index progress_evidence on progress (evidence);
        """
    )

    /// Links made before end ninety days after they were made; one without a day would open nothing.
    static let linkLife = Migration(
        id: "planning-0008-link-life",
        sqlite: linkColumns + """
            update partner_links set expires_at = strftime('%Y-%m-%dT%H:%M:%fZ', created_at, '+90 days');
            """,
        postgres: linkColumns + """
            update partner_links set expires_at = to_char(
                (cast(created_at as timestamptz) + interval '90 days') at time zone 'UTC',
                'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
            """
    )

    private static let linkColumns = """
        alter table partner_links add column expires_at text not null default '1970-01-01T00:00:00.000Z';
        alter table partner_links add column uses integer not null default 0;
        alter table partner_links add column last_used text;
        create index partner_links_organization on partner_links (organization, plan);

        """

    /// What retention has still to look at; what it has emptied leaves these indexes.
    static let kept = Migration(
        id: "planning-0011-kept",
        """
        create index progress_named on progress (recorded_at) where recorded_by <> '';
        create index progress_proven on progress (recorded_at) where photo is not null or evidence is not null;
        create index plan_history_worded on plan_history (at) where why <> '';
        create index support_requests_worded on support_requests (opened_at) where text <> '';
        """
    )

    static let acceptance = Migration(
        id: "planning-0005-acceptance",
        """
        create table acceptances (
            id text not null primary key,
            report text not null references reports (id),
            shared_plan text not null,
            created integer not null,
            changed integer not null,
            accepted_by text not null,
            accepted_at text not null,
            undone_by text,
            undone_at text
        );
        create index acceptances_report on acceptances (report, accepted_at);
        create index acceptances_plan on acceptances (shared_plan, accepted_at);
        create table acceptance_changes (
            acceptance text not null references acceptances (id) on delete cascade,
            seq integer not null,
            record_kind text not null check (record_kind in ('plan', 'commitment', 'activity')),
            record text not null,
            before text,
            after_version integer,
            primary key (acceptance, seq)
        );
        create index acceptance_changes_record on acceptance_changes (record);
        """
    )
}
