-- How long the steps of a yearly selection may take; changed like every other limit.
insert into sla_policy (policy, amount, unit, season, first_day, last_day, effective_from, source)
select policy, amount, unit, null, null, null, date '2024-01-01', source from (values
    ('recognition.review',    10, 'WORK_DAY', '建议默认值'),
    ('recognition.again',      3, 'WORK_DAY', '建议默认值：退回以后三个工作日内重新提名'),
    ('recognition.publicity',  5, 'WORK_DAY', '评选结果公示不少于五个工作日'),
    ('recognition.objection',  5, 'WORK_DAY', '建议默认值')
) as wanted (policy, amount, unit, source)
on conflict do nothing;
