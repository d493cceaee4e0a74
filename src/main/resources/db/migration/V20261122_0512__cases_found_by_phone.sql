-- What is kept about a petitioner, for their own requests (PIPL art. 45, 47): found by phone, then by name.

create index livelihood_case_petitioner on livelihood_case (petitioner_phone) where petitioner_phone is not null;
