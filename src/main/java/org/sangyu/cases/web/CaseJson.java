package org.sangyu.cases.web;

import static org.sangyu.cases.web.CaseWords.offset;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.sangyu.cases.CaseRow;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.CaseView;
import org.sangyu.cases.ClosingCode;
import org.sangyu.cases.ContactChannel;
import org.sangyu.cases.Petitioner;
import org.sangyu.cases.PhotoKind;
import org.sangyu.cases.Sight;

/** One case as the API gives it: what {@link CaseView} shows this caller, with labels in the caller's language. */
record CaseJson(
        Sight sight,
        String number,
        String title,
        String content,
        CaseType type,
        String category,
        String categoryName,
        CaseStatus status,
        String statusLabel,
        String areaCode,
        String areaName,
        String address,
        Double lat,
        Double lng,
        boolean urgent,
        String tier,
        OffsetDateTime dueAt,
        boolean dueProvisional,
        boolean overdue,
        OffsetDateTime registeredAt,
        Petitioner petitioner,
        String holder,
        String reply,
        ClosingCode closingCode,
        LocalDate closingPromise,
        String duplicateOf,
        int urgeCount,
        int redoCount,
        List<Act> timeline,
        List<Contact> contacts,
        List<Photo> photos) {

    record Act(
            OffsetDateTime at,
            String actor,
            String action,
            String actionLabel,
            CaseStatus from,
            CaseStatus to,
            String note) {}

    record Contact(OffsetDateTime at, String by, ContactChannel channel, boolean reached, String summary) {}

    record Photo(long id, PhotoKind kind, OffsetDateTime uploadedAt, String url, String thumbnailUrl) {}

    /** A case in a list. */
    record Row(
            String number,
            String title,
            CaseType type,
            String category,
            String categoryName,
            CaseStatus status,
            String statusLabel,
            String areaCode,
            String areaName,
            boolean urgent,
            String tier,
            OffsetDateTime dueAt,
            boolean dueProvisional,
            boolean overdue,
            boolean dueSoon,
            int urgeCount,
            OffsetDateTime registeredAt) {

        static Row of(CaseRow row, CaseWords words) {
            return new Row(
                    row.number(),
                    row.title(),
                    row.type(),
                    row.category(),
                    words.category(row.category()),
                    row.status(),
                    words.status(row.status()),
                    row.areaCode(),
                    row.areaName(),
                    row.urgent(),
                    row.tier(),
                    offset(row.dueAt()),
                    row.dueProvisional(),
                    row.overdue(),
                    row.dueSoon(),
                    row.urgeCount(),
                    offset(row.registeredAt()));
        }
    }

    static CaseJson of(CaseView view, CaseWords words) {
        String photos = "/cases/" + view.number() + "/photos/";
        return new CaseJson(
                view.sight(),
                view.number(),
                view.title(),
                view.content(),
                view.type(),
                view.category(),
                words.category(view.category()),
                view.status(),
                words.status(view.status()),
                view.areaCode(),
                view.areaName(),
                view.address(),
                view.lat(),
                view.lng(),
                view.urgent(),
                view.tier(),
                offset(view.dueAt()),
                view.dueProvisional(),
                view.overdue(),
                offset(view.registeredAt()),
                view.petitioner(),
                view.holderName(),
                view.reply(),
                view.closingCode(),
                view.closingPromise(),
                view.duplicateOf(),
                view.urgeCount(),
                view.redoCount(),
                view.timeline().stream()
                        .map(act -> new Act(
                                offset(act.at()),
                                words.actor(act.actor()),
                                act.action(),
                                words.action(act.action()),
                                act.from(),
                                act.to(),
                                words.note(act)))
                        .toList(),
                view.contacts().stream()
                        .map(contact -> new Contact(
                                offset(contact.at()),
                                contact.by(),
                                contact.channel(),
                                contact.reached(),
                                contact.summary()))
                        .toList(),
                view.photos().stream()
                        .map(photo -> new Photo(
                                photo.id(),
                                photo.kind(),
                                offset(photo.uploadedAt()),
                                photos + photo.id(),
                                photos + photo.id() + "/thumb"))
                        .toList());
    }
}
