package org.sangyu.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way to a masked value in full: with the permission, a reason, a limit per hour and a line in the audit log
 * (domain.md §10.2).
 */
@Service
public class Reveals {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST = 200;
    private static final int SHORTEST = 5;

    private final Map<String, Revealable> byKind;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int limit;

    Reveals(
            List<Revealable> revealables,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock,
            @Value("${sangyu.reveals-per-hour:60}") int limit) {
        this.byKind = revealables.stream().collect(Collectors.toUnmodifiableMap(Revealable::kind, Function.identity()));
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
        this.limit = limit;
    }

    /** What a reason must be like, for whoever asks for one: at least 5 and at most 200 characters. */
    public static void checkReason(String reason) {
        String said = reason == null ? "" : reason.strip();
        new Findings()
                .check(said.codePointCount(0, said.length()) >= SHORTEST, "reason", "privacy.reason.short", SHORTEST)
                .optional(said, LONGEST, "reason", "privacy.reason.long")
                .orRefuse();
    }

    /** Whether this person, if anybody is signed in, is to be shown the way. */
    public boolean isFor(Actor actor) {
        return actor != null && actor.may(Permission.REVEAL_PERSON);
    }

    /**
     * @throws Refusal not permitted, also when this person saw too many within the last hour; invalid without a reason;
     *     not found when there is no such thing within their scope
     */
    @Transactional
    public Revealable.Shown reveal(String kind, String id, String field, String reason, Actor actor) {
        if (!isFor(actor)) {
            throw Refusal.notPermitted("privacy.not-permitted");
        }
        checkReason(reason);
        Revealable revealable = byKind.get(kind);
        if (revealable == null) {
            throw Refusal.notFound("privacy.nothing-to-show");
        }
        oneAtATime(actor);
        String subject = kind + " " + id;
        if (audit.count(actor, "unmask", clock.instant().minus(HOUR)) >= limit) {
            audit.record(actor, "unmask", subject, false, Map.of("field", field, "reason", "limit"));
            throw Refusal.notPermitted("privacy.too-many", limit);
        }
        Revealable.Shown shown = revealable.reveal(id, field, actor);
        audit.record(actor, "unmask", subject, true, Map.of("field", field, "reason", reason.strip()));
        return shown;
    }

    /** Many requests at once must not all find the limit unreached. */
    private void oneAtATime(Actor actor) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('reveal', :account))")
                .param("account", actor.accountId())
                .query((row, number) -> number)
                .list();
    }
}
