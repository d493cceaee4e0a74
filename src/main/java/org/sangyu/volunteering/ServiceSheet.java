package org.sangyu.volunteering;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A sheet of verified hours that was handed out 志愿服务记录单; never called a proof 证明, which only what is connected to the
 * national system may issue (domain.md §7.2).
 *
 * @param minutes that stood in it
 * @param handler who issued it; null when the volunteer printed it
 */
public record ServiceSheet(
        String number,
        long personId,
        String name,
        String volunteerNo,
        LocalDate from,
        LocalDate until,
        int minutes,
        int items,
        String issuerCode,
        String handler,
        Instant issuedAt) {

    /** What its seal speaks for. */
    String said() {
        return "service-sheet:%s|%d|%s|%s|%d|%d"
                .formatted(number, personId, from, until, minutes, issuedAt.getEpochSecond());
    }
}
