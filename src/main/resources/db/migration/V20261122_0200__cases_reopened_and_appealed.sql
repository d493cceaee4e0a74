-- 重启: after archiving, what the petitioner's side says is new, and what the desk found on comparing (domain.md §13.5).
create table case_reopening (
    id              bigint generated always as identity primary key,
    case_id         bigint      not null references livelihood_case,
    facts           text        not null check (char_length(facts) between 1 and 1000),
    asked_at        timestamptz not null,
    asked_by        bigint      not null,
    asked_by_name   text        not null,
    is_new          boolean,                    -- null until it was compared
    difference      text,
    decided_at      timestamptz,
    decided_by      bigint,
    decided_by_name text,
    check ((is_new is null) = (decided_at is null)),
    check (is_new is null or char_length(difference) between 1 and 1000)
);
create index case_reopening_case on case_reopening (case_id, id);
-- one at a time: the comparison always knows what it is about
create unique index case_reopening_pending on case_reopening (case_id) where decided_at is null;

-- 申诉: once per case and only after closing; what is granted counts in the figures and changes no fact (§3.5, §13.10).
create table case_appeal (
    id               bigint generated always as identity primary key,
    case_id          bigint      not null unique references livelihood_case,
    kind             text        not null check (kind in ('OVERDUE', 'DISSATISFIED', 'EXCLUSION')),
    evidence         text        not null check (char_length(evidence) between 1 and 1000),
    asked_at         timestamptz not null,
    asked_by         bigint      not null,
    asked_by_name    text        not null,
    reviewed_at      timestamptz,
    reviewed_by      bigint,
    reviewed_by_name text,
    review           text,
    decided_at       timestamptz,
    decided_by       bigint,
    decided_by_name  text,
    decision         text,
    status           text        not null check (status in ('ASKED', 'SUPPORTED', 'GRANTED', 'DISMISSED'))
);

-- an appeal against being overdue was granted: the case leaves the base of the on-time rate (X13), its red mark stays
alter table livelihood_case add column exempt boolean not null default false;
