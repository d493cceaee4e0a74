-- A need that is to be matched with what others offer 微心愿, instead of becoming a case.
alter table list_item add column wish boolean not null default false;
alter table list_item add check (not wish or list = 'NEED');

-- The life of an item of the three lists: submitted, published, being matched, settled, rated (domain.md §7.4, §13.16).
-- Offers (resources and services) stay published while they are there and are matched again and again; a need is matched
-- once. desk_code is whose desk it lies on: a need that nobody can match goes up a tier.
create table item_life (
    number         text        primary key,
    item_id        bigint      not null unique references list_item (id),
    list           text        not null,
    area_code      text        not null,
    desk_code      text        not null,
    city_code      text        not null generated always as (left(area_code, 6)) stored,
    town_code      text        not null generated always as (left(area_code, 9)) stored,
    community_code text        not null generated always as (left(area_code, 12)) stored,
    state          text        not null check (state in ('SUBMITTED', 'PUBLISHED', 'MATCHING', 'SETTLED', 'RATED',
                                                         'REFUSED', 'WITHDRAWN', 'BECAME_CASE')),
    meetings       int         not null default 0,     -- at how many meetings of this desk nobody could match it
    offer_number   text        references item_life (number),
    words          text        check (char_length(words) <= 500),
    rating         int         check (rating between 1 and 5),
    submitted_at   timestamptz not null,
    submitted_by   text        not null,
    published_at   timestamptz,
    published_by   text,
    settled_at     timestamptz,
    ended_at       timestamptz,
    check ((offer_number is null) or list = 'NEED')
);
-- what is published of a list, the newest first, as each tier sees it (keyset on number)
create index item_life_city      on item_life (city_code, list, number desc);
create index item_life_town      on item_life (town_code, list, number desc);
create index item_life_community on item_life (community_code, list, number desc);
-- the needs that wait on a desk for somebody who can help
create index item_life_waiting on item_life (desk_code, number) where state = 'PUBLISHED' and list = 'NEED';
-- what is offered in a city
create index item_life_offers on item_life (city_code, number) where state = 'PUBLISHED' and list <> 'NEED';
create index item_life_offer on item_life (offer_number) where offer_number is not null;

create sequence item_life_serial;

insert into sla_policy (policy, amount, unit, season, first_day, last_day, effective_from, source)
select policy, amount, unit, null, null, null, date '2024-01-01', source from (values
    ('list.publish',  3, 'WORK_DAY',    '建议默认值：核实后公示（志愿服务条例第十三条）'),
    ('list.match',   20, 'WORK_DAY',    '建议默认值：下次联席会议前'),
    ('list.settle',  15, 'WORK_DAY',    '建议默认值'),
    ('list.rate',     5, 'WORK_DAY',    '建议默认值'),
    ('list.offer',  365, 'NATURAL_DAY', '建议默认值：资源和服务一年后重新提报')
) as wanted (policy, amount, unit, source)
on conflict do nothing;
