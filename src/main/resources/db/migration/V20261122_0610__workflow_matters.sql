-- The inbox holds tasks of other procedures beside those of cases: a registration, an entry in the talent pool, a review.
-- Their number stands in matter; their title is masked when it is written, for it names a person.
alter table work_item alter column case_number drop not null;
alter table work_item add column matter text;
alter table work_item add column title text;
alter table work_item add constraint work_item_of_one check (
    (case_number is null) <> (matter is null) and (matter is null) = (title is null));
create index work_item_matter on work_item (matter, created_at) where matter is not null;
