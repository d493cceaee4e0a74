package org.sangyu.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.sangyu.notification.Mail;
import org.sangyu.notification.Outbox;
import org.sangyu.notification.PublicAddress;
import org.sangyu.organisation.Tier;
import org.sangyu.security.Role;
import org.springframework.stereotype.Component;

/**
 * Which mail goes to whom when something happens to a case. A mail carries the number and a link, and nothing of a
 * person that its reader does not already know (domain.md §13.20).
 */
@Component
class CaseMails {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Outbox outbox;
    private final PublicAddress address;
    private final Recusals recusals;
    private final FeedbackLinks links;
    private final SlaPolicies policies;
    private final org.sangyu.calendar.WorkingCalendar calendar;

    CaseMails(
            Outbox outbox,
            PublicAddress address,
            Recusals recusals,
            FeedbackLinks links,
            SlaPolicies policies,
            org.sangyu.calendar.WorkingCalendar calendar) {
        this.outbox = outbox;
        this.address = address;
        this.recusals = recusals;
        this.links = links;
        this.policies = policies;
        this.calendar = calendar;
    }

    void receipt(LivelihoodCase it) {
        toPetitioner(it, "case-receipt", Map.of("dueAt", MINUTE.format(it.dueAt)));
    }

    void answered(LivelihoodCase it) {
        toPetitioner(it, "case-answered", Map.of("reply", it.reply));
    }

    void notAccepted(LivelihoodCase it) {
        toPetitioner(it, "case-not-accepted", Map.of("reason", it.reply));
    }

    void withdrawn(LivelihoodCase it) {
        toPetitioner(it, "case-withdrawn", Map.of());
    }

    /** The result, with the link to the three questions of this round. */
    void result(LivelihoodCase it) {
        Instant expires = calendar.due(
                        it.closedAt,
                        policies.version("feedback.link", it.registeredAt, it.closedAt)
                                .limit())
                .dueAt();
        toPetitioner(
                it,
                "case-result",
                Map.of(
                        "feedbackUrl",
                        links.url(it.number, it.callbackRound, expires),
                        "expiresAt",
                        MINUTE.format(expires),
                        "reply",
                        it.reply));
    }

    /**
     * What was granted to those who handle a case, in words for its petitioner or for that of one merged into it; a
     * termination is a result of its own.
     */
    void granted(LivelihoodCase to, LivelihoodCase handled, RequestKind kind) {
        switch (kind) {
            case EXTENSION -> toPetitioner(to, "case-extended", Map.of("dueAt", MINUTE.format(handled.dueAt)));
            case SUSPENSION ->
                toPetitioner(to, "case-suspended", Map.of("dueAt", MINUTE.format(handled.suspendedUntil)));
            case TERMINATION -> result(to);
        }
    }

    /** To a petitioner: the calendar moved the deadline of what they brought; once for each change of the calendar. */
    void moved(LivelihoodCase to, LivelihoodCase handled) {
        if (!to.noReply) {
            Map<String, Object> model = Map.of("dueAt", MINUTE.format(handled.dueAt));
            send(to, "deadline-moved", to.petitionerEmail, model, ":calendar-" + handled.dueCalendar);
        }
    }

    /**
     * To those who answer a supervision: a unit for itself, the desk for its volunteers.
     *
     * @param which tells one supervision's order, and its being late, from another's
     */
    void supervised(LivelihoodCase it, String which) {
        boolean unit = it.handlerKind == HandlerKind.UNIT;
        Role role = unit ? Role.UNIT : Role.valueOf(it.tier);
        Map<String, Object> model = Map.of("dueAt", MINUTE.format(it.dueAt), "url", address.of("/cases/" + it.number));
        recusals.emailsOf(it.number, role, unit ? it.handlerCode : it.deskCode)
                .forEach(recipient -> send(it, "case-supervised", recipient, model, ":" + which));
    }

    /** To a unit that is called to the spot, with the time by which it is to report. */
    void called(LivelihoodCase it, String unit, Instant arriveBy) {
        Map<String, Object> model = Map.of("dueAt", MINUTE.format(arriveBy), "url", address.of("/cases/" + it.number));
        recusals.emailsOf(it.number, Role.UNIT, unit)
                .forEach(recipient -> send(it, "whistle-call", recipient, model, ":" + arriveBy.getEpochSecond()));
    }

    /** New facts were found: it is handled again. */
    void reopened(LivelihoodCase it) {
        toPetitioner(it, "case-reopened", Map.of("dueAt", MINUTE.format(it.dueAt)));
    }

    /** The same facts and reasons, and why they are the same. */
    void notReopened(LivelihoodCase it, Reopening asked, String difference) {
        if (!it.noReply) {
            send(it, "case-not-reopened", it.petitionerEmail, Map.of("reason", difference), ":" + asked.id());
        }
    }

    void promiseKept(LivelihoodCase it, String done) {
        toPetitioner(it, "promise-kept", Map.of("reply", done));
    }

    void promiseLater(LivelihoodCase it, String reason) {
        toPetitioner(it, "promise-later", Map.of("day", it.closingPromise.toString(), "reason", reason));
    }

    /** To the tier above: what was promised was not kept. */
    void promiseBroken(LivelihoodCase it) {
        Tier above = Tier.valueOf(it.tier).next();
        to(it, "promise-broken", Role.valueOf(above.name()), above.codeFor(it.areaCode));
    }

    void reminder(LivelihoodCase it) {
        toThoseWhoHaveIt(it, "deadline-reminder");
    }

    /** To those who signed: the petitioner still waits for a first word. */
    void contactReminder(LivelihoodCase it) {
        toThoseWhoHaveIt(it, "contact-reminder");
    }

    void urged(LivelihoodCase it) {
        toThoseWhoHaveIt(it, "case-urged");
    }

    /** To the next tier: an overdue case waits for its decision. */
    void escalated(LivelihoodCase it) {
        Tier next = Tier.valueOf(it.tier).next();
        to(it, "case-escalated", Role.valueOf(next.name()), next.codeFor(it.areaCode));
    }

    private void toPetitioner(LivelihoodCase it, String occasion, Map<String, Object> model) {
        if (!it.noReply) {
            send(it, occasion, it.petitionerEmail, model);
        }
    }

    private void toThoseWhoHaveIt(LivelihoodCase it, String occasion) {
        if (it.handlerKind == HandlerKind.TEAM) {
            to(it, occasion, Role.LEAD, it.handlerCode);
        } else if (it.handlerKind == HandlerKind.UNIT) {
            to(it, occasion, Role.UNIT, it.handlerCode);
        } else if (it.handlerKind == HandlerKind.COMMUNITY) {
            to(it, occasion, Role.COMMUNITY, it.handlerCode);
        } else {
            to(it, occasion, Role.valueOf(it.tier), it.deskCode);
        }
    }

    /** To all who hold the role there, but to nobody from whom the case is kept. */
    private void to(LivelihoodCase it, String occasion, Role role, String scope) {
        Map<String, Object> model = Map.of("dueAt", MINUTE.format(it.dueAt), "url", address.of("/cases/" + it.number));
        recusals.emailsOf(it.number, role, scope).forEach(recipient -> send(it, occasion, recipient, model));
    }

    private void send(LivelihoodCase it, String occasion, String recipient, Map<String, Object> model) {
        send(it, occasion, recipient, model, "");
    }

    /** @param which tells apart what may happen more than once in a round */
    private void send(LivelihoodCase it, String occasion, String recipient, Map<String, Object> model, String which) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("number", it.number);
        all.put("subjectArgs", new Object[] {it.number});
        // round, version and urges make one mail per occasion and happening, and none twice
        String key = String.join(
                ":",
                occasion,
                it.number,
                "" + it.callbackRound,
                "" + it.urgeCount,
                "" + it.dueAt.getEpochSecond(),
                recipient + which);
        outbox.enqueue(new Mail(occasion, recipient, it.number, key, all));
    }
}
