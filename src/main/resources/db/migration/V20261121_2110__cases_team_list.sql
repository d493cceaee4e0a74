-- A team's list shows only what it is asked for or works on; without this it would read all that it ever did.
create index livelihood_case_team on livelihood_case (handler_code, id desc)
    where handler_kind = 'TEAM' and status in ('DISPATCHED', 'SIGNED', 'HANDLING');
