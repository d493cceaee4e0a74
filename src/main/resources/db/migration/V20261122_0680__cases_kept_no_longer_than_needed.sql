-- What is known of a petitioner goes five years after the case ended, what they said at a callback after one
-- (PIPL art. 19; domain.md §10.4); the figures stay.
alter table livelihood_case add column anonymised_at timestamptz;

create index livelihood_case_to_forget on livelihood_case (closed_at)
    where closed_at is not null and anonymised_at is null;
create index case_callback_opinions on case_callback (at) where opinion is not null;
