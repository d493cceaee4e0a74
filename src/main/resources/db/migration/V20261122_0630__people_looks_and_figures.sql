-- When a member's category was last looked at: since then or since it was decided to stay. The yearly look takes the
-- oldest first.
alter table person add column looked_on date;
update person set looked_on = category_since;
alter table person add constraint person_looked check ((category is null) = (looked_on is null));
create index person_look on person (looked_on, id) where status = 'ACTIVE' and category is not null;
-- who came to an age at which gatherings may be too much
create index person_born on person (born_on, id) where status = 'ACTIVE' and category is not null;

-- figures without reading a person: who is registered with the community
create index person_reported on person (city_code, town_code, community_code)
    where status = 'ACTIVE' and reported_at is not null;

-- whose volunteer data has to go
create index volunteer_left on volunteer (left_on) where left_on is not null;

-- the talent pool as its list reads it, by what somebody knows
create index talent_fields on talent using gin (fields) where state = 'ENTERED';
