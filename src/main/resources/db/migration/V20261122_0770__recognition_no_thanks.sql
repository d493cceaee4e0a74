-- A nominee may say no 本人谢绝; how it stood before is kept, so that the no can be taken back while nominations are open.
alter table recognition_nomination
    drop constraint recognition_nomination_state_check,
    add column stood text check (stood in ('NOMINATED', 'RETURNED', 'ACCEPTED')),
    add constraint recognition_nomination_state_check
        check (state in ('NOMINATED', 'RETURNED', 'ACCEPTED', 'DECLINED', 'STRUCK', 'HONOURED', 'NO_THANKS')),
    add constraint recognition_nomination_stood check ((stood is not null) = (state = 'NO_THANKS'));
-- what a leader's teams were nominated for
create index recognition_nomination_led on recognition_nomination (team_code) where person_id is null;
create index recognition_nomination_own on recognition_nomination (person_id) where person_id is not null;
