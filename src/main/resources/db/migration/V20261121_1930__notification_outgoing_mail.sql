-- Outgoing mail: written in the transaction of the act that it tells about, sent later by one round (docs/adr/0005).
create table outgoing_mail (
    id              bigint generated always as identity primary key,
    dedupe_key      text        not null unique,      -- one act, one receiver, one mail
    occasion        text        not null,
    case_number     text,
    recipient       text        not null,
    subject         text        not null,
    text_body       text        not null,
    html_body       text        not null,
    message_id      text        not null unique,      -- the same at every attempt
    status          text        not null check (status in ('PENDING', 'SENT', 'FAILED')),
    attempts        int         not null default 0,
    next_attempt_at timestamptz not null,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    last_error      text,                             -- a kind of trouble, never what a server said about a person
    check ((status = 'SENT') = (sent_at is not null))
);

-- The sender's queue: what is due, oldest first.
create index outgoing_mail_due on outgoing_mail (next_attempt_at, id) where status = 'PENDING';
-- The administrator's log by status, newest first (all statuses: the primary key).
create index outgoing_mail_log on outgoing_mail (status, id desc);
