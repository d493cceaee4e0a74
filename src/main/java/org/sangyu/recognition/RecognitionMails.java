package org.sangyu.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.notification.Mail;
import org.sangyu.notification.Outbox;
import org.sangyu.notification.PublicAddress;
import org.sangyu.security.Accounts;
import org.sangyu.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is mailed about a selection: a number and a link, nothing about anybody (domain.md §13.20). */
@Component
class RecognitionMails {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Accounts accounts;

    RecognitionMails(JdbcClient jdbc, Outbox outbox, PublicAddress address, Accounts accounts) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.address = address;
        this.accounts = accounts;
    }

    /** To the person, or to a team's leaders: they may say no. */
    void nominated(Nomination it) {
        to(it).forEach(one -> send("nominated", it, one, it.roundNumber(), "/my/nominations/" + it.id()));
    }

    /** To whoever nominated. */
    void declined(Nomination it) {
        accounts.emailsOf(Nominators.roleAt(it.orgCode()), it.orgCode())
                .forEach(
                        one -> send("nominee-declined", it, one, it.roundNumber(), "/recognition/" + it.roundNumber()));
    }

    /** To the person, or to a team's leaders. */
    void honoured(Nomination it, String honourNumber) {
        String path = it.isOfTeam() ? "/teams/" + it.teamCode() + "/wall" : "/my/service";
        to(it).forEach(one -> send("honour-published", it, one, honourNumber, path));
    }

    void struck(Round round, Nomination it) {
        to(it).forEach(one ->
                send("nominee-struck", it, one, round.number(), "/recognition/" + round.number() + "/publicity"));
    }

    private List<String> to(Nomination it) {
        return it.isOfTeam()
                ? accounts.emailsOf(Role.LEAD, it.teamCode())
                : jdbc.sql(
                                """
                                select a.email from person p join account a on a.id = p.account_id and a.enabled
                                where p.id = :person and p.status = 'ACTIVE' and a.email <> ''
                                """)
                        .param("person", it.personId())
                        .query(String.class)
                        .list();
    }

    /** Of each occasion one for each nominee. */
    private void send(String occasion, Nomination about, String to, String number, String path) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", number);
        model.put("url", address.of(path));
        model.put("subjectArgs", new Object[] {number});
        outbox.enqueue(new Mail(occasion, to, null, occasion + ":" + number + ":" + about.id() + ":" + to, model));
    }
}
