package org.sangyu.volunteering;

/**
 * What is about to be written down, checked.
 *
 * @param accountId of whoever served, if they have an account; {@code name} only of one who is not in the register
 */
record NewRecord(
        Long personId,
        Long accountId,
        String name,
        String matter,
        String caseNumber,
        String teamCode,
        Spell spell,
        int travelMinutes,
        Written written,
        String work,
        String nextStep,
        Long corrects) {}
