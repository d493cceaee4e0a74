-- Who is where now: checked in and not yet checked out. Nobody is at two places at once.
create table check_in (
    id             bigint generated always as identity primary key,
    person_id      bigint      not null references person (id),
    matter         text        not null,
    case_number    text        references livelihood_case (number),
    team_code      text        not null,
    started_at     timestamptz not null,
    ended_at       timestamptz,
    travel_minutes int         not null default 0 check (travel_minutes between 0 and 1440),
    next_step      text        check (char_length(next_step) <= 500),
    record_id      bigint      references service_record (id),
    check (ended_at >= started_at)
);
create unique index check_in_open on check_in (person_id) where ended_at is null;
create index check_in_unwritten on check_in (person_id, matter) where record_id is null;

-- From how many hours on there are how many stars; an area without rows of its own has those of the area above it.
create table star_level (
    area_code text not null,                     -- '' for everywhere
    stars     int  not null check (stars between 1 and 5),
    hours     int  not null check (hours > 0),
    primary key (area_code, stars)
);
insert into star_level (area_code, stars, hours) values ('', 1, 100), ('', 2, 300), ('', 3, 600), ('', 4, 1000), ('', 5, 1500);

-- Sheets that were handed out 志愿服务记录单: what stood in them, so that anybody can ask whether one is genuine.
create table service_sheet (
    number      text        primary key,
    person_id   bigint      not null references person (id),
    from_on     date        not null,
    until_on    date        not null check (until_on >= from_on),
    records     bigint[]    not null,
    minutes     int         not null check (minutes > 0),
    issuer_code text        not null references organisation (code),
    handler     text,                            -- null: printed by the volunteer
    issued_at   timestamptz not null,
    issued_by   bigint      not null
);
create index service_sheet_person on service_sheet (person_id, issued_at desc);
create sequence service_sheet_number;
