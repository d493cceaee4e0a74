-- 首次联系: until when those who signed contact the petitioner, and when they were reminded because nobody had.
alter table livelihood_case
    add column contact_due_at      timestamptz,
    add column contact_reminded_at timestamptz;
