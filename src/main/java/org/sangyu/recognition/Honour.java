package org.sangyu.recognition;

import java.time.Instant;

/**
 * A published honour.
 *
 * @param name of the person or team; null when the person has left the register
 * @param agreed whether the name may be told to others at this moment
 */
public record Honour(
        String number,
        String roundNumber,
        int year,
        String areaCode,
        String category,
        Long personId,
        String teamCode,
        String teamName,
        String name,
        boolean agreed,
        int minutes,
        int visits,
        Instant publishedAt) {

    public boolean isOfTeam() {
        return personId == null;
    }

    /** What its seal speaks for. */
    String said() {
        return "honour:%s|%s|%s|%d|%s|%d"
                .formatted(number, personId, teamCode, year, category, publishedAt.getEpochSecond());
    }
}
