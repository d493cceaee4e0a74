-- What the nightly rules of keeping removed (PIPL art. 19, 47).

create table retention_run (
    id      bigint      generated always as identity primary key,
    rule    text        not null,
    at      timestamptz not null,
    removed int         not null,
    ok      boolean     not null
);

-- The last run of each rule.
create index retention_run_rule on retention_run (rule, at desc);
