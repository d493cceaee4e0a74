-- The yearly selection of outstanding teams and people 评选表彰: proposed from verified records, nominated, reviewed, shown
-- to the public, published.

-- What can be given; what a new selection proposes stands beside it.
create table recognition_category (
    code        text    primary key,
    kind        text    not null check (kind in ('TEAM', 'PERSON')),
    name_zh     text    not null,
    name_en     text    not null,
    places      int     not null check (places between 1 and 500),
    min_minutes int     not null check (min_minutes >= 0),
    min_visits  int     not null check (min_visits >= 0),
    min_months  int     not null check (min_months between 0 and 12),
    sort        int     not null,
    active      boolean not null default true
);
insert into recognition_category (code, kind, name_zh, name_en, places, min_minutes, min_visits, min_months, sort) values
    ('OUTSTANDING_TEAM',      'TEAM',   '优秀志愿服务队', 'Outstanding volunteer team', 3, 6000, 30, 6, 1),
    ('OUTSTANDING_VOLUNTEER', 'PERSON', '优秀志愿者',     'Outstanding volunteer',     10, 1800, 12, 4, 2);

create sequence recognition_number;

create table recognition_round (
    number          text        primary key check (number like 'PX-%'),
    year            int         not null check (year between 2000 and 2100),
    area_code       text        not null references organisation (code),
    last_day        date        not null,                -- of nomination
    nominate_by     timestamptz not null,
    publicity_from  timestamptz,
    publicity_until timestamptz,
    state           text        not null
                    check (state in ('NOMINATING', 'REVIEWING', 'PUBLICITY', 'PUBLISHED', 'NOBODY', 'WITHDRAWN')),
    words           text        check (char_length(words) <= 300),
    opened_at       timestamptz not null,
    opened_by       bigint      not null,
    ended_at        timestamptz,
    check ((publicity_from is null) = (publicity_until is null)),
    check ((ended_at is not null) = (state in ('PUBLISHED', 'NOBODY', 'WITHDRAWN')))
);
-- one selection of an area and year
create unique index recognition_round_once on recognition_round (area_code, year)
    where state not in ('NOBODY', 'WITHDRAWN');

create table recognition_criteria (
    round_number text not null references recognition_round (number),
    category     text not null references recognition_category (code),
    places       int  not null check (places between 1 and 500),
    min_minutes  int  not null check (min_minutes >= 0),
    min_visits   int  not null check (min_visits >= 0),
    min_months   int  not null check (min_months between 0 and 12),
    primary key (round_number, category)
);

-- Whoever was nominated, with the figures as they stood then. A team has no person; a person has the team served most.
create table recognition_nomination (
    id           bigint      generated always as identity primary key,
    round_number text        not null,
    category     text        not null,
    person_id    bigint      references person (id),
    team_code    text        not null references organisation (code),
    org_code     text        not null references organisation (code),
    reason       text        not null check (char_length(reason) <= 300),
    minutes      int         not null,
    visits       int         not null,
    months       int         not null,
    people       int         not null,
    counted_at   timestamptz not null,
    nominated_by bigint      not null,
    state        text        not null
                 check (state in ('NOMINATED', 'RETURNED', 'ACCEPTED', 'DECLINED', 'STRUCK', 'HONOURED')),
    returned     int         not null default 0,
    words        text        check (char_length(words) <= 300),
    decided_by   bigint,
    decided_at   timestamptz,
    foreign key (round_number, category) references recognition_criteria (round_number, category)
);
create unique index recognition_nomination_person on recognition_nomination (round_number, category, person_id)
    where person_id is not null;
create unique index recognition_nomination_team on recognition_nomination (round_number, category, team_code)
    where person_id is null;

-- What somebody has against a nominee, in publicity; what they wrote and how to reach them is sealed.
create table recognition_objection (
    id            bigint      generated always as identity primary key,
    number        text        not null unique check (number like 'YY-%'),
    nomination_id bigint      not null references recognition_nomination (id),
    text          bytea,
    contact       bytea,
    filed_at      timestamptz not null,
    state         text        not null check (state in ('OPEN', 'UPHELD', 'DISMISSED', 'DROPPED')),
    reason        text        check (char_length(reason) <= 300),
    decided_by    bigint,
    decided_at    timestamptz,
    check ((state = 'OPEN') = (decided_at is null))
);
create index recognition_objection_nomination on recognition_objection (nomination_id, id);
-- what may be forgotten by now
create index recognition_objection_kept on recognition_objection (decided_at) where text is not null;

create table honour (
    number        text        primary key check (number like 'RY-%'),
    nomination_id bigint      not null unique references recognition_nomination (id),
    year          int         not null,
    area_code     text        not null references organisation (code),
    category      text        not null references recognition_category (code),
    person_id     bigint      references person (id),
    team_code     text        not null references organisation (code),
    minutes       int         not null,
    visits        int         not null,
    published_at  timestamptz not null
);
-- one's own honours, and a team's wall
create index honour_person on honour (person_id, year desc) where person_id is not null;
create index honour_team on honour (team_code, year desc);
