-- Recusal 回避 (domain.md §1.3; Jinan ordinance art. 32): who must never see a case. Append-only.
create table case_recusal (
    id               bigint generated always as identity primary key,
    case_id          bigint      not null references livelihood_case (id),
    org_code         text        references organisation (code),  -- everybody who acts for it or for what lies under it
    account_id       bigint      references account (id),         -- or one person
    accused          boolean     not null,                        -- complained of, as against merely concerned
    reason           text        not null check (char_length(reason) between 1 and 500),
    recorded_by      bigint      not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    check ((org_code is null) <> (account_id is null)),
    unique nulls not distinct (case_id, org_code, account_id)
);
create index case_recusal_org on case_recusal (org_code, case_id) where org_code is not null;
create index case_recusal_account on case_recusal (account_id, case_id) where account_id is not null;

-- An organisation and all that stand above it. T-370285001014-01 and U-370285001014-name belong to the area in their
-- middle; an area's code begins with that of the area above it.
create function organisation_line(code text) returns text[] language sql immutable parallel safe as $$
    select array[code, left(area, 15), left(area, 12), left(area, 9), left(area, 6)]
      from (select case when code ~ '^[TU]-' then split_part(code, '-', 2) else code end) as middle (area)
$$;

-- The one decision about recusal: the cases that somebody who acts for these organisations must not see. Lists, pages,
-- inboxes, mails and dispatching all ask this.
create function cases_hidden_from(reader bigint, scopes text[]) returns setof bigint language sql stable parallel safe as $$
    select case_id from case_recusal
     where account_id = reader
        or org_code in (select unnest(organisation_line(scope)) from unnest(scopes) as scope)
$$;

-- A report 举报 is listed for the desks that have it and those above: few cases, an index of their own.
create index livelihood_case_report on livelihood_case (desk_code, id desc) where type = 'REPORT';
