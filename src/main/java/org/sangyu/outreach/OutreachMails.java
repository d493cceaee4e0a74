package org.sangyu.outreach;

import java.util.HashMap;
import java.util.Map;
import org.sangyu.notification.Mail;
import org.sangyu.notification.Outbox;
import org.sangyu.notification.PublicAddress;
import org.sangyu.security.Accounts;
import org.sangyu.security.Role;
import org.springframework.stereotype.Component;

/** What is mailed about a plan: its number and a link, and nothing about anybody. */
@Component
class OutreachMails {

    private final Outbox outbox;
    private final PublicAddress address;
    private final Accounts accounts;

    OutreachMails(Outbox outbox, PublicAddress address, Accounts accounts) {
        this.outbox = outbox;
        this.address = address;
        this.accounts = accounts;
    }

    /** To the town's office, once for a round: nobody has been there in time. */
    void late(CareVisit visit) {
        for (String to : accounts.emailsOf(Role.TOWN, visit.areaCode().substring(0, 9))) {
            Map<String, Object> model = new HashMap<>();
            model.put("number", visit.plan());
            model.put("url", address.of("/outreach/" + visit.plan()));
            model.put("subjectArgs", new Object[] {visit.plan()});
            outbox.enqueue(new Mail("outreach-late", to, null, "outreach-late:" + visit.number() + ":" + to, model));
        }
    }
}
