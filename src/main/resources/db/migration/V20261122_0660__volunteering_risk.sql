-- What a dispatcher says of the risks before a team is asked (志愿服务条例 art. 12); append-only, the newest counts.
create table risk_notice (
    id          bigint generated always as identity primary key,
    case_number text        not null references livelihood_case (number),
    level       text        not null check (level in ('LOW', 'MEDIUM', 'HIGH')),
    notice      text        check (char_length(notice) <= 300),
    said_at     timestamptz not null,
    said_by     text        not null,
    check (level = 'LOW' or notice is not null)
);
create index risk_notice_case on risk_notice (case_number, id desc);

alter table offer add column risk_level text not null default 'LOW' check (risk_level in ('LOW', 'MEDIUM', 'HIGH'));
alter table offer add column risk_notice text;
