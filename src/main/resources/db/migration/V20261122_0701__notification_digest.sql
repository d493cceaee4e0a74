-- Instead of ten mails a day, one in the evening: what may wait is held from the second mail of a day on, and its subject
-- and link go out with the others of the same receiver. At night only urgent mail leaves.
alter table outgoing_mail
    add pace text not null default 'DAYTIME' check (pace in ('URGENT', 'DAYTIME', 'DIGEST')),
    add link text,                                  -- where the mail leads, for the evening's list
    add bundled_into bigint,
    drop constraint outgoing_mail_status_check,
    add constraint outgoing_mail_status_check check (status in ('PENDING', 'SENT', 'FAILED', 'HELD', 'BUNDLED')),
    add check ((status = 'BUNDLED') = (bundled_into is not null));

-- what the receiver got today
create index outgoing_mail_recipient on outgoing_mail (recipient, created_at) where pace = 'DIGEST';
create index outgoing_mail_held on outgoing_mail (next_attempt_at, recipient) where status = 'HELD';
create index outgoing_mail_night on outgoing_mail (next_attempt_at, id) where status = 'PENDING' and pace = 'URGENT';
