-- Who came to the same person before is asked whenever somebody is looked for.
create index outreach_visit_person on outreach_visit (person_id);
