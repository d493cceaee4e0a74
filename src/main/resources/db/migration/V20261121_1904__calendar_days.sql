-- Days off and make-up working days 调休 as the State Council's notices name them. A weekday or weekend day that no row
-- names is what it always is. 2024-02-09 (除夕) has no row: the notice only encouraged leave, so it was a working day.

create table calendar_day (
    date   date primary key,
    kind   text not null check (kind in ('OFF', 'WORK')),
    name   text not null,
    source text not null
);

-- OFFICIAL: the notice is in. STATUTORY_ONLY: only the days that the law itself fixes. A year without a row is MISSING.
create table calendar_year (
    year  int  primary key,
    state text not null check (state in ('OFFICIAL', 'STATUTORY_ONLY', 'MISSING'))
);

insert into calendar_year (year, state) values
    (2024, 'OFFICIAL'),
    (2025, 'OFFICIAL'),
    (2026, 'OFFICIAL'),
    (2027, 'STATUTORY_ONLY');

insert into calendar_day (source, date, kind, name)
select 'gov.cn 202310/content_6911528', * from (values
    (date '2024-01-01', 'OFF', '元旦'),
    (date '2024-02-04', 'WORK', '春节'),
    (date '2024-02-10', 'OFF', '春节'),
    (date '2024-02-11', 'OFF', '春节'),
    (date '2024-02-12', 'OFF', '春节'),
    (date '2024-02-13', 'OFF', '春节'),
    (date '2024-02-14', 'OFF', '春节'),
    (date '2024-02-15', 'OFF', '春节'),
    (date '2024-02-16', 'OFF', '春节'),
    (date '2024-02-17', 'OFF', '春节'),
    (date '2024-02-18', 'WORK', '春节'),
    (date '2024-04-04', 'OFF', '清明节'),
    (date '2024-04-05', 'OFF', '清明节'),
    (date '2024-04-06', 'OFF', '清明节'),
    (date '2024-04-07', 'WORK', '清明节'),
    (date '2024-04-28', 'WORK', '劳动节'),
    (date '2024-05-01', 'OFF', '劳动节'),
    (date '2024-05-02', 'OFF', '劳动节'),
    (date '2024-05-03', 'OFF', '劳动节'),
    (date '2024-05-04', 'OFF', '劳动节'),
    (date '2024-05-05', 'OFF', '劳动节'),
    (date '2024-05-11', 'WORK', '劳动节'),
    (date '2024-06-10', 'OFF', '端午节'),
    (date '2024-09-14', 'WORK', '中秋节'),
    (date '2024-09-15', 'OFF', '中秋节'),
    (date '2024-09-16', 'OFF', '中秋节'),
    (date '2024-09-17', 'OFF', '中秋节'),
    (date '2024-09-29', 'WORK', '国庆节'),
    (date '2024-10-01', 'OFF', '国庆节'),
    (date '2024-10-02', 'OFF', '国庆节'),
    (date '2024-10-03', 'OFF', '国庆节'),
    (date '2024-10-04', 'OFF', '国庆节'),
    (date '2024-10-05', 'OFF', '国庆节'),
    (date '2024-10-06', 'OFF', '国庆节'),
    (date '2024-10-07', 'OFF', '国庆节'),
    (date '2024-10-12', 'WORK', '国庆节')
) as notice;

insert into calendar_day (source, date, kind, name)
select 'gov.cn 202411/content_6986383', * from (values
    (date '2025-01-01', 'OFF', '元旦'),
    (date '2025-01-26', 'WORK', '春节'),
    (date '2025-01-28', 'OFF', '春节'),
    (date '2025-01-29', 'OFF', '春节'),
    (date '2025-01-30', 'OFF', '春节'),
    (date '2025-01-31', 'OFF', '春节'),
    (date '2025-02-01', 'OFF', '春节'),
    (date '2025-02-02', 'OFF', '春节'),
    (date '2025-02-03', 'OFF', '春节'),
    (date '2025-02-04', 'OFF', '春节'),
    (date '2025-02-08', 'WORK', '春节'),
    (date '2025-04-04', 'OFF', '清明节'),
    (date '2025-04-05', 'OFF', '清明节'),
    (date '2025-04-06', 'OFF', '清明节'),
    (date '2025-04-27', 'WORK', '劳动节'),
    (date '2025-05-01', 'OFF', '劳动节'),
    (date '2025-05-02', 'OFF', '劳动节'),
    (date '2025-05-03', 'OFF', '劳动节'),
    (date '2025-05-04', 'OFF', '劳动节'),
    (date '2025-05-05', 'OFF', '劳动节'),
    (date '2025-05-31', 'OFF', '端午节'),
    (date '2025-06-01', 'OFF', '端午节'),
    (date '2025-06-02', 'OFF', '端午节'),
    (date '2025-09-28', 'WORK', '国庆节、中秋节'),
    (date '2025-10-01', 'OFF', '国庆节、中秋节'),
    (date '2025-10-02', 'OFF', '国庆节、中秋节'),
    (date '2025-10-03', 'OFF', '国庆节、中秋节'),
    (date '2025-10-04', 'OFF', '国庆节、中秋节'),
    (date '2025-10-05', 'OFF', '国庆节、中秋节'),
    (date '2025-10-06', 'OFF', '国庆节、中秋节'),
    (date '2025-10-07', 'OFF', '国庆节、中秋节'),
    (date '2025-10-08', 'OFF', '国庆节、中秋节'),
    (date '2025-10-11', 'WORK', '国庆节、中秋节')
) as notice;

insert into calendar_day (source, date, kind, name)
select 'gov.cn 202511/content_7047091', * from (values
    (date '2026-01-01', 'OFF', '元旦'),
    (date '2026-01-02', 'OFF', '元旦'),
    (date '2026-01-03', 'OFF', '元旦'),
    (date '2026-01-04', 'WORK', '元旦'),
    (date '2026-02-14', 'WORK', '春节'),
    (date '2026-02-15', 'OFF', '春节'),
    (date '2026-02-16', 'OFF', '春节'),
    (date '2026-02-17', 'OFF', '春节'),
    (date '2026-02-18', 'OFF', '春节'),
    (date '2026-02-19', 'OFF', '春节'),
    (date '2026-02-20', 'OFF', '春节'),
    (date '2026-02-21', 'OFF', '春节'),
    (date '2026-02-22', 'OFF', '春节'),
    (date '2026-02-23', 'OFF', '春节'),
    (date '2026-02-28', 'WORK', '春节'),
    (date '2026-04-04', 'OFF', '清明节'),
    (date '2026-04-05', 'OFF', '清明节'),
    (date '2026-04-06', 'OFF', '清明节'),
    (date '2026-05-01', 'OFF', '劳动节'),
    (date '2026-05-02', 'OFF', '劳动节'),
    (date '2026-05-03', 'OFF', '劳动节'),
    (date '2026-05-04', 'OFF', '劳动节'),
    (date '2026-05-05', 'OFF', '劳动节'),
    (date '2026-05-09', 'WORK', '劳动节'),
    (date '2026-06-19', 'OFF', '端午节'),
    (date '2026-06-20', 'OFF', '端午节'),
    (date '2026-06-21', 'OFF', '端午节'),
    (date '2026-09-20', 'WORK', '国庆节'),
    (date '2026-09-25', 'OFF', '中秋节'),
    (date '2026-09-26', 'OFF', '中秋节'),
    (date '2026-09-27', 'OFF', '中秋节'),
    (date '2026-10-01', 'OFF', '国庆节'),
    (date '2026-10-02', 'OFF', '国庆节'),
    (date '2026-10-03', 'OFF', '国庆节'),
    (date '2026-10-04', 'OFF', '国庆节'),
    (date '2026-10-05', 'OFF', '国庆节'),
    (date '2026-10-06', 'OFF', '国庆节'),
    (date '2026-10-07', 'OFF', '国庆节'),
    (date '2026-10-10', 'WORK', '国庆节')
) as notice;

-- The notice for 2027 is not published yet; these are the days of the law, without substitutes for weekends.
insert into calendar_day (source, date, kind, name)
select '全国年节及纪念日放假办法 Art.2', * from (values
    (date '2027-01-01', 'OFF', '元旦'),
    (date '2027-02-05', 'OFF', '春节'),
    (date '2027-02-06', 'OFF', '春节'),
    (date '2027-02-07', 'OFF', '春节'),
    (date '2027-02-08', 'OFF', '春节'),
    (date '2027-04-05', 'OFF', '清明节'),
    (date '2027-05-01', 'OFF', '劳动节'),
    (date '2027-05-02', 'OFF', '劳动节'),
    (date '2027-06-09', 'OFF', '端午节'),
    (date '2027-09-15', 'OFF', '中秋节'),
    (date '2027-10-01', 'OFF', '国庆节'),
    (date '2027-10-02', 'OFF', '国庆节'),
    (date '2027-10-03', 'OFF', '国庆节')
) as statute;
