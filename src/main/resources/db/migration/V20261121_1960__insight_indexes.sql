-- The on-time rate asks for what fell due within a period, open or closed.
create index livelihood_case_fell_due on livelihood_case (due_at);
-- The callback rates ask for the last valid answer of each case.
create index case_callback_last on case_callback (case_id, round desc, id desc) where valid;
