-- How long the register's own procedures may take; changed like every other limit.
insert into sla_policy (policy, amount, unit, season, first_day, last_day, effective_from, source)
select policy, amount, unit, null, null, null, date '2024-01-01', source from (values
    ('register.confirm', 5, 'WORK_DAY',    '建议默认值：社区五个工作日内确认报到'),
    ('talent.verify',   10, 'WORK_DAY',    '建议默认值'),
    ('talent.ask',      10, 'WORK_DAY',    '建议默认值'),
    ('review.propose',  10, 'WORK_DAY',    '建议默认值'),
    ('review.decide',    5, 'WORK_DAY',    '建议默认值')
) as wanted (policy, amount, unit, source)
on conflict do nothing;
