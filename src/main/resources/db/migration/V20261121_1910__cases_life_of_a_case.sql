-- The life of a livelihood case: what it is, what it may become, what happened to it.

create table category (
    code        text primary key,
    parent_code text references category (code),
    name_zh     text not null,
    name_en     text not null,
    sort        int  not null
);

-- How long things may take (domain.md §4.2). Rows are versions: what was in force when a case began stays readable.
create table sla_policy (
    id             bigint generated always as identity primary key,
    policy         text not null,
    amount         int  not null check (amount > 0),
    unit           text not null check (unit in ('URGENT_HOUR', 'WORK_HOUR', 'WORK_DAY', 'NATURAL_DAY')),
    effective_from date not null,
    source         text not null,
    unique (policy, effective_from)
);

create sequence case_serial;

create table livelihood_case (
    id               bigint generated always as identity primary key,
    number           text        not null unique,
    source           text        not null check (source in ('HOTLINE','WINDOW','WEB','GRID','MEETING_LIST','STATION','UPPER','WALK_IN','VOLUNTEER','API')),
    type             text        not null check (type in ('CONSULT','HELP','COMPLAINT','REPORT','SUGGESTION','PRAISE')),
    title            text        not null check (char_length(title) between 1 and 60),
    content          text        not null check (char_length(content) between 1 and 2000),
    category         text        references category (code),
    area_code        text        not null,
    -- the three tiers of the area, so that each tier's lists have an index of their own
    city_code        text        not null generated always as (left(area_code, 6)) stored,
    town_code        text        not null generated always as (left(area_code, 9)) stored,
    community_code   text        not null generated always as (left(area_code, 12)) stored,
    address          text,
    lat              double precision check (lat between -90 and 90),
    lng              double precision check (lng between -180 and 180),
    urgent           boolean     not null default false,
    petitioner_name  text,
    petitioner_phone text,
    petitioner_email text,
    confidential     boolean     not null default false,
    no_reply         boolean     not null default false,
    on_behalf_of     boolean     not null default false,
    submitted_by     bigint      not null,           -- account; 0 when the system did it
    submitter_name   text        not null,
    meeting_item_id  bigint      unique,             -- a need becomes a case once
    status           text        not null,
    tier             text        not null check (tier in ('COMMUNITY', 'TOWN', 'CITY')),
    desk_code        text        not null,           -- the organisation that decides about it now
    handler_kind     text        check (handler_kind in ('TEAM', 'UNIT')),
    handler_code     text,                           -- the team or unit that it is offered or dispatched to
    registered_at    timestamptz not null,
    limit_policy     text        not null,
    due_at           timestamptz not null,
    due_provisional  boolean     not null default false,
    original_due_at  timestamptz not null,
    yellow_at        timestamptz not null,
    yellow_marked_at timestamptz,
    red_marked_at    timestamptz,                    -- an overdue fact is never erased
    accepted_at      timestamptz,
    first_contact_at timestamptz,
    replied_at       timestamptz,
    reply            text,
    closed_at        timestamptz,
    closing_code     text,
    closing_promise  date,
    archived_at      timestamptz,
    excluded_code    text,                           -- why it leaves the base of a rate: domain.md §5.2
    duplicate_of     text,
    urge_count       int         not null default 0,
    redo_count       int         not null default 0 check (redo_count <= 2),
    callback_round   int         not null default 0, -- how often it was closed and asked about before
    rework_count     int         not null default 0,
    version          int         not null default 0
);

-- One index per list: newest first within a tier's area, and within one handler.
create index livelihood_case_city      on livelihood_case (city_code, id desc);
create index livelihood_case_town      on livelihood_case (town_code, id desc);
create index livelihood_case_community on livelihood_case (community_code, id desc);
create index livelihood_case_handler   on livelihood_case (handler_code, id desc) where handler_code is not null;
create index livelihood_case_submitter on livelihood_case (submitted_by, id desc);
create index livelihood_case_status    on livelihood_case (status, id desc);
create index livelihood_case_due       on livelihood_case (due_at) where closed_at is null;
create index livelihood_case_closed    on livelihood_case (closed_at) where closed_at is not null;
create index livelihood_case_registered on livelihood_case (registered_at);

-- Append-only: one row per transition and per act that the timeline shows.
create table case_event (
    id                    bigint generated always as identity primary key,
    case_id               bigint      not null references livelihood_case (id),
    at                    timestamptz not null,
    actor_id              bigint      not null,
    actor                 text        not null,
    action                text        not null,
    from_status           text,
    to_status             text        not null,
    note                  text,
    visible_to_petitioner boolean     not null default false
);
create index case_event_case on case_event (case_id, id);

-- Who spoke to or visited the petitioner, and what came of it. Append-only.
create table case_contact (
    id         bigint generated always as identity primary key,
    case_id    bigint      not null references livelihood_case (id),
    at         timestamptz not null,
    by_account bigint      not null,
    by_name    text        not null,
    channel    text        not null check (channel in ('PHONE', 'VISIT', 'SMS', 'NET')),
    reached    boolean     not null,
    summary    text        not null
);
create index case_contact_case on case_contact (case_id, id);

-- The petitioner's answer to the three questions; corrected only by a new row. valid = part of the rates' base.
create table case_callback (
    id           bigint generated always as identity primary key,
    case_id      bigint      not null references livelihood_case (id),
    round        int         not null,
    attempt      int         not null,
    at           timestamptz not null,
    channel      text        not null check (channel in ('MAIL_LINK', 'PHONE', 'VISIT')),
    reached      boolean     not null,
    contacted    boolean,
    solved       text        check (solved in ('YES', 'PART', 'NO')),
    satisfaction int         check (satisfaction between 1 and 5),
    opinion      text,
    valid        boolean     not null,
    by_account   bigint      not null,
    by_name      text        not null,
    check (valid = (reached and contacted is not null and solved is not null and satisfaction is not null))
);
create index case_callback_case on case_callback (case_id, id);
create index case_callback_at on case_callback (at) where valid;

create table case_attachment (
    id          bigint generated always as identity primary key,
    case_id     bigint      not null references livelihood_case (id),
    kind        text        not null check (kind in ('BEFORE', 'AFTER', 'OTHER')),
    file_name   text        not null,
    media_type  text        not null,
    sha256      text        not null,
    size        int         not null,
    content     bytea       not null,
    thumbnail   bytea       not null,
    uploaded_at timestamptz not null,
    uploaded_by bigint      not null,
    uploader    text        not null,
    unique (case_id, sha256)
);
create index case_attachment_case on case_attachment (case_id, id);

-- The same key and body answer the same case again.
create table case_request (
    account_id  bigint not null,
    request_key text   not null,
    body_sha256 text   not null,
    case_number text   not null,
    at          timestamptz not null,
    primary key (account_id, request_key)
);
