package org.sangyu.volunteering;

import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** Whom those who are asked can call about it, until somebody types another number. */
@Component
public class CoordinatorPhone {

    private final Accounts accounts;
    private final Organisations organisations;

    CoordinatorPhone(Accounts accounts, Organisations organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /** One's own number, or that of the organisation for which one calls; null when neither is known. */
    public String of(Actor actor, String organisationCode) {
        String own = accounts.require(actor.accountId()).phone();
        return own != null
                ? own
                : organisations.find(organisationCode).map(Organisation::phone).orElse(null);
    }
}
