package org.sangyu.people;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What becomes of a person in the table of persons by acts of others than the person's form. */
@Repository
class PersonStates {

    private final JdbcClient jdbc;
    private final ManyRows batch;

    PersonStates(JdbcClient jdbc, ManyRows batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Out of every list from now on, and erased on that day. */
    void hide(long id, LocalDate eraseOn) {
        jdbc.sql("update person set status = 'HIDDEN', erase_on = :on, version = version + 1 where id = :id")
                .param("on", Date.valueOf(eraseOn))
                .param("id", id)
                .update();
    }

    void forgetHealth(long id) {
        jdbc.sql("update person set health = null, version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** @param alone null for not known */
    void livesAlone(long id, Boolean alone) {
        jdbc.sql("update person set lives_alone = :alone, version = version + 1 where id = :id")
                .param("alone", alone, Types.BOOLEAN)
                .param("id", id)
                .update();
    }

    /** The same of many people, by id, as far as they agree to be visited. */
    void livesAlone(Map<Long, Boolean> alone) {
        batch.run(
                """
                update person set lives_alone = :alone
                where id = :id and exists (
                    select 1 from consent c
                    where c.person_id = :id and c.purpose = 'OUTREACH' and c.withdrawn_at is null)
                """,
                alone.entrySet().stream()
                        .<SqlParameterSource>map(
                                one -> new MapSqlParameterSource("id", one.getKey()).addValue("alone", one.getValue()))
                        .toList());
    }

    void reported(long id, Instant at) {
        jdbc.sql("update person set reported_at = :at, version = version + 1 where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Somebody looked whether the category still fits. */
    void looked(long id, LocalDate day) {
        jdbc.sql("update person set looked_on = :day where id = :id")
                .param("day", Date.valueOf(day))
                .param("id", id)
                .update();
    }

    void category(long id, ParticipationCategory category, LocalDate since, Actor by, Instant at) {
        jdbc.sql(
                        """
                        update person set category = :category, category_since = :since, version = version + 1,
                                          changed_at = :at, changed_by = :by
                        where id = :id
                        """)
                .param("category", category.name())
                .param("since", Date.valueOf(since))
                .param("at", Timestamp.from(at))
                .param("by", by.username())
                .param("id", id)
                .update();
    }
}
