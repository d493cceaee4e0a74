package org.sangyu.people;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which categories a member was in and why: only ever added to. */
@Component
public class CategoryHistory {

    private final JdbcClient jdbc;
    private final ManyRows batch;
    private final ApplicationEventPublisher events;

    CategoryHistory(JdbcClient jdbc, ManyRows batch, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.events = events;
    }

    /** The newest first. */
    public List<CategoryChange> of(long personId) {
        return jdbc.sql("select * from member_category where person_id = :person order by id desc limit 50")
                .param("person", personId)
                .query((row, n) -> new CategoryChange(
                        ParticipationCategory.valueOf(row.getString("category")),
                        row.getObject("from_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("review"),
                        row.getTimestamp("set_at").toInstant(),
                        row.getString("set_by")))
                .list();
    }

    /** @param review the number of the review in which it was decided; null without one */
    record Entry(long personId, ParticipationCategory category, String reason, String review) {}

    void note(List<Entry> entries, Actor by, Instant at) {
        batch.run(
                """
                insert into member_category (person_id, category, from_on, reason, review, set_at, set_by)
                values (:person, :category, :from, :reason, :review, :at, :by)
                """,
                entries.stream()
                        .map(entry -> new MapSqlParameterSource("person", entry.personId())
                                .addValue("category", entry.category().name())
                                .addValue("from", Date.valueOf(LocalDate.ofInstant(at, WorkingCalendar.ZONE)))
                                .addValue("reason", entry.reason())
                                .addValue("review", entry.review(), Types.VARCHAR)
                                .addValue("at", Timestamp.from(at))
                                .addValue("by", by.username()))
                        .toList());
        if (!entries.isEmpty()) {
            events.publishEvent(new CategoriesChanged(
                    entries.stream().map(Entry::personId).distinct().toList()));
        }
    }
}
