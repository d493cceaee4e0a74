-- Helpers may be called for what other modules keep, such as a visit to somebody at home; its number is said aloud too.
do $$
declare
    one_of_two text;
begin
    select conname into strict one_of_two from pg_constraint
    where conrelid = 'help_call'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%case_number IS NULL%item_number IS NULL%';
    execute format('alter table help_call drop constraint %I', one_of_two);
end $$;
alter table help_call
    add column other_number text,
    add check (num_nonnulls(case_number, item_number, other_number) = 1);
create index help_call_other on help_call (other_number) where other_number is not null;
-- what was served at one matter
create index service_record_matter on service_record (matter) where matter is not null;
