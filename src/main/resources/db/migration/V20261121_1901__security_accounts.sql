-- Who may sign in, as what and where; who failed to; and what was done.

create table account (
    id            bigint generated always as identity primary key,
    username      text        not null,
    display_name  text        not null,
    email         text,
    phone         text,
    password_hash text        not null,
    enabled       boolean     not null default true,
    created_at    timestamptz not null,
    -- goes up with every change: what was remembered of an older version is no longer believed
    version       integer     not null default 0
);

-- also the order of the list of accounts
create unique index account_username on account (lower(username));

create table account_grant (
    account_id bigint not null references account (id),
    role       text   not null,
    scope      text   not null,
    primary key (account_id, role, scope)
);

-- who holds this role at this organisation: mail addresses
create index account_grant_by_scope on account_grant (scope, role);

create table login_failure (
    username text        not null,
    at       timestamptz not null
);

create index login_failure_by_username on login_failure (username, at);
create index login_failure_by_time on login_failure (at);

create table audit_log (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null,
    subject text,
    detail  jsonb       not null default '{}',
    ok      boolean     not null
);

-- the list pages by the primary key, newest first; narrowed to one person, by this
create index audit_log_by_actor on audit_log (actor, id);

-- Append-only: nothing is rewritten, and nothing goes before the six months that the Cybersecurity Law asks for.
create function audit_log_keeps() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        raise exception 'the audit log is append-only';
    end if;
    if old.at > now() - interval '180 days' then
        raise exception 'the audit log is kept for at least 180 days';
    end if;
    return old;
end
$$;

create trigger audit_log_append_only before update or delete on audit_log
    for each row execute function audit_log_keeps();
