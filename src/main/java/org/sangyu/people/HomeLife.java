package org.sangyu.people;

import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody lives alone. It is noted only of those who agreed to be visited, shown to nobody but whoever keeps the
 * register there and the person, and goes with that yes.
 */
@Service
public class HomeLife {

    private final PersonDoors doors;
    private final PersonStates people;
    private final ConsentBook consents;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    HomeLife(PersonDoors doors, PersonStates people, ConsentBook consents, AuditLog audit, JdbcClient jdbc) {
        this.doors = doors;
        this.people = people;
        this.consents = consents;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Null while it is not known. */
    public Boolean livesAlone(long personId) {
        return jdbc.sql("select lives_alone from person where id = :id")
                .param("id", personId)
                .query((row, n) -> row.getObject(1, Boolean.class))
                .list()
                .get(0);
    }

    /**
     * @param alone null to say nothing about it any more
     * @throws Refusal while the person has not agreed to be visited
     */
    @Transactional
    public void note(long personId, Boolean alone, Actor by) {
        doors.keptOrOwn(personId, by);
        if (alone != null && !consents.has(personId, ConsentPurpose.OUTREACH)) {
            throw Refusal.invalid("alone", "people.refused.alone-consent");
        }
        people.livesAlone(personId, alone);
        audit.record(by, "home-life-noted", String.valueOf(personId), true, Map.of());
    }
}
