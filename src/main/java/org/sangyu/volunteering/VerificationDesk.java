package org.sangyu.volunteering;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where hours that were written down are confirmed, or given back with a word; nobody confirms their own. */
@Service
public class VerificationDesk {

    private final RecordTable table;
    private final HoursDoors doors;
    private final WhoServes who;
    private final HoursMails mails;
    private final AuditLog audit;

    VerificationDesk(RecordTable table, HoursDoors doors, WhoServes who, HoursMails mails, AuditLog audit) {
        this.table = table;
        this.doors = doors;
        this.who = who;
        this.mails = mails;
        this.audit = audit;
    }

    /**
     * Confirms records, all of them or none.
     *
     * @throws Refusal when one is one's own, not of one's teams, or does not wait any more
     */
    @Transactional
    public int verify(List<Long> ids, Actor by) {
        if (ids.isEmpty()) {
            throw Refusal.invalid("record", "volunteering.refused.none-chosen");
        }
        for (long id : new TreeSet<>(ids)) {
            ServiceRecord it = waiting(id, by);
            Long person = it.personId() == null ? who.personOf(it.accountId()).orElse(null) : it.personId();
            table.mark(id, RecordState.VERIFIED, null, person, by);
            audit.record(by, "hours-verified", String.valueOf(id), true, Map.of("minutes", it.minutes()));
        }
        return ids.size();
    }

    /** Gives a record back, saying what is not right; whoever served writes a new one. */
    @Transactional
    public void giveBack(long id, String words, Actor by) {
        ServiceRecord it = waiting(id, by);
        new Findings()
                .text(words, 300, "words", "volunteering.refused.return-words", "volunteering.refused.words-length")
                .orRefuse();
        table.mark(id, RecordState.RETURNED, words.strip(), null, by);
        mails.returned(it);
        audit.record(by, "hours-returned", String.valueOf(id), true, Map.of("minutes", it.minutes()));
    }

    private ServiceRecord waiting(long id, Actor by) {
        ServiceRecord seen = doors.seen(id, by);
        if (doors.isOwn(seen, by)) {
            throw Refusal.notPermitted("volunteering.refused.own-hours");
        }
        if (!doors.mayVerify(seen, by)) {
            throw Refusal.notPermitted("volunteering.refused.not-your-team");
        }
        ServiceRecord it = table.take(id).orElseThrow();
        if (it.state() != RecordState.WAITING) {
            throw Refusal.conflict("volunteering.refused.looked-at-already");
        }
        return it;
    }
}
