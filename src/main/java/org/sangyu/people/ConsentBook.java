package org.sangyu.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people's yes is written down, and where they take it back, as easily (PIPL art. 15, 47).
 */
@Service
public class ConsentBook {

    /** The version of the texts {@code people.consent.<purpose>.text} that are read out now. */
    public static final String TEXT_VERSION = "2026-11";

    private final ConsentTable table;
    private final PersonDoors doors;
    private final AfterConsent after;
    private final AuditLog audit;
    private final Clock clock;

    ConsentBook(ConsentTable table, PersonDoors doors, AfterConsent after, AuditLog audit, Clock clock) {
        this.table = table;
        this.doors = doors;
        this.after = after;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean has(long personId, ConsentPurpose purpose) {
        return !table.running(List.of(personId), purpose).isEmpty();
    }

    /** All that the person ever said, the newest first. */
    public List<Consent> of(long personId) {
        return table.of(personId);
    }

    /** Writes down a yes; said again, it stays the one that it was. */
    @Transactional
    public void give(long personId, ConsentPurpose purpose, ConsentChannel channel, Actor to) {
        doors.keptOrOwn(personId, to);
        note(personId, purpose, channel, to);
    }

    void note(long personId, ConsentPurpose purpose, ConsentChannel channel, Actor to) {
        if (table.give(personId, purpose, channel, to, clock.instant())) {
            audit.record(to, "consent-given", String.valueOf(personId), true, Map.of("purpose", purpose.name()));
        }
    }

    /** Takes a yes back, with all that follows from it. */
    @Transactional
    public void withdraw(long personId, ConsentPurpose purpose, ConsentChannel channel, Actor to) {
        doors.keptOrOwn(personId, to);
        if (!takeBack(personId, purpose, channel, to)) {
            throw Refusal.conflict("people.refused.no-such-consent");
        }
    }

    /** @return whether there was a yes that ran */
    boolean takeBack(long personId, ConsentPurpose purpose, ConsentChannel channel, Actor to) {
        if (!table.withdraw(personId, purpose, channel, to, clock.instant())) {
            return false;
        }
        audit.record(to, "consent-withdrawn", String.valueOf(personId), true, Map.of("purpose", purpose.name()));
        after.withdrawal(personId, purpose);
        return true;
    }
}
