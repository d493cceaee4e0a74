-- What teams were asked, and what they answered. A declined offer is no mark against anybody: it is never counted.
create table offer (
    id          bigint generated always as identity primary key,
    case_number text        not null references livelihood_case (number),
    team_code   text        not null,
    status      text        not null check (status in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    posted_at   timestamptz not null,
    expires_at  timestamptz not null,
    answered_at timestamptz,
    answered_by bigint,
    words       text
);
-- a case is offered to one team at a time
create unique index offer_open_per_case on offer (case_number) where status = 'OPEN';
create index offer_team on offer (team_code, id desc);

-- Append-only: one row per visit.
create table service_record (
    id           bigint generated always as identity primary key,
    case_number  text          not null references livelihood_case (number),
    team_code    text          not null,
    volunteer_id bigint        not null,
    volunteer    text          not null,
    visited_on   date          not null,
    hours        numeric(4, 1) not null check (hours >= 0 and hours <= 24),
    work         text          not null,
    recorded_at  timestamptz   not null
);
create index service_record_team on service_record (team_code, id desc);
create index service_record_volunteer on service_record (volunteer_id, visited_on);
create index service_record_case on service_record (case_number, id);
