-- Party branches and associations of retired cadres stand in the tree beside teams and units, so that a person's role can
-- be held at one of them.

alter table organisation drop constraint organisation_kind_check;
alter table organisation add constraint organisation_kind_check check (
    kind in ('CITY', 'TOWN', 'COMMUNITY', 'GRID', 'TEAM', 'BRANCH', 'ASSOCIATION', 'UNIT'));

alter table organisation drop constraint organisation_code;
alter table organisation add constraint organisation_code check (
    case kind
        when 'CITY'        then code ~ '^\d{6}$'
        when 'TOWN'        then code ~ '^\d{9}$'  and parent_code = left(code, 6)
        when 'COMMUNITY'   then code ~ '^\d{12}$' and parent_code = left(code, 9)
        when 'GRID'        then code ~ '^\d{15}$' and parent_code = left(code, 12)
        when 'TEAM'        then code ~ '^T-\d{6,12}-\d{2,3}$' and starts_with(code, 'T-' || parent_code || '-')
        when 'BRANCH'      then code ~ '^B-\d{6,12}-\d{2,3}$' and starts_with(code, 'B-' || parent_code || '-')
        when 'ASSOCIATION' then code ~ '^A-\d{6,12}-\d{2,3}$' and starts_with(code, 'A-' || parent_code || '-')
        when 'UNIT'        then code ~ '^U-\d{6,12}-[a-z][a-z0-9]*(-[a-z0-9]+)*$'
                                and starts_with(code, 'U-' || parent_code || '-')
    end);
