-- One row per user task, kept by the engine's task listeners in the engine's transaction: our inbox reads this and never
-- the engine's tables. A row stays when its task is done, for who did what when.
create table work_item (
    task_id     text primary key,
    task_name   text        not null,       -- the task's name in the diagram
    case_number text        not null references livelihood_case (number),
    org_code    text        not null,       -- whose desk it lies on
    roles       text[]      not null,       -- who at that desk
    assignee    text,
    priority    int         not null default 50,
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    ended_at    timestamptz,
    ended_by    text,                       -- null when the task was taken away and not done
    outcome     text
);
-- an inbox: what lies open at a desk, most pressing first
create index work_item_desk on work_item (org_code, due_at, task_id) where ended_at is null;
create index work_item_assignee on work_item (assignee, due_at, task_id) where ended_at is null;
create index work_item_case on work_item (case_number, created_at);
