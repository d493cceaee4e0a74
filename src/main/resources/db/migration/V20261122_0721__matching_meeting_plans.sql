-- The plan of a whole meeting as it stands on its board: one for each meeting, changed by the planner and by hand.
create table meeting_plan (
    meeting_id       bigint      primary key references joint_meeting (id),
    -- the run that makes it, or made it; whoever writes progress or a result names it
    run              uuid        not null,
    state            text        not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    started_by       bigint      not null,
    starter          text        not null,
    started_at       timestamptz not null,
    heartbeat_at     timestamptz not null,                -- old while it runs: the instance that made it is gone
    cancel_requested boolean     not null default false,  -- read by the instance that makes it, whichever was asked
    places           int         not null,                -- how many were to be filled
    limit_ms         bigint      not null,
    spent_ms         bigint      not null default 0,
    moves            bigint      not null default 0,
    best_unplaced    int,
    best_points      int,
    greedy_unplaced  int,
    greedy_points    int,
    bound_unplaced   int,
    bound_points     int
);

create table meeting_plan_need (
    meeting_id  bigint not null references meeting_plan (meeting_id),
    matter      text   not null,                       -- number of a case or list item
    position    int    not null,
    people      int    not null check (people between 1 and 60),
    risk_level  text   not null check (risk_level in ('LOW', 'MEDIUM', 'HIGH')),
    risk_notice text   check (char_length(risk_notice) between 1 and 300),
    what        text   check (char_length(what) between 1 and 300),   -- null for the usual sentence
    call_number text   references help_call (number),                 -- once it was sent
    primary key (meeting_id, matter),
    check (risk_level = 'LOW' or risk_notice is not null)
);

create table meeting_plan_seat (
    meeting_id bigint  not null,
    matter     text    not null,
    person_id  bigint  not null references person (id),
    team_code  text    not null references organisation (code),
    pinned     boolean not null,                       -- stays where it is when the rest is planned anew
    primary key (meeting_id, matter, person_id),
    foreign key (meeting_id, matter) references meeting_plan_need (meeting_id, matter) on delete cascade
);
