package org.sangyu.outreach;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sangyu.people.HomeLife;
import org.sangyu.people.ParticipationCategory;
import org.sangyu.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is due to whom by the table {@code outreach_rhythm}: a category or living alone, a kind, how often. */
@Component
class Rhythms {

    private final JdbcClient jdbc;
    private final HomeLife home;

    Rhythms(JdbcClient jdbc, HomeLife home) {
        this.jdbc = jdbc;
        this.home = home;
    }

    /** Why this person is called on in this way, and how often; the more often where there are two reasons. */
    Optional<RhythmRule> of(Person person, OutreachKind kind) {
        ParticipationCategory category = person.isMember() ? person.membership().category() : null;
        boolean alone = Boolean.TRUE.equals(home.livesAlone(person.id()));
        return all().stream()
                .filter(row -> row.kind() == kind && row.reason().fits(category, alone))
                .min(Comparator.comparing(RhythmRule::rhythm));
    }

    List<RhythmRule> all() {
        return jdbc.sql("select reason, kind, rhythm from outreach_rhythm")
                .query((row, n) -> new RhythmRule(
                        OutreachReason.valueOf(row.getString("reason")),
                        OutreachKind.valueOf(row.getString("kind")),
                        Rhythm.valueOf(row.getString("rhythm"))))
                .list();
    }
}
