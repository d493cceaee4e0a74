-- Calls for helpers 征集: a matter for which several volunteers are wanted; the first who say yes have the places.

create sequence help_call_serial;

create table help_call (
    number             text        primary key check (number like 'YQ-%'),
    -- what it is for: a case, or an item of the three lists
    case_number        text        references livelihood_case (number),
    item_number        text        references item_life (number),
    area_code          text        not null,
    city_code          text        not null generated always as (left(area_code, 6)) stored,
    town_code          text        not null generated always as (left(area_code, 9)) stored,
    community_code     text        not null generated always as (left(area_code, 12)) stored,
    team_code          text        references organisation (code),   -- whose people are asked; null for a free choice
    by_team            boolean     not null,                         -- posted by the team's own leader
    what               text        not null check (char_length(what) between 1 and 300),
    when_text          text        check (char_length(when_text) <= 100),
    starts_at          timestamptz,
    ends_at            timestamptz,
    places             int         not null check (places between 1 and 60),
    -- the row of the call is locked by whoever answers; the constraint says the same once more
    taken              int         not null default 0 check (taken between 0 and places),
    skills             text[]      not null,
    risk_level         text        not null check (risk_level in ('LOW', 'MEDIUM', 'HIGH')),
    risk_notice        text        check (char_length(risk_notice) <= 300),
    insurance_required boolean     not null,
    agreement_required boolean     not null,
    urgent             boolean     not null,
    state              text        not null check (state in ('OPEN', 'FILLED', 'EXPIRED', 'DONE', 'WITHDRAWN')),
    words              text        check (char_length(words) <= 300),
    posted_by          bigint      not null references account (id),
    coordinator        text        not null,
    phone              text        not null,
    posted_at          timestamptz not null,
    expires_at         timestamptz not null,
    ended_at           timestamptz,
    check ((case_number is null) <> (item_number is null)),
    check (risk_level = 'LOW' or risk_notice is not null),
    check ((starts_at is null) = (ends_at is null) and (starts_at is null or ends_at > starts_at)),
    check (starts_at is not null or when_text is not null),
    check ((ended_at is null) = (state in ('OPEN', 'FILLED', 'EXPIRED')))
);
-- the list of each tier and team, newest first
create index help_call_city      on help_call (city_code, number desc);
create index help_call_town      on help_call (town_code, number desc);
create index help_call_community on help_call (community_code, number desc);
create index help_call_team      on help_call (team_code, number desc);
-- what ends with its matter
create index help_call_case on help_call (case_number) where ended_at is null;
create index help_call_item on help_call (item_number) where ended_at is null;

-- Who was asked. When the call is over, whoever did not go is OVER, whatever the answer was: no is kept nowhere.
create table help_ask (
    id           bigint generated always as identity primary key,
    call_number  text        not null references help_call (number),
    person_id    bigint      not null references person (id),
    state        text        not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'RELEASED', 'OVER')),
    token_hash   bytea       unique,                -- of the mailed link
    asked_at     timestamptz not null,
    answered_at  timestamptz,
    answered_for text,                              -- who typed it in for somebody on the phone
    agreed_on    date,                              -- when the written agreement was signed
    unique (call_number, person_id)
);
-- one's own calls, and how much one has in hand
create index help_ask_person on help_ask (person_id, id desc) where state in ('ASKED', 'ACCEPTED');

-- Which teams are asked one after the other, before a case comes back to its dispatcher.
create table offer_turn (
    case_number text not null references livelihood_case (number),
    position    int  not null check (position between 1 and 5),
    team_code   text not null references organisation (code),
    lined_up_by bigint not null,
    asked_at    timestamptz,
    primary key (case_number, position)
);
create index offer_turn_waiting on offer_turn (case_number, position) where asked_at is null;
