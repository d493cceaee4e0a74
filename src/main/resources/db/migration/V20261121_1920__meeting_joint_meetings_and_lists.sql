-- Joint meetings 网格联席会议 and their three lists: needs, resources, services (domain.md §7.4).

create table joint_meeting (
    id             bigint generated always as identity primary key,
    level          text        not null check (level in ('GRID', 'TOWN', 'CITY')),
    type           text        not null check (type in ('GRID_JOINT', 'PROPERTY_JOINT', 'PARTY_JOINT', 'WHISTLE')),
    area_code      text        not null check (area_code ~ '^[0-9]+$'),
    city_code      text        not null generated always as (left(area_code, 6)) stored,
    town_code      text        not null generated always as (left(area_code, 9)) stored,
    community_code text        not null generated always as (left(area_code, 12)) stored,
    held_on        date        not null,
    title          text        not null check (char_length(title) between 1 and 60),
    minutes        text        check (char_length(minutes) <= 10000),
    status         text        not null default 'DRAFT' check (status in ('DRAFT', 'CONFIRMED')),
    client_key     uuid,                           -- the form it was opened with: sent twice, it opens one meeting
    created_by     bigint      not null,
    recorder       text        not null,
    created_at     timestamptz not null,
    confirmed_by   bigint,
    confirmer      text,
    confirmed_at   timestamptz,
    version        int         not null default 0,
    unique (created_by, client_key),
    check ((status = 'CONFIRMED') = (confirmed_at is not null))
);

-- The list of meetings, newest first, as each tier sees it (keyset on held_on, id).
create index joint_meeting_city      on joint_meeting (city_code, held_on desc, id desc);
create index joint_meeting_town      on joint_meeting (town_code, held_on desc, id desc);
create index joint_meeting_community on joint_meeting (community_code, held_on desc, id desc);
-- The meetings of the same scope, for what became of the last one's items.
create index joint_meeting_scope     on joint_meeting (area_code, held_on desc, id desc) where status = 'CONFIRMED';

create table meeting_attendee (
    meeting_id bigint not null references joint_meeting (id) on delete cascade,
    position   int    not null,
    type       text   not null check (type in ('COMMUNITY_PARTY', 'BRANCH_SECRETARY', 'GRID_MEMBER', 'PROPERTY',
                                               'OWNERS_COMMITTEE', 'POLICE', 'DEPARTMENT', 'PARTNER', 'RESIDENT',
                                               'VOLUNTEER_TEAM')),
    count      int    not null check (count between 1 and 999),
    names      text   check (char_length(names) <= 200),
    primary key (meeting_id, position)
);

create table list_item (
    id            bigint generated always as identity primary key,
    meeting_id    bigint      not null references joint_meeting (id),
    list          text        not null check (list in ('NEED', 'RESOURCE', 'SERVICE')),
    title         text        not null check (char_length(title) between 1 and 60),
    content       text        not null check (char_length(content) between 1 and 2000),
    category      text        references category (code),
    area_code     text        not null check (area_code ~ '^[0-9]+$'),
    address       text,
    contact_name  text,
    contact_phone text,
    contact_email text,
    quantity      text,                            -- of a resource or service, in words: two rooms, 20 places
    time_text     text,                            -- when it is there: Saturday mornings
    status        text        not null default 'OPEN'
                  check (status in ('OPEN', 'BECAME_CASE', 'SETTLED', 'CARRIED_OVER')),
    case_number   text        unique,
    carried_from  bigint      references list_item (id),
    client_key    uuid        not null default gen_random_uuid(),
    created_by    bigint      not null,
    created_at    timestamptz not null,
    version       int         not null default 0,
    unique (meeting_id, client_key),               -- the same row sent twice stands in the list once
    check ((status = 'BECAME_CASE') = (case_number is not null))
);

-- The items of a meeting, list by list (keyset on id).
create index list_item_meeting on list_item (meeting_id, list, id);

-- Rows of an uploaded file between preview and saving; gone with either, or after a day.
create table meeting_import (
    id         uuid        primary key,
    meeting_id bigint      not null references joint_meeting (id) on delete cascade,
    file_name  text        not null,
    parsed     jsonb       not null,
    created_at timestamptz not null,
    created_by bigint      not null
);
create index meeting_import_created on meeting_import (created_at);
