-- Limits as data: season rules, statutory limits with their articles, and for each case the version it started with and
-- what its deadline was counted from.

alter table sla_policy
    -- a rule that holds only in these days of a season (its first day is 1; without a last day, until its end)
    add season    text,
    add first_day int check (first_day >= 1),
    add last_day  int check (last_day >= first_day),
    add added_at  timestamptz not null default timestamptz '2024-01-01 00:00+08',
    add added_by  text        not null default 'system',
    add check ((season is null) = (first_day is null)),
    add check (season is not null or last_day is null),
    drop constraint sla_policy_policy_effective_from_key;

create unique index sla_policy_version
    on sla_policy (policy, effective_from, coalesce(season, ''), coalesce(first_day, 0));

update sla_policy set source = case source
    when '鲁政办字〔2019〕211号' then '鲁政办字〔2019〕211号：五个工作日内办结并答复'
    when '青岛市燃气管理条例 42' then '青岛市燃气管理条例第四十二条：立即组织抢修'
    when '青岛市供热条例 49(一)' then '青岛市供热条例第四十九条第一项：一小时内到达现场'
    when '青岛市城市供水条例 39' then '青岛市城市供水条例第三十九条：接报后一小时内到达现场'
    else source end;
update sla_policy set source = '建议默认值：十五分钟，按最小单位一小时计' where policy in ('triage', 'dispatch');

insert into sla_policy (policy, amount, unit, season, first_day, last_day, effective_from, source)
select policy, amount, unit, season, first_day, last_day, date '2024-01-01', source from (values
    -- stages
    ('verify',                  1, 'WORK_DAY',    null, null, null, '建议默认值'),
    ('sign.urgent',             1, 'URGENT_HOUR', null, null, null, '建议默认值：三十分钟，按最小单位一小时计'),
    ('return',                  2, 'WORK_DAY',    null, null, null, '鲁政办字〔2019〕211号：两个工作日内说明理由退回'),
    ('objection.decide',        1, 'WORK_DAY',    null, null, null, '建议默认值：一个工作日内裁定，办理时限不停'),
    ('firstContact.urgent',     2, 'URGENT_HOUR', null, null, null, '建议默认值'),
    ('supervise.reply',         3, 'WORK_DAY',    null, null, null, '建议默认值'),
    -- bounds
    ('extension.max',          10, 'WORK_DAY',    null, null, null, '鲁政办字〔2019〕211号：延期不超过十个工作日'),
    ('suspension.max',        365, 'NATURAL_DAY', null, null, null, '建议默认值：挂账不超过一年'),
    ('reopen.window',          15, 'NATURAL_DAY', null, null, null, '建议默认值'),
    -- handling
    ('handle.complex',         15, 'WORK_DAY',    null, null, null, '建议默认值：复杂事项，经批准'),
    ('handle.heating-quality',  5, 'WORK_DAY',    null, null, null, '供暖期外按一般诉求：鲁政办字〔2019〕211号'),
    ('handle.heating-quality',  5, 'URGENT_HOUR', 'heating', 1, 10, '青岛市供热条例第四十九条第二项：供暖期前十日，五小时内到达现场'),
    ('handle.heating-quality',  2, 'URGENT_HOUR', 'heating', 11, null, '青岛市供热条例第四十九条第二项：供暖期其他时间，两小时内到达现场'),
    ('handle.heating-test',    24, 'URGENT_HOUR', null, null, null, '山东省供热条例（第二十一、二十八、二十九条）：二十四小时内测温'),
    ('handle.heating-answer',   3, 'NATURAL_DAY', null, null, null, '山东省供热条例（第二十一、二十八、二十九条）：三日内答复'),
    ('handle.water-complaint',  3, 'NATURAL_DAY', null, null, null, '青岛市城市供水条例第三十二条：三日内答复'),
    ('handle.water-restore',   24, 'URGENT_HOUR', null, null, null, '青岛市城市供水条例第四十九条：交费后二十四小时内恢复供水'),
    ('handle.gas-enquiry',      5, 'WORK_DAY',    null, null, null, '青岛市燃气管理条例第二十六条：五个工作日内答复'),
    ('handle.gas-complaint',   15, 'NATURAL_DAY', null, null, null, '山东省燃气管理条例第四十条：十五日内处理'),
    ('handle.city-appearance',  7, 'NATURAL_DAY', null, null, null, '青岛市市容和环境卫生管理条例第五十九条：七日内反馈，为投诉人保密'),
    ('handle.greenery',         7, 'NATURAL_DAY', null, null, null, '青岛市城市绿化条例第四十四条：七日内查处并反馈')
) as wanted (policy, amount, unit, season, first_day, last_day, source)
on conflict do nothing;

alter table livelihood_case
    add limit_policy_version bigint references sla_policy (id),
    -- how due_at was counted; where due_at is not due_counted, somebody set it otherwise, and it is not counted again
    add due_from     timestamptz,
    add due_amount   int,
    add due_unit     text,
    add due_counted  timestamptz,
    -- the version of the calendar by which it was counted: calendar_change.id
    add due_calendar bigint not null default 1;

update livelihood_case c
   set limit_policy_version = p.id,
       due_from    = c.registered_at,
       due_amount  = p.amount,
       due_unit    = p.unit,
       due_counted = c.due_at
  from sla_policy p
 where p.policy = c.limit_policy and p.season is null and p.effective_from = date '2024-01-01'
   and c.limit_policy <> 'redo';

-- What still follows an older calendar: read every few seconds, empty nearly always.
create index livelihood_case_due_calendar on livelihood_case (due_calendar, id)
    where closed_at is null and due_from is not null;
