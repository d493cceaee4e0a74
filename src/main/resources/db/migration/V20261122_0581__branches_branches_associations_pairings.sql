-- Party branches of retired cadres, their associations, and pairings of branches with villages (domain.md §7.3, §12.6).
-- Name, address and version of a branch or association stand in the organisation that it is.

create table branch (
    code         text    primary key references organisation (code),
    kind         text    not null check (kind in ('UNIT', 'RESIDENCE', 'STUDY', 'INTEREST', 'ASSOCIATION', 'SOCIETY')),
    regularity   text    not null default 'REGULAR' check (regularity in ('REGULAR', 'FUNCTIONAL')),
    joint        boolean not null default false,
    general      boolean not null default false,
    general_code text    references branch (code),
    village_code text    references organisation (code),
    founded_on   date,
    dissolved_on date,
    constraint branch_joint_or_general check (not (joint and general)),
    constraint branch_general_stands_alone check (not general or general_code is null),
    constraint branch_days check (dissolved_on >= founded_on)
);
create index branch_under_general on branch (general_code) where general_code is not null;
create index branch_of_village on branch (village_code) where village_code is not null;

create table association (
    code        text primary key references organisation (code),
    level       text not null check (level in ('TOWN', 'CITY_UNIT')),
    home_unit   text check (char_length(home_unit) <= 60),
    founded_on  date,
    branch_code text references branch (code),
    constraint association_home check (level <> 'CITY_UNIT' or home_unit is not null)
);
create index association_of_branch on association (branch_code) where branch_code is not null;

create table pairing (
    id           bigint  generated always as identity primary key,
    branch_code  text    not null references branch (code),
    village_code text    not null references organisation (code),
    started_on   date    not null,
    ended_on     date,
    funds        text    check (char_length(funds) <= 200),
    version      int     not null default 0,
    added_at     timestamptz not null,
    added_by     text    not null,
    changed_at   timestamptz,
    changed_by   text,
    constraint pairing_days check (ended_on >= started_on),
    constraint pairing_once unique (branch_code, village_code, started_on)
);
-- The same two are paired at most once at a time; earlier pairings stay readable.
create unique index pairing_running on pairing (branch_code, village_code) where ended_on is null;
-- The list, the newest first; and what a village has.
create index pairing_list on pairing (started_on desc, id desc);
create index pairing_of_village on pairing (village_code);

create table pairing_item (
    id          bigint generated always as identity primary key,
    pairing_id  bigint not null references pairing (id),
    what        text   not null check (char_length(what) between 1 and 120),
    planned_for text   check (planned_for ~ '^\d{4}-(Q[1-4]|\d\d-\d\d)$'),
    done_on     date,
    result      text   check (char_length(result) <= 500),
    constraint pairing_item_once unique (pairing_id, what)
);
