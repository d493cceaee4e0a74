package org.sangyu.cases;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people and programs hand a need in. Whoever is not sure that it arrived hands it in again with the same key and
 * gets the case that is there already; a double tap files once.
 */
@Service
public class FrontDesk {

    private static final int LONGEST_KEY = 200;

    private final IntakeDesk intake;
    private final JdbcClient jdbc;
    private final Clock clock;

    FrontDesk(IntakeDesk intake, JdbcClient jdbc, Clock clock) {
        this.intake = intake;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param key the sender's name for this request, at most 200 characters; {@code null} files in any case
     * @throws Refusal as {@link IntakeDesk#register} does; or conflict, when the key was used for another need
     */
    @Transactional
    public Registered file(NewCase filed, String key, Actor actor) {
        if (key == null || key.isBlank()) {
            return intake.register(filed, actor);
        }
        new Findings()
                .check(key.length() <= LONGEST_KEY, "Idempotency-Key", "cases.refused.key-length", LONGEST_KEY)
                .orRefuse();
        waitForTheSameKey(key, actor);
        String body = Sha256.of(filed.toString().getBytes(StandardCharsets.UTF_8));
        Optional<Earlier> earlier = earlier(key, actor);
        if (earlier.isPresent()) {
            return earlier.get().answerAgain(body);
        }
        Registered registered = intake.register(filed, actor);
        remember(key, body, registered.number(), actor);
        return registered;
    }

    /** Held until this transaction ends, so that of two at once the second finds what the first filed. */
    private void waitForTheSameKey(String key, Actor actor) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, :account))")
                .param("key", key)
                .param("account", actor.accountId())
                .query((row, n) -> true)
                .single();
    }

    private Optional<Earlier> earlier(String key, Actor actor) {
        return jdbc.sql(
                        """
                        select r.body_sha256, c.number,
                               case when %1$s then c.status else 'REGISTERED' end as status,
                               case when %1$s then c.due_at else c.original_due_at end as due_at
                          from case_request r
                          join livelihood_case c on c.number = r.case_number
                         where r.account_id = :account and r.request_key = :key
                        """
                                // who filed it and must not see it learns what they were told then, and no more
                                .formatted(Recusals.NOT_HIDDEN))
                .params(Recusals.params(actor))
                .param("account", actor.accountId())
                .param("key", key)
                .query((row, n) -> new Earlier(
                        row.getString("body_sha256"),
                        new Registered(
                                row.getString("number"),
                                CaseStatus.valueOf(row.getString("status")),
                                StoredCase.instant(row, "due_at"))))
                .optional();
    }

    private void remember(String key, String body, String number, Actor actor) {
        jdbc.sql(
                        """
                        insert into case_request (account_id, request_key, body_sha256, case_number, at)
                        values (:account, :key, :body, :number, :at)
                        """)
                .param("account", actor.accountId())
                .param("key", key)
                .param("body", body)
                .param("number", number)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private record Earlier(String body, Registered registered) {

        Registered answerAgain(String newBody) {
            if (!body.equals(newBody)) {
                throw Refusal.conflict("cases.refused.key-used", registered.number());
            }
            return registered;
        }
    }
}
