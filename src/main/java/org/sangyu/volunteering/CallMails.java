package org.sangyu.volunteering;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.notification.Mail;
import org.sangyu.notification.Outbox;
import org.sangyu.notification.PublicAddress;
import org.sangyu.organisation.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is mailed about a call: a number, the community, a link, and nothing about anybody. */
@Component
class CallMails {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final JdbcClient jdbc;
    private final CallLinks links;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Organisations organisations;
    private final CallMatters matters;

    CallMails(
            JdbcClient jdbc,
            CallLinks links,
            Outbox outbox,
            PublicAddress address,
            Organisations organisations,
            CallMatters matters) {
        this.jdbc = jdbc;
        this.links = links;
        this.outbox = outbox;
        this.address = address;
        this.organisations = organisations;
        this.matters = matters;
    }

    private record Receiver(long ask, String email) {}

    /** One mail to everybody who was asked and can be mailed, each with a link of one's own. */
    void ask(HelpCall call) {
        for (Receiver one : receivers(call, AskState.ASKED)) {
            String occasion = call.urgent() ? "call-urgent" : "call-asked";
            send(call, occasion, one.email(), ":" + one.ask(), links.draw(one.ask()));
        }
    }

    /** To those who said yes: nobody needs to go any more. */
    void withdrawn(HelpCall call) {
        for (Receiver one : receivers(call, AskState.ACCEPTED)) {
            send(call, "call-withdrawn", one.email(), ":" + one.ask(), links.draw(one.ask()));
        }
    }

    void filled(HelpCall call) {
        coordinator(call, "call-filled");
    }

    void released(HelpCall call) {
        coordinator(call, "call-released");
    }

    void unclaimed(HelpCall call) {
        coordinator(call, "call-unclaimed");
    }

    private void coordinator(HelpCall call, String occasion) {
        String page = matters.page(call.otherNumber());
        String email = jdbc.sql("select coalesce(email, '') from account where id = :id and enabled")
                .param("id", call.postedBy())
                .query(String.class)
                .optional()
                .orElse("");
        send(
                call,
                occasion,
                email,
                ":"
                        + jdbc.sql(
                                        "select count(*) from outgoing_mail where case_number = :number and occasion = :occasion")
                                .param("number", call.number())
                                .param("occasion", occasion)
                                .query(Long.class)
                                .single(),
                address.of(page == null ? "/calls/" + call.number() : page));
    }

    private void send(HelpCall call, String occasion, String to, String key, String url) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", call.number());
        model.put("area", organisations.require(call.areaCode()).name());
        model.put("expiresAt", MINUTE.format(call.expiresAt()));
        model.put("free", call.free());
        model.put("url", url);
        model.put("subjectArgs", new Object[] {call.number()});
        outbox.enqueue(new Mail(occasion, to, call.number(), occasion + ":" + call.number() + key, model));
    }

    private List<Receiver> receivers(HelpCall call, AskState state) {
        return jdbc.sql(
                        """
                        select h.id, a.email
                        from help_ask h
                        join person p on p.id = h.person_id and p.status = 'ACTIVE'
                        join account a on a.id = p.account_id and a.enabled and a.email <> ''
                        where h.call_number = :call and h.state = :state
                        order by h.id
                        """)
                .param("call", call.number())
                .param("state", state.name())
                .query((row, n) -> new Receiver(row.getLong(1), row.getString(2)))
                .list();
    }
}
