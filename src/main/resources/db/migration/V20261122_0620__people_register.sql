-- Who takes part: persons, and what each is here: member, volunteer, talent, holder of posts (domain.md §7, §12.7, §12.8).
-- Lists read one scope at a time: a city, town or community (by person's indexes), a branch or a team (by membership).

create table person (
    id             bigint generated always as identity primary key,
    -- in the order of code points, so that one index serves the list and the search by beginning
    name           text        collate "C" not null check (char_length(name) between 1 and 40),
    phone          text,
    area_code      text        not null check (area_code ~ '^\d{12}(\d{3})?$'),
    city_code      text        not null generated always as (left(area_code, 6)) stored,
    town_code      text        not null generated always as (left(area_code, 9)) stored,
    community_code text        not null generated always as (left(area_code, 12)) stored,
    address        text        check (char_length(address) <= 100),
    born_on        date,
    id_no          bytea,                          -- sealed
    id_no_hash     bytea,                          -- keyed fingerprint, to find it again
    health         bytea,                          -- sealed: sensitive (PIPL art. 28)
    position       bytea,                          -- sealed: where somebody lives, to the metre
    tags           text[]      not null default '{}',
    account_id     bigint      unique references account (id),

    -- of a member: organisation links 三方联络 and the participation category; all null for whoever is none
    home_unit      text        check (char_length(home_unit) <= 60),
    branch_code    text        references organisation (code),
    street_code    text        references organisation (code),
    joined_party_on date,
    category       text        check (category in ('NORMAL', 'LIGHT', 'EXEMPT', 'AWAY')),
    category_since date,
    reported_at    timestamptz,                    -- registered with the community 双报到

    -- HIDDEN: consent was withdrawn, nobody sees it any more; ERASED: only what statistics need is left
    status         text        not null default 'ACTIVE' check (status in ('ACTIVE', 'HIDDEN', 'ERASED')),
    erase_on       date,
    added_at       timestamptz not null,
    added_by       text        not null,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    version        int         not null default 0,
    check ((branch_code is null) = (category is null) and (category is null) = (category_since is null)),
    check ((status = 'HIDDEN') = (erase_on is not null))
);
-- the list of people, and the search by the beginning of a name, as each tier sees it (keyset on name, id)
create index person_city      on person (city_code, name, id) where status = 'ACTIVE';
create index person_town      on person (town_code, name, id) where status = 'ACTIVE';
create index person_community on person (community_code, name, id) where status = 'ACTIVE';
create index person_branch    on person (branch_code, name, id) where status = 'ACTIVE';
-- the members of one category
create index person_city_category      on person (city_code, category, name, id) where status = 'ACTIVE';
create index person_town_category      on person (town_code, category, name, id) where status = 'ACTIVE';
create index person_community_category on person (community_code, category, name, id) where status = 'ACTIVE';
-- who is it: by phone (the natural key of a spreadsheet's row is name and phone), by ID number
create index person_phone on person (phone, name);
create unique index person_id_no on person (id_no_hash) where status <> 'ERASED';
-- whose data has to go
create index person_erase on person (erase_on) where status = 'HIDDEN';

-- Append-only: each category that a member was in, and why.
create table member_category (
    id        bigint generated always as identity primary key,
    person_id bigint      not null references person (id),
    category  text        not null,
    from_on   date        not null,
    reason    text        not null,
    review    text,                                -- number of the review that led to it
    set_at    timestamptz not null,
    set_by    text        not null
);
create index member_category_person on member_category (person_id, id desc);

-- One belongs to one branch and takes part in the life of others 组织关系一方隶属、参加多重组织生活.
create table activity_membership (
    person_id   bigint not null references person (id),
    branch_code text   not null references organisation (code),
    since       date   not null,
    until       date,
    primary key (person_id, branch_code, since)
);
create index activity_membership_branch on activity_membership (branch_code, person_id) where until is null;

-- Append-only: contacts with a member by original unit, street or community.
create table member_contact (
    id        bigint generated always as identity primary key,
    person_id bigint      not null references person (id),
    link      text        not null check (link in ('HOME_UNIT', 'STREET', 'COMMUNITY')),
    channel   text        not null check (channel in ('PHONE', 'VISIT', 'MESSAGE', 'MAIL')),
    summary   text        not null check (char_length(summary) between 1 and 500),
    at        timestamptz not null,
    by_whom   text        not null
);
create index member_contact_person on member_contact (person_id, id desc);

create table person_skill (
    person_id   bigint not null references person (id),
    skill       text   not null,
    certificate text   check (char_length(certificate) <= 100),
    valid_to    date,
    primary key (person_id, skill)
);
create index person_skill_skill on person_skill (skill, person_id);

create table volunteer (
    person_id      bigint      primary key references person (id),
    volunteer_no   text        unique,
    times          text        check (char_length(times) <= 100),
    hours_a_week   int         check (hours_a_week between 0 and 60),
    travel_mode    text        check (travel_mode in ('WALK', 'BICYCLE', 'BUS', 'CAR', 'NEEDS_LIFT')),
    insured_to     date,
    guardian_phone text,
    joined_on      date        not null,
    left_on        date
);

create table team_membership (
    team_code text   not null references organisation (code),
    person_id bigint not null references person (id),
    leader    boolean not null default false,
    since     date   not null,
    until     date,
    primary key (team_code, person_id, since)
);
create unique index team_membership_now on team_membership (team_code, person_id) where until is null;
create index team_membership_person on team_membership (person_id) where until is null;

-- The silver talent pool 银色人才库, on four levels.
create table talent (
    number         text        primary key,
    person_id      bigint      not null references person (id),
    level          text        not null check (level in ('CITY', 'TOWN', 'RURAL', 'COMMUNITY')),
    area_code      text        not null,
    city_code      text        not null generated always as (left(area_code, 6)) stored,
    town_code      text        not null generated always as (left(area_code, 9)) stored,
    community_code text        not null generated always as (left(area_code, 12)) stored,
    fields         text[]      not null check (cardinality(fields) between 1 and 11),
    works          text        check (char_length(works) <= 500),
    willing_hours  int         check (willing_hours between 0 and 60),
    available      boolean     not null default true,
    recommended_by text,                           -- null when applied for by the person
    state          text        not null check (state in ('PROPOSED', 'CONSENTING', 'ENTERED', 'REFUSED', 'LEFT')),
    reason         text        check (char_length(reason) <= 300),
    verified_by    text,
    verified_at    timestamptz,
    valid_to       date,
    proposed_at    timestamptz not null,
    version        int         not null default 0
);
create index talent_city      on talent (city_code, level, number);
create index talent_town      on talent (town_code, level, number);
create index talent_community on talent (community_code, level, number);
create unique index talent_once on talent (person_id, level) where state in ('PROPOSED', 'CONSENTING', 'ENTERED');

-- Who holds or held what: secretary, concurrent committee member, owners' committee, lecturer …
create table post (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person (id),
    kind       text        not null check (kind in (
                   'BRANCH_SECRETARY', 'ASSOCIATION_PRESIDENT', 'VILLAGE_COMMITTEE', 'ESTATE_BRANCH_SECRETARY',
                   'OWNERS_DIRECTOR', 'OWNERS_MEMBER', 'RESIDENT_GROUP_LEADER', 'LECTURER', 'LEGISLATIVE_CONTACT')),
    org_code   text        not null references organisation (code),
    place      text        check (char_length(place) <= 60),
    area_code  text        not null,
    city_code      text    not null generated always as (left(area_code, 6)) stored,
    town_code      text    not null generated always as (left(area_code, 9)) stored,
    community_code text    not null generated always as (left(area_code, 12)) stored,
    concurrent boolean     not null default false,
    since      date        not null,
    until      date,
    added_at   timestamptz not null,
    added_by   text        not null,
    check (until is null or until >= since)
);
create index post_person    on post (person_id, since desc);
create index post_city      on post (city_code, kind, id);
create index post_town      on post (town_code, kind, id);
create index post_community on post (community_code, kind, id);
create index post_org       on post (org_code, kind) where until is null;
create unique index post_once on post (person_id, kind, org_code, coalesce(place, '')) where until is null;

-- What a person agreed to: append-only but for the withdrawal.
create table consent (
    id               bigint generated always as identity primary key,
    person_id        bigint      not null references person (id),
    purpose          text        not null check (purpose in ('REGISTER', 'HEALTH', 'TALENT', 'SHARE_PHONE', 'HONOUR')),
    text_version     text        not null,
    channel          text        not null check (channel in ('PAPER', 'PAGE', 'PHONE')),
    given_at         timestamptz not null,
    given_to         text        not null,         -- who recorded it; the person's own account, or a clerk's
    withdrawn_at     timestamptz,
    withdrawn_to     text,
    withdrawn_channel text
);
create unique index consent_running on consent (person_id, purpose) where withdrawn_at is null;

-- Registration with the community where one lives 双报到.
create table registration (
    number         text        primary key,
    person_id      bigint      not null references person (id),
    area_code      text        not null,
    services       text[]      not null default '{}',
    service_day    text        check (char_length(service_day) <= 60),
    note           text        check (char_length(note) <= 300),
    filed_at       timestamptz not null,
    filed_by       text        not null,
    by_self        boolean     not null,
    state          text        not null check (state in ('FILED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    reason         text        check (char_length(reason) <= 300),
    decided_at     timestamptz,
    decided_by     text,
    reminded_at    timestamptz
);
create unique index registration_open on registration (person_id) where state = 'FILED';
create index registration_person on registration (person_id, filed_at desc);

-- Whether a member's category still fits: each year, and on a hint.
create table category_review (
    number      text        primary key,
    person_id   bigint      not null references person (id),
    branch_code text        not null,
    area_code   text        not null,
    hint        text        not null check (hint in ('YEARLY', 'AGE', 'HEALTH', 'AWAY', 'REQUEST')),
    proposed    text,
    reason      text        check (char_length(reason) <= 300),
    proposed_by text,
    decided     text,
    decided_by  text,
    told_how    text,
    state       text        not null check (state in ('OPEN', 'PROPOSED', 'DECIDED', 'WITHDRAWN')),
    opened_at   timestamptz not null,
    decided_at  timestamptz
);
create unique index category_review_open on category_review (person_id) where state in ('OPEN', 'PROPOSED');
create index category_review_person on category_review (person_id, opened_at desc);

create sequence people_matter;
