package org.sangyu.security;

/** One thing that a person may be allowed to do. Which role may do what stands in {@link Role}, and nowhere else. */
public enum Permission {
    /** File a livelihood need. */
    SUBMIT_CASE,
    /** Record, import and confirm a joint meeting's lists. */
    RECORD_MEETING,
    /** See the cases of one's area. */
    SEE_AREA_CASES,
    /** See a petitioner's name and phone in full. */
    SEE_PETITIONER,
    /** See the cases that one's own unit or team handles. */
    SEE_OWN_CASES,
    /** Withdraw or urge a case on behalf of its petitioner. */
    SPEAK_FOR_PETITIONER,
    /** Work in the inbox: claim and complete tasks. */
    WORK_TASKS,
    /** Add photos and contacts to a case that one handles. */
    ADD_EVIDENCE,
    /** Call for volunteers for what lies at one's desk or with one's team, and see who comes. */
    CALL_FOR_HELP,
    /** Be called: shown the way to one's own page of calls. */
    ANSWER_CALLS,
    /** Ask those who have a case, at a tier below one's own, for an answer 督办. */
    SUPERVISE,
    /** See the register of branches, people, teams and places of one's area, branch or team. */
    SEE_REGISTER,
    /** Change what the register says, bring it in from a spreadsheet, take it out masked. */
    KEEP_REGISTER,
    /** See a person's data in full, giving a reason that is logged. */
    REVEAL_PERSON,
    /** See the hours of volunteers of one's team or area, and verify all but one's own. */
    VERIFY_HOURS,
    /** See the yearly selections of one's area and nominate for one's branch or community. */
    NOMINATE,
    /** Open the yearly selection of one's town or city, review, decide objections. */
    SELECT_OUTSTANDING,
    /** See the rates. */
    SEE_FIGURES,
    /** Manage accounts, organisations and failed mails. */
    ADMINISTER,
    /** Read the audit log. */
    READ_AUDIT
}
