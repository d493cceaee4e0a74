package org.sangyu.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where contacts with a member are written down, for each of the three links 三方联络; nothing is ever rewritten. */
@Service
public class ContactBook {

    private static final Set<String> CHANNELS = Set.of("PHONE", "VISIT", "MESSAGE", "MAIL");

    private final JdbcClient jdbc;
    private final PersonDoors doors;
    private final Clock clock;

    ContactBook(JdbcClient jdbc, PersonDoors doors, Clock clock) {
        this.jdbc = jdbc;
        this.doors = doors;
        this.clock = clock;
    }

    @Transactional
    public void note(long personId, String link, String channel, String summary, Actor by) {
        doors.kept(personId, by);
        Findings findings = new Findings();
        ContactLink known = PersonChecks.choice(link, ContactLink.class, "link", findings);
        findings.check(PersonChecks.text(link) != null, "link", "people.refused.link-missing")
                .check(channel != null && CHANNELS.contains(channel), "channel", "people.refused.channel")
                .text(summary, 500, "summary", "people.refused.summary-missing", "people.refused.summary-length")
                .orRefuse();
        jdbc.sql(
                        """
                        insert into member_contact (person_id, link, channel, summary, at, by_whom)
                        values (:person, :link, :channel, :summary, :now, :by)
                        """)
                .param("person", personId)
                .param("link", known.name())
                .param("channel", channel)
                .param("summary", summary.strip())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.username())
                .update();
    }

    /** The newest first, at most fifty. */
    public List<MemberContact> of(long personId) {
        return jdbc.sql("select * from member_contact where person_id = :person order by id desc limit 50")
                .param("person", personId)
                .query((row, n) -> new MemberContact(
                        ContactLink.valueOf(row.getString("link")),
                        row.getString("channel"),
                        row.getString("summary"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_whom")))
                .list();
    }
}
