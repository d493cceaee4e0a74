package org.sangyu.volunteering;

import java.util.HashMap;
import java.util.Map;
import org.sangyu.notification.Mail;
import org.sangyu.notification.Outbox;
import org.sangyu.notification.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is mailed about hours: a day, a number and a link, and nothing of what was done. */
@Component
class HoursMails {

    private static final String RETURNED = "hours-returned";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final PublicAddress address;

    HoursMails(JdbcClient jdbc, Outbox outbox, PublicAddress address) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.address = address;
    }

    /** To whoever served, if a mail reaches them: the record waits for a new one in its place. */
    void returned(ServiceRecord it) {
        jdbc.sql(
                        """
                        select a.email from service_record r
                        left join person p on p.id = r.person_id and p.status = 'ACTIVE'
                        join account a on a.id = coalesce(p.account_id, r.volunteer_id) and a.enabled and a.email <> ''
                        where r.id = :id
                        """)
                .param("id", it.id())
                .query(String.class)
                .optional()
                .ifPresent(email -> outbox.enqueue(
                        new Mail(RETURNED, email, it.caseNumber(), RETURNED + ":" + it.id(), model(it))));
    }

    private Map<String, Object> model(ServiceRecord it) {
        Map<String, Object> model = new HashMap<>();
        String about = it.matter() == null ? it.teamName() : it.matter();
        model.put("number", about);
        model.put("day", it.day().toString());
        model.put("url", address.of("/my/service"));
        model.put("subjectArgs", new Object[] {about});
        return model;
    }
}
