-- Recusal knows the register: branches and associations belong to the area in their middle as teams and units do, and
-- whoever holds a post at what a case complains of must not see the case, whatever else the person is.

create or replace function organisation_line(code text) returns text[] language sql immutable parallel safe as $$
    select array[code, left(area, 15), left(area, 12), left(area, 9), left(area, 6)]
      from (select case when code ~ '^[TUBA]-' then split_part(code, '-', 2) else code end) as middle (area)
$$;

create or replace function cases_hidden_from(reader bigint, scopes text[]) returns setof bigint
language sql stable parallel safe as $$
    select case_id from case_recusal
     where account_id = reader
        or org_code in (select unnest(organisation_line(scope)) from unnest(scopes) as scope)
        or org_code in (select t.org_code from post t join person p on p.id = t.person_id
                         where p.account_id = reader and t.until is null and t.org_code ~ '^[BA]-')
$$;
