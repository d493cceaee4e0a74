-- Stations, partners and the two catalogues of services (domain.md §12.6). Names sort by code point, so that one index
-- serves the list, its paging and the search for a beginning.

create table place_feature (
    code    text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
    kind    text not null check (kind in ('FUNCTION', 'FACILITY')),
    name_zh text not null unique,
    name_en text not null unique,
    sort    int  not null
);

insert into place_feature (kind, sort, code, name_zh, name_en) values
    ('FUNCTION', 10, 'reading', '阅读', 'Reading'),
    ('FUNCTION', 20, 'health-check', '健康监测', 'Health check'),
    ('FUNCTION', 30, 'meals', '助餐', 'Meals'),
    ('FUNCTION', 40, 'handicraft', '书画手工', 'Painting and handicraft'),
    ('FUNCTION', 50, 'chess', '棋牌', 'Chess and cards'),
    ('FUNCTION', 60, 'music', '歌舞戏曲', 'Music and dance'),
    ('FUNCTION', 70, 'exercise', '健身', 'Exercise'),
    ('FUNCTION', 80, 'lectures', '讲座学习', 'Lectures'),
    ('FUNCTION', 90, 'computer-help', '手机电脑辅导', 'Phone and computer help'),
    ('FUNCTION', 100, 'mediation', '纠纷调解', 'Mediation'),
    ('FUNCTION', 110, 'legal-advice', '法律咨询', 'Legal advice'),
    ('FUNCTION', 120, 'counselling', '心理关爱', 'Counselling'),
    ('FUNCTION', 130, 'errands', '代办帮办', 'Help with errands'),
    ('FUNCTION', 140, 'barber', '理发', 'Haircuts'),
    ('FUNCTION', 150, 'meeting-room', '会议室', 'Meeting room'),
    ('FUNCTION', 160, 'rest', '歇脚饮水', 'Rest and water'),
    ('FUNCTION', 170, 'toilet', '卫生间', 'Toilet'),
    ('FUNCTION', 180, 'wifi', '无线上网', 'Wi-Fi'),
    ('FACILITY', 10, 'ramp', '无障碍坡道', 'Ramp'),
    ('FACILITY', 20, 'lift', '电梯', 'Lift'),
    ('FACILITY', 30, 'handrail', '扶手', 'Handrails'),
    ('FACILITY', 40, 'accessible-toilet', '无障碍卫生间', 'Accessible toilet'),
    ('FACILITY', 50, 'large-print', '大字标识', 'Large print'),
    ('FACILITY', 60, 'hearing-loop', '助听设备', 'Hearing loop'),
    ('FACILITY', 70, 'wheelchair', '轮椅借用', 'Wheelchair to borrow'),
    ('FACILITY', 80, 'aed', '自动体外除颤器', 'Defibrillator (AED)'),
    ('FACILITY', 90, 'reading-glasses', '老花镜', 'Reading glasses');

create table station (
    code       text collate "C" primary key check (code ~ '^S-(\d{6}|\d{9}|\d{12})-\d{2,3}$'),
    kind       text        not null check (kind in ('VETERAN_STATION', 'SANGYU_STATION', 'SERVICE_STATION', 'STUDIO',
                                                    'UNIVERSITY', 'HOME')),
    home_tier  text,
    name       text collate "C" not null check (char_length(name) between 1 and 60),
    area_code  text collate "C" not null check (starts_with(code, 'S-' || area_code || '-')),
    functions  text[]      not null default '{}',
    facilities text[]      not null default '{}',
    hours      text,                               -- as HoursText writes them in English; null where unknown
    head       text        check (char_length(head) <= 30),
    phone      text,
    capacity   int         check (capacity between 1 and 100000),
    address    text        check (char_length(address) <= 120),
    lat        double precision check (lat between -90 and 90),
    lng        double precision check (lng between -180 and 180),
    active     boolean     not null default true,
    added_at   timestamptz not null,
    added_by   text        not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    version    int         not null default 0,
    unique (area_code, kind, name),
    check ((kind = 'HOME') = (home_tier is not null)),
    check (home_tier is null or length(area_code) = case home_tier when 'ONE' then 6 when 'TEN' then 9 when 'X' then 12 end),
    check ((lat is null) = (lng is null))
);

-- the list, keyset on area_code, code; also the positions and numbers of an area
create index station_list on station (area_code, code);
-- the search for a beginning, and rows of a file that are known by name
create index station_by_name on station (name);
-- what is near a position
create index station_near on station (lat, lng) where active and lat is not null;

create table partner (
    id         bigint generated always as identity primary key,
    kind       text        not null check (kind in ('SUPERMARKET', 'BARBER', 'RESTAURANT', 'DELIVERY', 'CARE', 'OTHER')),
    name       text collate "C" not null check (char_length(name) between 1 and 60),
    area_code  text collate "C" not null check (area_code ~ '^(\d{6}|\d{9}|\d{12})$'),
    priority   text        check (char_length(priority) <= 200),     -- 优先
    preference text        check (char_length(preference) <= 200),   -- 优待
    discount   text        check (char_length(discount) <= 200),     -- 优惠
    agreement  text        check (char_length(agreement) <= 40),
    valid_from date        not null,
    valid_to   date        check (valid_to >= valid_from),
    contact    text        check (char_length(contact) <= 30),
    phone      text,
    hours      text,
    address    text        check (char_length(address) <= 120),
    lat        double precision check (lat between -90 and 90),
    lng        double precision check (lng between -180 and 180),
    added_at   timestamptz not null,
    added_by   text        not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    version    int         not null default 0,
    -- also the list, keyset on the same
    unique (area_code, name),
    check (coalesce(priority, preference, discount) is not null),
    check ((lat is null) = (lng is null))
);

create index partner_by_name on partner (name);
create index partner_near on partner (lat, lng) where lat is not null;

create table catalogue_item (
    id          bigint generated always as identity primary key,
    list        text collate "C" not null check (list in ('COMMON', 'FEATURED')),
    item        text collate "C" not null check (char_length(item) between 1 and 60),
    area_code   text collate "C" not null check (area_code ~ '^(\d{6}|\d{9}|\d{12})$'),
    description text        check (char_length(description) <= 500),
    target      text        check (char_length(target) <= 100),
    frequency   text        check (char_length(frequency) <= 60),
    owner_code  text        not null references organisation (code),
    active      boolean     not null default true,
    added_at    timestamptz not null,
    added_by    text        not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    version     int         not null default 0,
    -- also the list, keyset on the same
    unique (list, area_code, item)
);

create index catalogue_item_by_name on catalogue_item (item);
create index catalogue_item_by_area on catalogue_item (area_code, list);
