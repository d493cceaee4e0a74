package org.sangyu.cases;

import static org.sangyu.cases.Sight.FULL;
import static org.sangyu.cases.Sight.WORKSHEET;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.privacy.Masking;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Component;

/** Draws a case for one reader: takes away what they may not see, and masks what they need not know. */
@Component
class CasePortrait {

    private final CaseRecords records;
    private final Organisations organisations;
    private final Clock clock;

    CasePortrait(CaseRecords records, Organisations organisations, Clock clock) {
        this.records = records;
        this.organisations = organisations;
        this.clock = clock;
    }

    CaseView of(StoredCase it, Sight sight, Actor actor) {
        boolean worksheet = sight == WORKSHEET;
        boolean onlyAsked = worksheet && !Sight.WITH_TEAM.contains(it.status());
        UnaryOperator<String> text = sight == FULL ? UnaryOperator.identity() : Masking::text;
        String area = worksheet ? it.communityCode() : it.areaCode();
        String holder = holder(it);
        Instant now = clock.instant();
        boolean running = it.closedAt() == null && !it.status().isEnd();
        return new CaseView(
                sight,
                it.number(),
                text.apply(it.title()),
                onlyAsked ? null : text.apply(it.content()),
                it.type(),
                worksheet ? null : it.source(),
                it.category(),
                it.status(),
                area,
                name(area),
                onlyAsked ? null : text.apply(it.address()),
                onlyAsked ? null : it.lat(),
                onlyAsked ? null : it.lng(),
                it.urgent(),
                it.tier(),
                it.dueAt(),
                it.dueProvisional(),
                running && it.dueAt().isBefore(now),
                running && !it.dueAt().isBefore(now) && !it.yellowAt().isAfter(now),
                it.redMarkedAt() != null,
                it.registeredAt(),
                worksheet ? null : it.submitterName(),
                petitioner(it, sight, onlyAsked),
                holder,
                name(holder),
                worksheet ? null : text.apply(it.reply()),
                it.closingCode(),
                it.closingPromise(),
                worksheet ? null : it.duplicateOf(),
                it.urgeCount(),
                it.redoCount(),
                onlyAsked ? List.of() : Recusals.told(records.timeline(it, worksheet, text), it, actor),
                onlyAsked ? List.of() : records.contacts(it, worksheet, text),
                onlyAsked ? List.of() : records.photos(it),
                may(it, actor, onlyAsked));
    }

    private static Petitioner petitioner(StoredCase it, Sight sight, boolean onlyAsked) {
        Petitioner all = it.petitioner();
        if (onlyAsked) {
            return null;
        }
        if (all.confidential() && sight != FULL) {
            // a surname and the end of a number say enough to those who know their neighbours
            return new Petitioner(null, null, null, true, all.noReply(), all.onBehalfOf());
        }
        return switch (sight) {
            case FULL -> all;
            case MASKED ->
                new Petitioner(
                        Masking.name(all.name()),
                        Masking.phone(all.phone()),
                        Masking.email(all.email()),
                        all.confidential(),
                        all.noReply(),
                        all.onBehalfOf());
            case WORKSHEET ->
                new Petitioner(
                        Masking.name(all.name()), null, null, all.confidential(), all.noReply(), all.onBehalfOf());
        };
    }

    /** Who has it now: the desk that decides, or the team or unit that was asked. */
    private static String holder(StoredCase it) {
        return switch (it.status()) {
            case DISPATCHED, OBJECTED, SIGNED, HANDLING, SUSPENDED, TERMINATING ->
                it.handlerCode() == null ? it.deskCode() : it.handlerCode();
            case REGISTERED, VERIFYING, FILED, REPLIED, CHECKING, REDO, CALLED_BACK -> it.deskCode();
            case CLOSED, ARCHIVED, ANSWERED, NOT_ACCEPTED, MERGED, TRANSFERRED -> null;
        };
    }

    private static CaseView.May may(StoredCase it, Actor actor, boolean onlyAsked) {
        boolean speaks = it.status().isOpen()
                && (Sight.isSubmitter(it, actor) || actor.may(Permission.SPEAK_FOR_PETITIONER, it.areaCode()));
        boolean hands = !it.status().isEnd() && !onlyAsked && Sight.handles(it, actor);
        return new CaseView.May(
                hands || (!it.status().isEnd() && Sight.isSubmitter(it, actor)),
                hands && it.status().isOpen(),
                speaks);
    }

    private String name(String code) {
        return code == null
                ? null
                : organisations.find(code).map(Organisation::name).orElse(code);
    }
}
