-- Organisations may be changed: each change counts the version up and leaves a line that says what, who and when.
alter table organisation add column version int not null default 0;

create table organisation_history (
    id      bigint      generated always as identity primary key,
    code    text        not null references organisation (code),
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null check (action in ('added', 'changed', 'approved', 'refused')),
    changes jsonb       not null default '{}'
);
-- The lines of one organisation, the newest first.
create index organisation_history_of on organisation_history (code, id desc);

-- The register's lists: those of one kind by code, which begins with the area; and the search by the name's beginning.
create index organisation_register on organisation (kind, code collate "C");
create index organisation_named on organisation (kind, name text_pattern_ops);

-- What is published of a grid: its size, its warden and whom to call about the warden (滨州市网格化条例 art. 6).
create table grid (
    code              text        primary key references organisation (code),
    kind              text        not null default 'COMPREHENSIVE' check (kind in ('COMPREHENSIVE', 'DEDICATED')),
    households        int         check (households between 0 and 99999),
    residents         int         check (residents between 0 and 999999),
    warden_name       text        check (char_length(warden_name) <= 30),
    warden_phone      text        check (char_length(warden_phone) <= 26),
    supervision_phone text        check (char_length(supervision_phone) <= 26),
    updated_at        timestamptz not null,
    updated_by        text        not null
);

-- Volunteer teams: registered organisations, groups of a community with the consent of its residents' committee
-- (志愿服务条例 art. 42), teams of an organisation of its own; a corps 大队 has teams under it and stands under none.
create table volunteer_team (
    code            text    primary key references organisation (code),
    kind            text    not null default 'INTERNAL' check (kind in ('REGISTERED', 'COMMUNITY_GROUP', 'INTERNAL')),
    registration_no text    check (char_length(registration_no) <= 40),
    corps           boolean not null default false,
    corps_code      text    references volunteer_team (code),
    service_fields  text[]  not null default '{}',
    established_on  date,
    committee_code  text    references organisation (code),
    state           text    check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    decided_on      date,
    decided_by      text,
    state_reason    text    check (char_length(state_reason) <= 500),
    constraint volunteer_team_registered check (kind <> 'REGISTERED' or registration_no is not null),
    constraint volunteer_team_consent check (
        (kind = 'COMMUNITY_GROUP') = (state is not null) and (kind = 'COMMUNITY_GROUP') = (committee_code is not null)),
    constraint volunteer_team_refused check (state is distinct from 'REFUSED' or state_reason is not null),
    constraint volunteer_team_corps check (not corps or corps_code is null)
);
create index volunteer_team_of_corps on volunteer_team (corps_code) where corps_code is not null;

insert into grid (code, updated_at, updated_by)
    select code, added_at, added_by from organisation where kind = 'GRID';
insert into volunteer_team (code) select code from organisation where kind = 'TEAM';
