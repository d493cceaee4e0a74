package org.sangyu.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A selection of one year.
 *
 * @param areaCode the town or city that gives the honours
 * @param lastDay of nomination
 * @param nominateBy until when those who nominate now have time
 * @param words why it was withdrawn
 */
public record Round(
        String number,
        int year,
        String areaCode,
        LocalDate lastDay,
        Instant nominateBy,
        Instant publicityFrom,
        Instant publicityUntil,
        RoundState state,
        String words,
        Instant openedAt,
        Instant endedAt,
        List<Criteria> criteria) {

    /** Business dates are Shanghai's. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Round with(List<Criteria> wanted) {
        return new Round(
                number,
                year,
                areaCode,
                lastDay,
                nominateBy,
                publicityFrom,
                publicityUntil,
                state,
                words,
                openedAt,
                endedAt,
                List.copyOf(wanted));
    }

    Criteria criteria(String category) {
        return criteria.stream()
                .filter(one -> one.category().equals(category))
                .findFirst()
                .orElseThrow();
    }
}
