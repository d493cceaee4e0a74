-- Who had a case for how long. One row each time the ball goes to another desk, team or unit, or begins to do something
-- else there; while a case is suspended there is none, so that such time is nobody's (domain.md §3.5, §13.26).
-- A case that was open before this table existed has its first row from its next act on.
create table case_stay (
    id              bigint generated always as identity primary key,
    case_id         bigint      not null references livelihood_case (id),
    tier            text        not null,
    duty            text        not null check (duty in ('TRIAGE', 'DISPATCH', 'OFFER', 'HANDLE', 'CHECK', 'DECIDE', 'CALLBACK')),
    holder_kind     text        not null check (holder_kind in ('DESK', 'TEAM', 'UNIT', 'COMMUNITY')),
    holder_code     text        not null,
    from_at         timestamptz not null,
    until_at        timestamptz,
    working_minutes int,                         -- known when the stay is over
    limit_policy    text,                        -- the holder's own limit; null when the case's own due instant counts
    due_at          timestamptz,                 -- null where nothing is due, as with an offer to volunteers
    overdue         boolean,                     -- known when the stay is over, and then never taken back
    check ((until_at is null) = (working_minutes is null))
);
create index case_stay_case on case_stay (case_id, id);
create unique index case_stay_open on case_stay (case_id) where until_at is null;
-- how long a holder keeps what comes to it
create index case_stay_holder on case_stay (holder_code, from_at);

-- On what every act rested that nobody did: the rule, the limit in the version that counted, the calendar as far as it
-- was known, and the instants. Append-only.
create table case_automation (
    id             bigint generated always as identity primary key,
    case_id        bigint      not null references livelihood_case (id),
    at             timestamptz not null,
    act            text        not null,
    rule           text        not null,
    policy         text,
    policy_amount  int,
    policy_unit    text,
    policy_version date,                         -- effective_from of the sla_policy row
    calendar_state text        not null check (calendar_state in ('OFFICIAL', 'STATUTORY_ONLY', 'MISSING')),
    from_at        timestamptz,
    due_at         timestamptz,
    yellow_at      timestamptz
);
create index case_automation_case on case_automation (case_id, id);

-- what the night will bring: each kind of automatic act is found by an index of its own
create index livelihood_case_yellow on livelihood_case (yellow_at)
    where closed_at is null and yellow_marked_at is null;
create index livelihood_case_promise on livelihood_case (closing_promise) where closing_promise is not null;
create index offer_expiry on offer (expires_at) where status = 'OPEN';
