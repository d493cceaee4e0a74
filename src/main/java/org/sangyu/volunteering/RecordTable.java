package org.sangyu.volunteering;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where service records stand. Whoever writes one of a person holds the person's row until it is written. */
@Component
class RecordTable {

    static final String SELECT =
            """
            select r.*, coalesce(p.name, r.volunteer, '*') as name, o.name as team_name,
                   w.display_name as writer, c.display_name as checker,
                   (select n.id from service_record n where n.corrects = r.id) as corrected_by
            from service_record r
            left join person p on p.id = r.person_id
            left join organisation o on o.code = r.team_code
            left join account w on w.id = r.written_by
            left join account c on c.id = r.checked_by
            """;

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordTable(JdbcClient jdbc, Organisations organisations, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** Lets nobody else write hours of these people until the transaction ends. */
    void hold(Collection<Long> people) {
        jdbc.sql("select id from person where id = any (:ids) order by id for no key update")
                .param("ids", people.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** What counts of a person around these days. @param except a record that is being replaced; 0 for none */
    List<Spell> spells(long personId, LocalDate from, LocalDate until, long except) {
        return jdbc.sql(
                        """
                        select visited_on, started_at, ended_at, minutes from service_record
                        where person_id = :person and visited_on between :from and :until
                          and state in ('WAITING', 'VERIFIED') and id <> :except
                        order by id
                        """)
                .param("person", personId)
                // one that began the evening before may reach into the day
                .param("from", Date.valueOf(from.minusDays(1)))
                .param("until", Date.valueOf(until.plusDays(1)))
                .param("except", except)
                .query((row, n) -> new Spell(
                        row.getObject("visited_on", LocalDate.class),
                        instant(row, "started_at"),
                        instant(row, "ended_at"),
                        row.getInt("minutes")))
                .list();
    }

    long insert(NewRecord it, Actor by) {
        String area =
                organisations.find(it.teamCode()).map(Organisation::parentCode).orElseThrow();
        long id = jdbc.sql(
                        """
                        insert into service_record (person_id, volunteer_id, volunteer, matter, case_number, team_code,
                                                    area_code, visited_on, started_at, ended_at, travel_minutes, minutes,
                                                    written, written_by, work, next_step, corrects, recorded_at)
                        values (:person, :account, :name, :matter, :case, :team, :area, :day, :from, :to, :travel,
                                :minutes, :written, :by, :work, :next, :corrects, :now)
                        returning id
                        """)
                .param("person", it.personId(), Types.BIGINT)
                .param("account", it.accountId(), Types.BIGINT)
                .param("name", it.name(), Types.VARCHAR)
                .param("matter", it.matter(), Types.VARCHAR)
                .param("case", it.caseNumber(), Types.VARCHAR)
                .param("team", it.teamCode())
                .param("area", area)
                .param("day", Date.valueOf(it.spell().day()))
                .param("from", timestamp(it.spell().from()), Types.TIMESTAMP)
                .param("to", timestamp(it.spell().to()), Types.TIMESTAMP)
                .param("travel", it.travelMinutes())
                .param("minutes", it.spell().minutes())
                .param("written", it.written().name())
                .param("by", by.accountId())
                .param("work", it.work())
                .param("next", it.nextStep(), Types.VARCHAR)
                .param("corrects", it.corrects(), Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        if (it.matter() != null) {
            events.publishEvent(new ServiceWritten(id, it.matter(), it.spell().day(), it.work(), it.nextStep()));
        }
        return id;
    }

    Optional<ServiceRecord> find(long id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(RecordTable::read)
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<ServiceRecord> take(long id) {
        jdbc.sql("select id from service_record where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** Says what became of it. @param words null for none */
    void mark(long id, RecordState state, String words, Long personId, Actor by) {
        jdbc.sql(
                        """
                        update service_record
                        set state = :state, person_id = coalesce(person_id, :person),
                            checked_at = case when :state = 'CORRECTED' then checked_at else :now end,
                            checked_by = case when :state = 'CORRECTED' then checked_by else :by end,
                            checked_words = case when :state = 'CORRECTED' then checked_words else :words end
                        where id = :id
                        """)
                .param("state", state.name())
                .param("person", personId, Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.accountId())
                .param("words", words, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    static ServiceRecord read(ResultSet row, int n) throws SQLException {
        return new ServiceRecord(
                row.getLong("id"),
                row.getObject("person_id", Long.class),
                row.getObject("volunteer_id", Long.class),
                row.getString("name"),
                row.getString("matter"),
                row.getString("case_number"),
                row.getString("team_code"),
                row.getString("team_name"),
                row.getString("area_code"),
                row.getObject("visited_on", LocalDate.class),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getInt("travel_minutes"),
                row.getInt("minutes"),
                Written.valueOf(row.getString("written")),
                row.getString("writer"),
                row.getString("work"),
                row.getString("next_step"),
                RecordState.valueOf(row.getString("state")),
                instant(row, "checked_at"),
                row.getString("checker"),
                row.getString("checked_words"),
                row.getObject("corrects", Long.class),
                row.getObject("corrected_by", Long.class));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
