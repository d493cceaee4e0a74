-- How long a call for helpers waits for answers; changed like every other limit.
insert into sla_policy (policy, amount, unit, season, first_day, last_day, effective_from, source)
values ('volunteer.call', 16, 'WORK_HOUR', null, null, null, date '2024-01-01',
        '建议默认值：两个工作日内等志愿者回音，未招满的告知联系人')
on conflict do nothing;
