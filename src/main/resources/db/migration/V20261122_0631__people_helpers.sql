-- Whether somebody is a volunteer now, on the person, so that the list of a city's volunteers and their number have an
-- index of their own. Kept by the table of volunteers itself: whoever writes there cannot forget it.
alter table person add column helps boolean not null default false;
update person set helps = true where id in (select person_id from volunteer where left_on is null);

create function volunteer_helps() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        update person set helps = false where id = old.person_id and helps;
        return old;
    end if;
    update person set helps = (new.left_on is null) where id = new.person_id and helps <> (new.left_on is null);
    return new;
end $$;
create trigger volunteer_helps after insert or delete or update of left_on on volunteer
    for each row execute function volunteer_helps();

create index person_city_helpers on person (city_code, name, id) where status = 'ACTIVE' and helps;
create index person_town_helpers on person (town_code, name, id) where status = 'ACTIVE' and helps;

-- figures of a city: how many in each category, without reading a person
create index person_city_count on person (city_code, category) where status = 'ACTIVE';
