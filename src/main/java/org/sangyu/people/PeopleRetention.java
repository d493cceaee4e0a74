package org.sangyu.people;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.privacy.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes people anonymous whose consent was taken back, when the fifteen working days after that are over. */
@Component
class PeopleRetention implements RetentionRule {

    private static final int AT_A_TIME = 1000;

    private final Erasure erasure;
    private final JdbcClient jdbc;

    PeopleRetention(Erasure erasure, JdbcClient jdbc) {
        this.erasure = erasure;
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "people.retention.hidden";
    }

    /** About; the day itself is reckoned in working days when the consent is taken back. */
    @Override
    public Period keep() {
        return Period.ofDays(21);
    }

    @Override
    public int apply(Instant now) {
        List<Long> due = jdbc.sql(
                        """
                        select id from person where status = 'HIDDEN' and erase_on <= :today
                        order by erase_on limit :most
                        for update skip locked
                        """)
                .param("today", Date.valueOf(LocalDate.ofInstant(now, WorkingCalendar.ZONE)))
                .param("most", AT_A_TIME)
                .query(Long.class)
                .list();
        if (!due.isEmpty()) {
            erasure.erase(due);
        }
        return due.size();
    }
}
