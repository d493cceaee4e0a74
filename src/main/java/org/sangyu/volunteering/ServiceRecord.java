package org.sangyu.volunteering;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was written down of one spell of service of one person.
 *
 * @param personId null while the account is nobody's in the register
 * @param matter the number of what it was about; null for what the team does by itself
 * @param startedAt null when only the day and the hours were written down, with {@code endedAt}
 * @param minutes of service, travel not counted
 * @param checkedWords why it was given back
 * @param corrects the record that this one replaces; {@code correctedBy} the one that replaces this
 */
public record ServiceRecord(
        long id,
        Long personId,
        Long accountId,
        String name,
        String matter,
        String caseNumber,
        String teamCode,
        String teamName,
        String areaCode,
        LocalDate day,
        Instant startedAt,
        Instant endedAt,
        int travelMinutes,
        int minutes,
        Written written,
        String writer,
        String work,
        String nextStep,
        RecordState state,
        Instant checkedAt,
        String checker,
        String checkedWords,
        Long corrects,
        Long correctedBy) {

    public boolean isCorrected() {
        return state == RecordState.CORRECTED;
    }
}
