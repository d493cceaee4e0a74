package org.sangyu.cases;

import java.sql.Timestamp;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who handle a case do: contact the petitioner, work, and reply (domain.md §3.4). */
@Service
public class HandlingDesk {

    private final CaseJournal journal;
    private final JdbcClient jdbc;

    HandlingDesk(CaseJournal journal, JdbcClient jdbc) {
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** Writes down a contact with the petitioner; the first one reached starts the handling 先行联系. */
    @Transactional
    public void contact(String number, ContactChannel channel, boolean reached, String summary, Actor actor) {
        LivelihoodCase it = journal.open(number);
        if (!actor.may(Permission.ADD_EVIDENCE, it.deskCode) && !actor.may(Permission.ADD_EVIDENCE, it.handlerCode)) {
            throw Refusal.notPermitted("cases.refused.not-holder");
        }
        new Findings()
                .check(channel != null, "channel", "cases.refused.channel-missing")
                .text(summary, 500, "summary", "cases.refused.summary-missing", "cases.refused.note-length")
                .orRefuse();
        jdbc.sql(
                        """
                        insert into case_contact (case_id, at, by_account, by_name, channel, reached, summary)
                        values (:case, :at, :account, :name, :channel, :reached, :summary)
                        """)
                .param("case", it.id)
                .param("at", Timestamp.from(journal.now()))
                .param("account", actor.accountId())
                .param("name", actor.displayName())
                .param("channel", channel.name())
                .param("reached", reached)
                .param("summary", summary.strip())
                .update();
        if (reached && it.firstContactAt == null) {
            it.firstContactAt = journal.now();
        }
        if (reached && it.status == CaseStatus.SIGNED) {
            journal.move(it, CaseStatus.HANDLING, actor, "contact", summary.strip());
        } else {
            journal.note(it, actor, "contact", summary.strip());
        }
    }

    /** Writes down work that was done on the case, which is thereby being handled. */
    @Transactional
    public void worked(String number, String whatWasDone, Actor actor) {
        LivelihoodCase it = journal.open(number);
        if (it.status == CaseStatus.SIGNED) {
            journal.move(it, CaseStatus.HANDLING, actor, "work", whatWasDone);
        } else {
            journal.note(it, actor, "work", whatWasDone);
        }
    }

    /** 答复: the main unit or the community answers; then the case is checked on the spot. */
    @Transactional
    public CaseFacts reply(String number, String reply, Actor actor) {
        new Findings()
                .text(reply, 2000, "reply", "cases.refused.reply-missing", "cases.refused.reply-length")
                .orRefuse();
        LivelihoodCase it = journal.open(number);
        it.requireStatus(CaseStatus.HANDLING);
        it.reply = reply.strip();
        it.repliedAt = journal.now();
        journal.move(it, CaseStatus.REPLIED, actor, "reply", it.reply);
        return journal.move(journal.open(number), CaseStatus.CHECKING, Actor.system("check-rule"), "order-check", null)
                .facts(journal.now());
    }
}
