package org.sangyu.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A case as one person may see it; what they may not see is masked or {@code null} here already.
 *
 * @param petitioner {@code null} when the reader learns nothing of the petitioner
 * @param holderCode the organisation that has the case now; {@code null} when nothing more is to be done, or while it
 *     waits for the callback
 * @param dueSoon open, and less than one working day is left
 * @param wasOverdue the limit once passed; this is never taken back
 */
public record CaseView(
        Sight sight,
        String number,
        String title,
        String content,
        CaseType type,
        CaseSource source,
        String category,
        CaseStatus status,
        String areaCode,
        String areaName,
        String address,
        Double lat,
        Double lng,
        boolean urgent,
        String tier,
        Instant dueAt,
        boolean dueProvisional,
        boolean overdue,
        boolean dueSoon,
        boolean wasOverdue,
        Instant registeredAt,
        String submitter,
        Petitioner petitioner,
        String holderCode,
        String holderName,
        String reply,
        ClosingCode closingCode,
        LocalDate closingPromise,
        String duplicateOf,
        int urgeCount,
        int redoCount,
        List<TimelineEntry> timeline,
        List<ContactEntry> contacts,
        List<PhotoEntry> photos,
        May may) {

    /** Which acts the reader is offered on the case's own page; whether they succeed is decided when they are tried. */
    public record May(boolean addPhotos, boolean addContacts, boolean speakForPetitioner) {}
}
