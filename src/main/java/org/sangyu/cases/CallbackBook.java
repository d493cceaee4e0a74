package org.sangyu.cases;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where callbacks are written, those that reached nobody as well. A row is never changed. */
@Component
class CallbackBook {

    private final JdbcClient jdbc;

    CallbackBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param answers null when nobody was reached, or nobody wanted to answer */
    void write(LivelihoodCase it, String channel, CallbackAnswers answers, String opinion, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        insert into case_callback (case_id, round, attempt, at, channel, reached, contacted, solved,
                                                   satisfaction, opinion, valid, by_account, by_name)
                        select :case, :round, count(*) + 1, :at, :channel, :reached, :contacted, :solved,
                               :satisfaction, :opinion, :reached, :account, :name
                        from case_callback where case_id = :case and round = :round
                        """)
                .param("case", it.id)
                .param("round", it.callbackRound)
                .param("at", Timestamp.from(at))
                .param("channel", channel)
                .param("reached", answers != null)
                .param("contacted", answers == null ? null : answers.contacted(), Types.BOOLEAN)
                .param("solved", answers == null ? null : answers.solved().name(), Types.VARCHAR)
                .param("satisfaction", answers == null ? null : answers.satisfaction(), Types.INTEGER)
                .param("opinion", opinion, Types.VARCHAR)
                .param("account", actor.accountId())
                .param("name", actor.displayName())
                .update();
    }

    /** When nobody was reached in this round, the earliest first. */
    List<Instant> unreached(LivelihoodCase it) {
        return jdbc.sql(
                        """
                        select at from case_callback
                        where case_id = :case and round = :round and not reached order by id
                        """)
                .param("case", it.id)
                .param("round", it.callbackRound)
                .query((row, n) -> StoredCase.instant(row, "at"))
                .list();
    }

    /** Whether this person had a part in what was done: nobody calls back for their own work (domain.md §13.11). */
    boolean handled(LivelihoodCase it, Actor clerk) {
        return jdbc.sql(
                        """
                        select exists (select 1 from case_event
                                       where case_id = :case and actor_id = :clerk
                                         and action in ('work', 'reply', 'contact', 'sign', 'check-passed', 'close'))
                        """)
                .param("case", it.id)
                .param("clerk", clerk.accountId())
                .query(Boolean.class)
                .single();
    }
}
