package org.sangyu.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.notification.Mail;
import org.sangyu.notification.Outbox;
import org.sangyu.notification.PublicAddress;
import org.sangyu.organisation.Organisations;
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
    private final Organisations organisations;

    RecognitionMails(
            JdbcClient jdbc, Outbox outbox, PublicAddress address, Accounts accounts, Organisations organisations) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.address = address;
        this.accounts = accounts;
        this.organisations = organisations;
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

    /** To those who are not on the list, and once to each other office that nominated some of them: thanks. */
    void thanked(Round round, List<Nomination> notListed) {
        String page = "/recognition/" + round.number();
        String office = organisations.require(round.areaCode()).name();
        notListed.forEach(it -> to(it).forEach(one ->
                send("nominee-thanked", it.key(), one, round.number(), "/my/nominations/" + it.id(), office)));
        notListed.stream()
                .map(Nomination::orgCode)
                .filter(org -> !org.equals(round.areaCode()))
                .distinct()
                .forEach(org -> accounts.emailsOf(Nominators.roleAt(org), org)
                        .forEach(one -> send("nominator-thanked", org, one, round.number(), page, office)));
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

    private void send(String occasion, Nomination about, String to, String number, String path) {
        send(occasion, about.key(), to, number, path, null);
    }

    /** Of each occasion one for each nominee, or whatever it is about. */
    private void send(String occasion, String about, String to, String number, String path, String office) {
        Map<String, Object> model = new HashMap<>();
        model.put("area", office);
        model.put("number", number);
        model.put("url", address.of(path));
        model.put("subjectArgs", new Object[] {number});
        outbox.enqueue(new Mail(occasion, to, null, occasion + ":" + number + ":" + about + ":" + to, model));
    }
}
