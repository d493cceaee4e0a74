-- How long a visit at home may take; changed like every other limit.
insert into sla_policy (policy, amount, unit, season, first_day, last_day, effective_from, source)
select policy, amount, unit, null, null, null, date '2024-01-01', source from (values
    ('outreach.arrange',  3, 'WORK_DAY', '建议默认值：到期后三个工作日内排好由谁上门'),
    ('outreach.visit',   10, 'WORK_DAY', '建议默认值：到期后十个工作日内上门，过期提醒镇街'),
    ('outreach.note',     5, 'WORK_DAY', '建议默认值：上门后五个工作日内记下情况')
) as wanted (policy, amount, unit, source)
on conflict do nothing;
