-- 并单: a merged case keeps its petitioner, who is told of the parent's progress and called back when it is closed.
alter table livelihood_case
    add column parent_settled_at timestamptz;
create index livelihood_case_children on livelihood_case (duplicate_of) where duplicate_of is not null;
