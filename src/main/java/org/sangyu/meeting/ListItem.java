package org.sangyu.meeting;

import org.sangyu.privacy.Masking;

/**
 * One item of a meeting's lists as it stands.
 *
 * @param wish a need that others are to help with, instead of becoming a case 微心愿
 */
public record ListItem(
        long id,
        long meetingId,
        ListKind list,
        String title,
        String content,
        String category,
        String areaCode,
        String address,
        String contactName,
        String contactPhone,
        String contactEmail,
        String quantity,
        String time,
        boolean wish,
        ItemStatus status,
        String caseNumber,
        Long carriedFrom,
        int version) {

    /** Whether a case is made of it when the meeting is confirmed. */
    boolean becomesCase() {
        return list == ListKind.NEED && !wish;
    }

    /** As it would be typed again. */
    public NewItem typed() {
        return new NewItem(
                list.name(),
                title,
                content,
                category,
                areaCode,
                address,
                contactName,
                contactPhone,
                contactEmail,
                quantity,
                time,
                wish ? NewItem.MATCH : null);
    }

    /** For those who may not see whose need it is: surname, first and last digits (domain.md §10.2). */
    public ListItem masked() {
        return new ListItem(
                id,
                meetingId,
                list,
                Masking.text(title),
                Masking.text(content),
                category,
                areaCode,
                null,
                Masking.name(contactName),
                Masking.phone(contactPhone),
                Masking.email(contactEmail),
                quantity,
                time,
                wish,
                status,
                caseNumber,
                carriedFrom,
                version);
    }
}
