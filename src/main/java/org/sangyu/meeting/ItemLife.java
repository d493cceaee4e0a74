package org.sangyu.meeting;

import java.time.Instant;

/**
 * The life of one item of the three lists after its meeting was confirmed.
 *
 * @param number as people say it aloud, {@code QD-370285-20261121-000012}
 * @param deskCode the area whose desk it lies on: of a need that nobody could match, a tier above its own
 * @param meetings at how many meetings of that desk nobody could match it
 * @param offerNumber of a matched need, the offer that fits; null otherwise
 * @param words what was last written about it: a reason, an arrangement, what came of it
 * @param rating 1 to 5; null before
 */
public record ItemLife(
        String number,
        long itemId,
        ListKind list,
        String title,
        String content,
        String category,
        String areaCode,
        String quantity,
        String time,
        String deskCode,
        LifeState state,
        int meetings,
        String offerNumber,
        String offerTitle,
        String words,
        Integer rating,
        Instant submittedAt) {

    public boolean isOffer() {
        return list != ListKind.NEED;
    }
}
