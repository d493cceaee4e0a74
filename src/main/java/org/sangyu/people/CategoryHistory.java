package org.sangyu.people;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which categories a member was in and why: only ever added to. */
@Component
public class CategoryHistory {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    CategoryHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    void note(long personId, ParticipationCategory category, String reason, String review, Actor by, Instant at) {
        if (category == null) {
            return;
        }
        jdbc.sql(
                        """
                        insert into member_category (person_id, category, from_on, reason, review, set_at, set_by)
                        values (:person, :category, :from, :reason, :review, :at, :by)
                        """)
                .param("person", personId)
                .param("category", category.name())
                .param("from", Date.valueOf(LocalDate.ofInstant(at, ZONE)))
                .param("reason", reason)
                .param("review", review, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("by", by.username())
                .update();
    }
}
