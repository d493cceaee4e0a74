-- What people bring in from spreadsheets: the rows between looking and confirming, then how far it is, then what came of it.

create table sheet_import (
    id         uuid        primary key,
    register   text        not null,               -- key of the register
    file_name  text        not null,
    state      text        not null check (state in ('UPLOADED', 'RUNNING', 'DONE', 'FAILED')),
    rows       bytea,                              -- sealed, they hold personal data; gone when done, or after a day
    row_count  int         not null,
    partial    boolean     not null default false, -- whether to keep the good rows when others are not
    attempt    int         not null default 0,     -- who was thought dead and was not must not finish after another
    done       int         not null default 0,
    total      int         not null default 0,
    result     bytea,                              -- sealed: counts, rows that changed, rows that were refused
    failure    text,                               -- what was said when nothing was written
    created_by bigint      not null,
    username   text        not null,
    created_at timestamptz not null,
    beat_at    timestamptz,                        -- sign of life of the instance that works on it
    ended_at   timestamptz,
    check ((state = 'DONE') = (result is not null))
);

-- A person's own imports, newest first, and what is old enough to go.
create index sheet_import_own     on sheet_import (created_by, register, created_at desc);
create index sheet_import_created on sheet_import (created_at);
