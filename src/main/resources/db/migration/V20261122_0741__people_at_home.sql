-- Whether somebody lives alone: known only where the person agreed to be visited (PIPL art. 14), and gone with that yes.
alter table person add column lives_alone boolean;
create index person_alone on person (community_code, name, id) where lives_alone and status = 'ACTIVE';

do $$
declare
    purposes text;
begin
    select conname into strict purposes from pg_constraint
    where conrelid = 'consent'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%purpose%';
    execute format('alter table consent drop constraint %I', purposes);
end $$;
alter table consent add constraint consent_purpose_check
    check (purpose in ('REGISTER', 'HEALTH', 'TALENT', 'SHARE_PHONE', 'HONOUR', 'OUTREACH'));
