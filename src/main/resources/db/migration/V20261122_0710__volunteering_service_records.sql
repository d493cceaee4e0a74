-- One row for each spell of service of one person: at a case, at another matter with a number, or of the team itself.
-- What it says is never changed: whoever was wrong writes a new one that names the old one (domain.md §7.2).
alter table service_record
    alter column case_number drop not null,
    alter column volunteer_id drop not null,
    alter column volunteer drop not null,
    add column person_id      bigint references person (id),      -- null: whose account is nobody's in the register yet
    add column matter         text,                               -- the number people say aloud; null: of the team itself
    add column area_code      text,                               -- the area that the team belongs to
    add column started_at     timestamptz,                        -- null: only the day and the hours were written down
    add column ended_at       timestamptz,
    add column travel_minutes int  not null default 0 check (travel_minutes between 0 and 1440),
    add column minutes        int  check (minutes between 0 and 1440),  -- of service, travel not counted
    add column written        text not null default 'SELF' check (written in ('SELF', 'LEADER', 'PAPER')),
    add column written_by     bigint,
    add column next_step      text check (char_length(next_step) <= 500),
    add column state          text not null default 'WAITING'
                              check (state in ('WAITING', 'VERIFIED', 'RETURNED', 'CORRECTED')),
    add column checked_at     timestamptz,
    add column checked_by     bigint,
    add column checked_words  text check (char_length(checked_words) <= 300),
    add column corrects       bigint unique references service_record (id);

update service_record r set person_id = p.id from person p where p.account_id = r.volunteer_id;
update service_record set volunteer = null where person_id is not null;
update service_record r set area_code = o.parent_code from organisation o where o.code = r.team_code;
update service_record set area_code = left(regexp_replace(team_code, '\D', '', 'g'), 12) where area_code is null;
update service_record set matter = case_number, minutes = round(hours * 60), written_by = volunteer_id;

alter table service_record
    alter column area_code set not null,
    alter column minutes set not null,
    drop column hours,
    add column hours numeric(6, 2) not null generated always as (round(minutes / 60.0, 2)) stored,
    add column city_code      text not null generated always as (left(area_code, 6)) stored,
    add column town_code      text not null generated always as (left(area_code, 9)) stored,
    add column community_code text not null generated always as (left(area_code, 12)) stored,
    add check ((started_at is null) = (ended_at is null)),
    add check (ended_at >= started_at),
    add check (started_at is null or minutes + travel_minutes <= round(extract(epoch from ended_at - started_at) / 60)),
    add check (person_id is not null or volunteer_id is not null),
    add check (case_number is null or matter is not null),
    add check ((state in ('VERIFIED', 'RETURNED')) <= (checked_at is not null)),
    add check (state <> 'RETURNED' or checked_words is not null);

-- the records of a person, by day (sums, rules) and as a list (keyset on id)
drop index service_record_volunteer;
create index service_record_person_day on service_record (person_id, visited_on) where state in ('WAITING', 'VERIFIED');
create index service_record_person on service_record (person_id, id desc);
create index service_record_account on service_record (volunteer_id) where person_id is null;
-- the lists of an area; those of a team have service_record_team
create index service_record_city on service_record (city_code, id desc);
create index service_record_town on service_record (town_code, id desc);
create index service_record_community on service_record (community_code, id desc);
-- what waits for a leader's or a community's look
create index service_record_team_waits on service_record (team_code, id desc) where state = 'WAITING';
create index service_record_community_waits on service_record (community_code, id desc) where state = 'WAITING';
create index service_record_town_waits on service_record (town_code, id desc) where state = 'WAITING';
create index service_record_city_waits on service_record (city_code, id desc) where state = 'WAITING';
-- the sums of a team over a time
create index service_record_team_day on service_record (team_code, visited_on) where state = 'VERIFIED';

-- What was written down stays; only whether somebody looked at it, and whose it is once that is known, is added. What a
-- person told may be taken away (PIPL art. 47).
create function service_record_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A service record is never deleted, only corrected by a new one';
    end if;
    if (new.id, new.case_number, new.matter, new.team_code, new.area_code, new.visited_on, new.started_at, new.ended_at,
        new.travel_minutes, new.minutes, new.written, new.written_by, new.recorded_at, new.corrects, new.volunteer_id)
       is distinct from
       (old.id, old.case_number, old.matter, old.team_code, old.area_code, old.visited_on, old.started_at, old.ended_at,
        old.travel_minutes, old.minutes, old.written, old.written_by, old.recorded_at, old.corrects, old.volunteer_id)
       or (old.person_id is not null and new.person_id is distinct from old.person_id)
       or (new.work <> old.work and new.work <> '*')
       or (new.next_step is distinct from old.next_step and new.next_step is not null)
       or (old.state = 'CORRECTED' and new.state <> 'CORRECTED') then
        raise exception 'A service record is never changed, only corrected by a new one';
    end if;
    return new;
end $$;
create trigger service_record_is_kept before update or delete on service_record
    for each row execute function service_record_is_kept();
