-- 吹哨报到: a town calls units together about a case. Both sides can be assessed later, so every time is kept.
create table case_whistle (
    id              bigint generated always as identity primary key,
    case_id         bigint      not null references livelihood_case,
    issue           text        not null check (char_length(issue) between 1 and 1000),
    town_code       text        not null references organisation,
    blown_at        timestamptz not null,
    blown_by        bigint      not null,
    blown_by_name   text        not null,
    arrive_by       timestamptz not null,
    -- when the town stopped waiting for those who were not there
    roll_closed_at  timestamptz,
    decision        text,
    lead            text,
    decided_at      timestamptz,
    decided_by      bigint,
    decided_by_name text,
    status          text        not null check (status in ('CALLED', 'DECIDED', 'ENDED')),
    check (status <> 'DECIDED' or (decision is not null and lead is not null and decided_at is not null))
);
create index case_whistle_case on case_whistle (case_id, id);
create index case_whistle_town on case_whistle (town_code, blown_at);
-- one at a time
create unique index case_whistle_open on case_whistle (case_id) where status = 'CALLED';

create table case_whistle_call (
    id              bigint generated always as identity primary key,
    whistle_id      bigint      not null references case_whistle,
    unit_code       text        not null references organisation,
    called_at       timestamptz not null,
    due_at          timestamptz not null,
    arrived_at      timestamptz,
    arrived_by      bigint,
    arrived_by_name text,
    statement       text,
    -- a late arrival is a fact that stays
    late            boolean     not null default false,
    unique (whistle_id, unit_code)
);
create index case_whistle_call_unit on case_whistle_call (unit_code, called_at);

-- 承诺跟踪: every date that was promised when a case was closed (C2, C3), and what became of it.
create table case_promise (
    id              bigint generated always as identity primary key,
    case_id         bigint      not null references livelihood_case,
    code            text        not null check (code in ('C2_STATUTORY_LONGER', 'C3_OBJECTIVE')),
    promised_for    date        not null,
    promised_at     timestamptz not null,
    promised_by     bigint      not null,
    -- the desk that had the case then: it follows its promise up, wherever the case is by that day
    tier            text        not null,
    desk_code       text        not null references organisation,
    due_at          timestamptz not null,
    -- the date that this one took the place of; a promise is put off once
    instead_of      bigint      references case_promise unique,
    came_at         timestamptz,
    -- MOOT: the case was taken up again before
    outcome         text        check (outcome in ('KEPT', 'LATER', 'BROKEN', 'MOOT')),
    note            text,
    settled_at      timestamptz,
    settled_by      bigint,
    settled_by_name text,
    check ((outcome is null) = (settled_at is null))
);
create index case_promise_case on case_promise (case_id, id);
create index case_promise_due on case_promise (due_at) where outcome is null;
create unique index case_promise_open on case_promise (case_id) where outcome is null;

insert into sla_policy (policy, amount, unit, effective_from, added_at, source) values
    ('whistle.arrive',   1, 'WORK_DAY', date '2024-01-01', timestamptz '2024-01-01 00:00+08', '建议默认值'),
    ('whistle.decide',   1, 'WORK_DAY', date '2024-01-01', timestamptz '2024-01-01 00:00+08', '建议默认值'),
    ('promise.check',    1, 'WORK_DAY', date '2024-01-01', timestamptz '2024-01-01 00:00+08', '建议默认值');
