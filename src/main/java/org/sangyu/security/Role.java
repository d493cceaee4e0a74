package org.sangyu.security;

import static org.sangyu.security.Permission.*;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a person is at an organisation, and with that, the one place that says which role may do what (domain.md §2).
 * Administrators see no cases, and the audit administrator changes nothing (GB/T 22239, separated admin roles).
 */
public enum Role {
    GRID(SUBMIT_CASE, RECORD_MEETING, SEE_AREA_CASES, SPEAK_FOR_PETITIONER, WORK_TASKS),
    /** 离退休干部党支部书记: keeps the register of the own branch, at the branch. */
    BRANCH(WORK_TASKS, SEE_REGISTER, KEEP_REGISTER, REVEAL_PERSON, NOMINATE),
    COMMUNITY(
            SUBMIT_CASE,
            RECORD_MEETING,
            SEE_AREA_CASES,
            SEE_PETITIONER,
            SPEAK_FOR_PETITIONER,
            WORK_TASKS,
            ADD_EVIDENCE,
            SEE_REGISTER,
            KEEP_REGISTER,
            REVEAL_PERSON,
            CALL_FOR_HELP,
            VERIFY_HOURS,
            NOMINATE,
            SEE_FIGURES),
    TOWN(
            SUBMIT_CASE,
            RECORD_MEETING,
            SEE_AREA_CASES,
            SEE_PETITIONER,
            SPEAK_FOR_PETITIONER,
            WORK_TASKS,
            ADD_EVIDENCE,
            SEE_REGISTER,
            KEEP_REGISTER,
            REVEAL_PERSON,
            CALL_FOR_HELP,
            VERIFY_HOURS,
            NOMINATE,
            SELECT_OUTSTANDING,
            SEE_FIGURES,
            SUPERVISE),
    CITY(
            SUBMIT_CASE,
            RECORD_MEETING,
            SEE_AREA_CASES,
            SEE_PETITIONER,
            SPEAK_FOR_PETITIONER,
            WORK_TASKS,
            ADD_EVIDENCE,
            SEE_REGISTER,
            KEEP_REGISTER,
            REVEAL_PERSON,
            CALL_FOR_HELP,
            VERIFY_HOURS,
            NOMINATE,
            SELECT_OUTSTANDING,
            SEE_FIGURES,
            SUPERVISE),
    UNIT(SEE_OWN_CASES, SEE_PETITIONER, WORK_TASKS, ADD_EVIDENCE),
    /** 承办单位负责人: first review of what the unit asks for. */
    UNIT_LEAD(SEE_OWN_CASES, SEE_PETITIONER, WORK_TASKS),
    LEAD(SEE_OWN_CASES, WORK_TASKS, ADD_EVIDENCE, SEE_REGISTER, CALL_FOR_HELP, ANSWER_CALLS, VERIFY_HOURS),
    VOLUNTEER(SEE_OWN_CASES, WORK_TASKS, ADD_EVIDENCE, ANSWER_CALLS),
    CALLBACK(SEE_AREA_CASES, SEE_PETITIONER, WORK_TASKS),
    ADMIN(ADMINISTER),
    AUDITOR(READ_AUDIT);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        this.permissions = EnumSet.of(first, rest);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The role's name outside Java: message keys, task groups, API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
