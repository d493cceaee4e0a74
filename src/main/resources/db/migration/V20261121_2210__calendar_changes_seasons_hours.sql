-- The calendar as data that administrators change: each change is one row, and the newest row's id is the version by
-- which instances notice that what they hold in memory is old, and cases that they were counted before the change.

create table calendar_change (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default now(),
    by_name text        not null,
    what    text        not null check (what in ('SEEDED', 'YEAR', 'SEASON', 'HOURS')),
    subject text        not null,
    detail  text
);

insert into calendar_change (by_name, what, subject) values ('system', 'SEEDED', '2024–2027');

-- A year's file between looking at it and confirming it.
create table calendar_upload (
    id         uuid        primary key,
    year       int         not null,
    file_name  text        not null,
    content    text        not null,
    created_at timestamptz not null,
    created_by bigint      not null
);

-- Parts of the year in which other limits hold. A change is a new row from a day on; what was in force stays readable.
create table season (
    id             bigint generated always as identity primary key,
    code           text        not null,
    first_day      text        not null check (first_day ~ '^\d{2}-\d{2}$'),
    last_day       text        not null check (last_day ~ '^\d{2}-\d{2}$'),
    effective_from date        not null,
    source         text        not null,
    added_at       timestamptz not null default now(),
    added_by       text        not null default 'system',
    unique (code, effective_from)
);

insert into season (code, first_day, last_day, effective_from, source) values
    ('heating', '11-16', '04-05', date '2024-01-01', '青岛市供热条例第三十一条');

-- Business hours that differ from 08:00-12:00,14:00-18:00: of an area and all below it, or of one team or unit.
create table working_hours (
    organisation_code text        primary key references organisation (code),
    windows           text        not null,
    changed_at        timestamptz not null,
    changed_by        text        not null
);
