package org.sangyu.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people's yes is written down, and where they take it back, as easily (PIPL art. 15, 47). Whoever takes back the
 * yes to the register is hidden at once and erased within fifteen working days (domain.md §10.4).
 */
@Service
public class ConsentBook {

    /** The version of the texts {@code people.consent.<purpose>.text} that are read out now. */
    public static final String TEXT_VERSION = "2026-11";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Limit ERASED_WITHIN = new Limit(15, LimitUnit.WORK_DAY);

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final AuditLog audit;
    private final PersonDoors doors;
    private final TalentTable talent;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentBook(
            JdbcClient jdbc,
            WorkingCalendar calendar,
            AuditLog audit,
            PersonDoors doors,
            TalentTable talent,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.audit = audit;
        this.doors = doors;
        this.talent = talent;
        this.events = events;
        this.clock = clock;
    }

    public boolean has(long personId, ConsentPurpose purpose) {
        return jdbc.sql(
                        """
                        select exists (select 1 from consent
                                       where person_id = :person and purpose = :purpose and withdrawn_at is null)
                        """)
                .param("person", personId)
                .param("purpose", purpose.name())
                .query(Boolean.class)
                .single();
    }

    /** All that the person ever said, the newest first. */
    public List<Consent> of(long personId) {
        return jdbc.sql("select * from consent where person_id = :person order by id desc")
                .param("person", personId)
                .query((row, n) -> new Consent(
                        ConsentPurpose.valueOf(row.getString("purpose")),
                        row.getString("text_version"),
                        ConsentChannel.valueOf(row.getString("channel")),
                        row.getTimestamp("given_at").toInstant(),
                        row.getString("given_to"),
                        row.getTimestamp("withdrawn_at") == null
                                ? null
                                : row.getTimestamp("withdrawn_at").toInstant()))
                .list();
    }

    /** Writes down a yes; said again, it stays the one that it was. */
    @Transactional
    public void give(long personId, ConsentPurpose purpose, ConsentChannel channel, Actor to) {
        doors.keptOrOwn(personId, to);
        note(personId, purpose, channel, to);
    }

    void note(long personId, ConsentPurpose purpose, ConsentChannel channel, Actor to) {
        int written = jdbc.sql(
                        """
                        insert into consent (person_id, purpose, text_version, channel, given_at, given_to)
                        values (:person, :purpose, :version, :channel, :now, :to)
                        on conflict (person_id, purpose) where withdrawn_at is null do nothing
                        """)
                .param("person", personId)
                .param("purpose", purpose.name())
                .param("version", TEXT_VERSION)
                .param("channel", channel.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("to", to.username())
                .update();
        if (written == 1) {
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
        int withdrawn = jdbc.sql(
                        """
                        update consent set withdrawn_at = :now, withdrawn_to = :to, withdrawn_channel = :channel
                        where person_id = :person and purpose = :purpose and withdrawn_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("to", to.username())
                .param("channel", channel.name())
                .param("person", personId)
                .param("purpose", purpose.name())
                .update();
        if (withdrawn == 0) {
            return false;
        }
        audit.record(to, "consent-withdrawn", String.valueOf(personId), true, Map.of("purpose", purpose.name()));
        switch (purpose) {
            case REGISTER -> hide(personId);
            case HEALTH -> forgetHealth(personId);
            case TALENT -> leavePool(personId);
            case SHARE_PHONE, HONOUR -> {}
        }
        return true;
    }

    private void hide(long personId) {
        LocalDate eraseOn =
                LocalDate.ofInstant(calendar.due(clock.instant(), ERASED_WITHIN).dueAt(), ZONE);
        jdbc.sql("update person set status = 'HIDDEN', erase_on = :on, version = version + 1 where id = :person")
                .param("on", java.sql.Date.valueOf(eraseOn))
                .param("person", personId)
                .update();
        leavePool(personId);
        events.publishEvent(new PersonHidden(personId));
        jdbc.sql("update team_membership set until = :today where person_id = :person and until is null")
                .param("today", java.sql.Date.valueOf(LocalDate.ofInstant(clock.instant(), ZONE)))
                .param("person", personId)
                .update();
    }

    private void leavePool(long personId) {
        talent.leave(personId).forEach(number -> events.publishEvent(new MatterWithdrawn(number)));
    }

    private void forgetHealth(long personId) {
        jdbc.sql("update person set health = null, version = version + 1 where id = :person")
                .param("person", personId)
                .update();
    }
}
