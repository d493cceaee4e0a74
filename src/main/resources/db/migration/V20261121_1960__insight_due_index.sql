-- The on-time rate asks for what fell due within a period, open or closed.
create index livelihood_case_fell_due on livelihood_case (due_at);
