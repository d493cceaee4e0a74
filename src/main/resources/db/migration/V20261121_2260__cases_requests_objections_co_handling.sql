-- 延期、挂账、终止: what those who handle a case ask for, reviewed by their lead and decided by a desk.
create table handling_request (
    id                bigint generated always as identity primary key,
    case_id           bigint      not null references livelihood_case,
    kind              text        not null check (kind in ('EXTENSION', 'SUSPENSION', 'TERMINATION')),
    reason            text        not null check (char_length(reason) between 1 and 1000),
    ground            text        check (ground in ('FUNDING', 'SEASON', 'LITIGATION', 'POLICY', 'SUPERIOR', 'PETITIONER')),
    days              int         check (days between 1 and 10),
    until_day         date,
    asked_at          timestamptz not null,
    asked_by          bigint      not null,
    asked_by_name     text        not null,
    reviewed_at       timestamptz,
    reviewed_by       bigint,
    reviewed_by_name  text,
    review            text,
    decided_at        timestamptz,
    decided_by        bigint,
    decided_by_name   text,
    decision          text,
    status            text        not null check (status in ('ASKED', 'REVIEWED', 'APPROVED', 'REFUSED', 'LAPSED')),
    check (kind <> 'EXTENSION' or days is not null),
    check (kind <> 'SUSPENSION' or (until_day is not null and ground is not null))
);
create index handling_request_case on handling_request (case_id, id);
-- one at a time: an approval always knows what it is about
create unique index handling_request_pending on handling_request (case_id) where status in ('ASKED', 'REVIEWED');

-- 退单/派单异议: at most one per unit and case.
create table case_objection (
    id              bigint generated always as identity primary key,
    case_id         bigint      not null references livelihood_case,
    unit_code       text        not null references organisation,
    reason          text        not null check (char_length(reason) between 1 and 1000),
    objected_at     timestamptz not null,
    objected_by     bigint      not null,
    decided_at      timestamptz,
    decided_by      bigint,
    decided_by_name text,
    decision        text,
    upheld          boolean,
    unique (case_id, unit_code)
);

-- 协办: their results go to the unit that leads, not to the petitioner.
create table case_co_handling (
    id             bigint generated always as identity primary key,
    case_id        bigint      not null references livelihood_case,
    unit_code      text        not null references organisation,
    ask            text        not null check (char_length(ask) between 1 and 1000),
    asked_at       timestamptz not null,
    asked_by       bigint      not null,
    due_at         timestamptz not null,
    started        boolean     not null default false,
    delivered_at   timestamptz,
    delivered_by   bigint,
    delivered_name text,
    result         text,
    status         text        not null check (status in ('ASKED', 'DELIVERED', 'UNABLE', 'CUT_SHORT'))
);
create index case_co_handling_case on case_co_handling (case_id, id);
create index case_co_handling_unit on case_co_handling (unit_code, status);
create unique index case_co_handling_open on case_co_handling (case_id, unit_code) where status = 'ASKED';

-- 督办: 日常、挂牌、约谈, each with a deadline for the reply.
create table case_supervision (
    id               bigint generated always as identity primary key,
    case_id          bigint      not null references livelihood_case,
    kind             text        not null check (kind in ('ROUTINE', 'LISTED', 'INTERVIEW')),
    demand           text        not null check (char_length(demand) between 1 and 1000),
    supervisor_tier  text        not null,
    supervisor_code  text        not null references organisation,
    ordered_at       timestamptz not null,
    ordered_by       bigint      not null,
    ordered_by_name  text        not null,
    due_at           timestamptz not null,
    -- an overdue reply is a fact that stays (domain.md §13.10)
    late_at          timestamptz,
    answer           text,
    answered_at      timestamptz,
    answered_by      bigint,
    answered_by_name text,
    review           text,
    reviewed_at      timestamptz,
    rounds           int         not null default 0,
    status           text        not null check (status in ('ORDERED', 'ANSWERED', 'ACCEPTED', 'ENDED'))
);
create index case_supervision_case on case_supervision (case_id, id);
create unique index case_supervision_open on case_supervision (case_id) where status in ('ORDERED', 'ANSWERED');

alter table livelihood_case
    add column extended_days         int not null default 0,
    add column extensions            int not null default 0,
    add column suspensions           int not null default 0,
    add column suspended_at          timestamptz,
    add column suspended_until       timestamptz,
    -- when it was due before it was suspended; what was left of it is given back on resumption
    add column due_before_suspension timestamptz;

insert into sla_policy (policy, amount, unit, effective_from, added_at, source) values
    ('request.decide',   1, 'WORK_DAY', date '2024-01-01', timestamptz '2024-01-01 00:00+08', '建议默认值'),
    ('co-handle',        3, 'WORK_DAY', date '2024-01-01', timestamptz '2024-01-01 00:00+08', '建议默认值');
