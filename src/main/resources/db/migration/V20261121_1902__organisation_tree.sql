-- The three-tier tree of areas (city, town, community) with the grids, volunteer teams and units in it.
-- A code says where it belongs: an area's begins with that of the area above it (domain.md §10.6).

create table organisation (
    code        text        primary key,
    name        text        not null check (char_length(name) between 1 and 60),
    kind        text        not null check (kind in ('CITY', 'TOWN', 'COMMUNITY', 'GRID', 'TEAM', 'UNIT')),
    tier        text,
    parent_code text        references organisation (code),
    email       text,
    phone       text,
    active      boolean     not null default true,
    added_at    timestamptz not null default now(),
    added_by    text        not null default 'system',
    constraint organisation_tier check (
        tier is not distinct from case when kind in ('CITY', 'TOWN', 'COMMUNITY') then kind end),
    constraint organisation_parent check ((kind = 'CITY') = (parent_code is null)),
    constraint organisation_code check (
        case kind
            when 'CITY'      then code ~ '^\d{6}$'
            when 'TOWN'      then code ~ '^\d{9}$'  and parent_code = left(code, 6)
            when 'COMMUNITY' then code ~ '^\d{12}$' and parent_code = left(code, 9)
            when 'GRID'      then code ~ '^\d{15}$' and parent_code = left(code, 12)
            when 'TEAM'      then code ~ '^T-\d{6,12}-\d{2,3}$' and starts_with(code, 'T-' || parent_code || '-')
            when 'UNIT'      then code ~ '^U-\d{6,12}-[a-z][a-z0-9]*(-[a-z0-9]+)*$'
                                  and starts_with(code, 'U-' || parent_code || '-')
        end)
);

-- Numbering a new grid or team under its parent; every other question is answered from memory.
create index organisation_children on organisation (parent_code, kind);
