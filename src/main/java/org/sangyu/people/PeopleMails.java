package org.sangyu.people;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.sangyu.notification.Mail;
import org.sangyu.notification.Outbox;
import org.sangyu.notification.PublicAddress;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.security.Account;
import org.sangyu.security.Accounts;
import org.sangyu.security.Role;
import org.springframework.stereotype.Component;

/** Which mail goes to whom about a registration: the number and a link, no name (domain.md §13.20). */
@Component
class PeopleMails {

    private final Outbox outbox;
    private final PublicAddress address;
    private final Accounts accounts;
    private final Organisations organisations;

    PeopleMails(Outbox outbox, PublicAddress address, Accounts accounts, Organisations organisations) {
        this.outbox = outbox;
        this.address = address;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /** The original unit's side, where the branch is, and the street are told 三方联络. */
    void registrationConfirmed(String number, Person member) {
        Set<String> told = new LinkedHashSet<>();
        String branch = member.membership().branchCode();
        told.addAll(accounts.emailsOf(Role.BRANCH, branch));
        organisations.find(branch).map(Organisation::email).ifPresent(told::add);
        told.addAll(accounts.emailsOf(Role.TOWN, member.membership().streetCode()));
        told.forEach(to -> send("registration-confirmed", to, number, "/register/people/" + member.id()));
    }

    /** Whoever filed it is told that it was refused; the reason stands on the page. */
    void registrationRefused(Registration registration) {
        accounts.find(registration.filedBy())
                .map(Account::email)
                .ifPresent(to -> send(
                        "registration-refused",
                        to,
                        registration.number(),
                        registration.bySelf() ? "/me" : "/register/people/" + registration.personId()));
    }

    /** Nobody answered in time: the community's clerks are reminded, and the town above them knows. */
    void registrationWaits(Registration registration) {
        Set<String> told = new LinkedHashSet<>(accounts.emailsOf(Role.COMMUNITY, registration.areaCode()));
        told.addAll(accounts.emailsOf(Role.TOWN, registration.areaCode().substring(0, 9)));
        told.forEach(
                to -> send("registration-waits", to, registration.number(), "/tasks?case=" + registration.number()));
    }

    private void send(String occasion, String to, String number, String path) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", number);
        model.put("url", address.of(path));
        model.put("subjectArgs", new Object[] {number});
        outbox.enqueue(new Mail(occasion, to, null, occasion + ":" + number + ":" + to, model));
    }
}
