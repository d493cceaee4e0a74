-- Who is looked in on at home, how often, and each time that somebody went (domain.md §0: 送学上门).

create sequence outreach_serial;

-- What is proposed to whom: a branch may have other habits, so they are data.
create table outreach_rhythm (
    reason text not null check (reason in ('EXEMPT', 'AWAY', 'ALONE')),
    kind   text not null check (kind in ('VISIT', 'LEARN_AT_HOME', 'LEARN_ONLINE', 'COMPANY')),
    rhythm text not null check (rhythm in ('WEEK', 'FORTNIGHT', 'MONTH', 'TWO_MONTHS', 'QUARTER', 'HALF_YEAR')),
    primary key (reason, kind)
);
insert into outreach_rhythm (reason, kind, rhythm) values
    ('EXEMPT', 'LEARN_AT_HOME', 'MONTH'),
    ('EXEMPT', 'VISIT', 'QUARTER'),
    ('AWAY', 'LEARN_ONLINE', 'MONTH'),
    ('ALONE', 'VISIT', 'MONTH');

-- One person, one kind; the state says whether anybody goes.
create table outreach_plan (
    number         text        primary key check (number like 'GH-%'),
    person_id      bigint      not null references person (id),
    kind           text        not null check (kind in ('VISIT', 'LEARN_AT_HOME', 'LEARN_ONLINE', 'COMPANY')),
    reason         text        not null check (reason in ('EXEMPT', 'AWAY', 'ALONE', 'WISH')),
    rhythm         text        not null check (rhythm in ('WEEK', 'FORTNIGHT', 'MONTH', 'TWO_MONTHS', 'QUARTER', 'HALF_YEAR')),
    state          text        not null check (state in ('RUNNING', 'PAUSED', 'ENDED', 'DECLINED')),
    -- where the person belonged and lived when the last round began, or now
    branch_code    text        references organisation (code),
    area_code      text        not null,
    city_code      text        not null generated always as (left(area_code, 6)) stored,
    town_code      text        not null generated always as (left(area_code, 9)) stored,
    community_code text        not null generated always as (left(area_code, 12)) stored,
    team_code      text        references organisation (code),   -- who usually goes
    wish           text        check (char_length(wish) <= 200),  -- in the person's own words
    due_on         date,                                           -- the next time; null once it is over
    words          text        check (char_length(words) <= 300),  -- why it was declined, rests or ended
    ended_for      text        check (ended_for in ('WISH', 'MOVED', 'DIED', 'CATEGORY', 'LEFT', 'OTHER')),
    begun_at       timestamptz not null,
    begun_by       text        not null,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    check ((state in ('RUNNING', 'PAUSED')) = (due_on is not null)),
    check ((state = 'ENDED') = (ended_for is not null))
);
create unique index outreach_plan_once on outreach_plan (person_id, kind) where state in ('RUNNING', 'PAUSED');
create index outreach_plan_person on outreach_plan (person_id);
-- the list of each tier and branch, the most pressing first (keyset on day and number)
create index outreach_plan_city      on outreach_plan (city_code, due_on, number) where due_on is not null;
create index outreach_plan_town      on outreach_plan (town_code, due_on, number) where due_on is not null;
create index outreach_plan_community on outreach_plan (community_code, due_on, number) where due_on is not null;
create index outreach_plan_branch    on outreach_plan (branch_code, due_on, number) where due_on is not null;

-- Append-only: what became of a plan, and who said so.
create table outreach_event (
    id     bigint generated always as identity primary key,
    plan   text        not null references outreach_plan (number),
    what   text        not null,
    words  text,
    at     timestamptz not null,
    by     text        not null
);
create index outreach_event_plan on outreach_event (plan, id);

-- One time that somebody goes or should have. Done is what has a service record of this number that was not given back.
create table outreach_visit (
    number         text        primary key,                   -- of the plan, with -01, -02 …
    plan           text        not null references outreach_plan (number),
    kind           text        not null,
    person_id      bigint      not null references person (id),
    branch_code    text        references organisation (code),
    area_code      text        not null,
    city_code      text        not null generated always as (left(area_code, 6)) stored,
    town_code      text        not null generated always as (left(area_code, 9)) stored,
    community_code text        not null generated always as (left(area_code, 12)) stored,
    state          text        not null check (state in ('DUE', 'ARRANGED', 'DONE', 'SKIPPED', 'DROPPED')),
    due_on         date        not null,
    late_at        timestamptz not null,
    begun_at       timestamptz not null,                      -- nobody can have served before
    call_number    text        references help_call (number),
    done_on        date,
    material       text        check (char_length(material) <= 200),  -- what was learnt
    outcome        text        check (char_length(outcome) <= 500),   -- and what it needs next
    case_number    text        references livelihood_case (number),   -- the need that came of it
    words          text        check (char_length(words) <= 300),     -- why it was skipped
    noted_at       timestamptz,
    check ((state = 'DONE') = (done_on is not null)),
    check (state <> 'SKIPPED' or words is not null)
);
-- of a plan one round at most is open
create unique index outreach_visit_open on outreach_visit (plan) where state in ('DUE', 'ARRANGED');
create index outreach_visit_call on outreach_visit (call_number) where call_number is not null;
-- the figures and the list that proves them, the newest first (keyset on day and number)
create index outreach_visit_city      on outreach_visit (city_code, done_on desc, number desc) where state = 'DONE';
create index outreach_visit_town      on outreach_visit (town_code, done_on desc, number desc) where state = 'DONE';
create index outreach_visit_community on outreach_visit (community_code, done_on desc, number desc) where state = 'DONE';
create index outreach_visit_branch    on outreach_visit (branch_code, done_on desc, number desc) where state = 'DONE';
-- what is open, by those who may have been asked
create index outreach_visit_waits on outreach_visit (community_code) where state in ('DUE', 'ARRANGED');
