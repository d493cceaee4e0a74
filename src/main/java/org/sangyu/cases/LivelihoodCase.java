package org.sangyu.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.refusal.Refusal;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One livelihood case 民生诉求 and its rules of passage. Fields are changed by the desks of this package only, and the
 * status by {@link #become}, which asks the transition table.
 */
@Table("livelihood_case")
class LivelihoodCase {

    /** How often a case is redone before the next tier decides (domain.md §4.2). */
    static final int MOST_REDOS = 2;

    @Id
    Long id;

    @Version
    int version;

    String number;
    CaseSource source;
    CaseType type;
    String title;
    String content;
    String category;
    String areaCode;
    String address;
    Double lat;
    Double lng;
    boolean urgent;
    String petitionerName;
    String petitionerPhone;
    String petitionerEmail;
    boolean confidential;
    boolean noReply;
    boolean onBehalfOf;
    long submittedBy;
    String submitterName;
    Long meetingItemId;
    CaseStatus status;
    String tier;
    String deskCode;
    HandlerKind handlerKind;
    String handlerCode;
    Instant registeredAt;
    String limitPolicy;
    Long limitPolicyVersion;
    Instant dueFrom;
    Integer dueAmount;
    LimitUnit dueUnit;
    Instant dueCounted;
    long dueCalendar;
    Instant dueAt;
    boolean dueProvisional;
    Instant originalDueAt;
    Instant yellowAt;
    Instant yellowMarkedAt;
    Instant redMarkedAt;
    Instant acceptedAt;
    Instant firstContactAt;
    Instant contactDueAt;
    Instant contactRemindedAt;
    Instant repliedAt;
    String reply;
    Instant closedAt;
    ClosingCode closingCode;
    LocalDate closingPromise;
    Instant archivedAt;
    Exclusion excludedCode;
    String duplicateOf;
    int urgeCount;
    int redoCount;
    int callbackRound;
    int reworkCount;
    int extendedDays;
    int extensions;
    int suspensions;
    Instant suspendedAt;
    Instant suspendedUntil;
    Instant dueBeforeSuspension;
    Instant parentSettledAt;

    static LivelihoodCase file(NewCase filed, String number, long submittedBy, String submitterName, Instant at) {
        LivelihoodCase fresh = new LivelihoodCase();
        fresh.number = number;
        fresh.source = filed.source();
        fresh.type = filed.type();
        fresh.title = filed.title();
        fresh.content = filed.content();
        fresh.category = filed.category();
        fresh.areaCode = filed.areaCode();
        fresh.address = filed.address();
        fresh.lat = filed.lat();
        fresh.lng = filed.lng();
        fresh.urgent = filed.urgent();
        fresh.petitionerName = filed.petitioner().name();
        fresh.petitionerPhone = filed.petitioner().phone();
        fresh.petitionerEmail = filed.petitioner().email();
        fresh.confidential = filed.petitioner().confidential();
        fresh.noReply = filed.petitioner().noReply();
        fresh.onBehalfOf = filed.petitioner().onBehalfOf();
        fresh.meetingItemId = filed.meetingItemId();
        fresh.submittedBy = submittedBy;
        fresh.submitterName = submitterName;
        fresh.status = CaseStatus.REGISTERED;
        fresh.registeredAt = at;
        return fresh;
    }

    /** @throws Refusal naming what the case is now, when it cannot become {@code target} */
    void become(CaseStatus target) {
        if (!status.mayBecome(target)) {
            throw Refusal.conflict("cases.refused.wrong-status", number, status, target);
        }
        status = target;
    }

    /** It is handled once more, by whoever is asked then, and its petitioner is called back once more. */
    void startOver() {
        callbackRound++;
        closedAt = null;
        archivedAt = null;
        closingCode = null;
        handTo(null, null);
    }

    /**
     * For acts whose place in a case's life the transition alone does not tell.
     *
     * @throws Refusal naming what the case is now, unless it is one of these
     */
    void requireStatus(CaseStatus... places) {
        if (!List.of(places).contains(status)) {
            throw Refusal.conflict("cases.refused.not-open", number, status);
        }
    }

    void handTo(HandlerKind kind, String code) {
        handlerKind = kind;
        handlerCode = code;
    }

    boolean isOverdueAt(Instant instant) {
        return dueAt.isBefore(instant);
    }

    boolean isReachable() {
        return !noReply && (petitionerPhone != null || petitionerEmail != null);
    }

    CaseFacts facts(Instant now) {
        return new CaseFacts(
                id,
                number,
                status,
                type,
                category,
                urgent,
                areaCode,
                tier,
                deskCode,
                handlerKind,
                handlerCode,
                registeredAt,
                dueAt,
                yellowAt,
                isOverdueAt(now),
                noReply,
                redoCount,
                callbackRound,
                urgeCount,
                suspendedUntil);
    }
}
