package org.sangyu.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.privacy.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Years after a case ended nobody needs to know any more whose it was (domain.md §10.4). */
@Component
class EndedCases implements RetentionRule {

    private static final int A_NIGHT = 2000;

    private final Anonymising anonymising;
    private final JdbcClient jdbc;
    private final Period keep;

    EndedCases(Anonymising anonymising, JdbcClient jdbc, @Value("${sangyu.cases.keep:5y}") Period keep) {
        this.anonymising = anonymising;
        this.jdbc = jdbc;
        this.keep = keep;
    }

    @Override
    public String key() {
        return "cases.retention.ended";
    }

    @Override
    public Period keep() {
        return keep;
    }

    @Override
    public int apply(Instant now) {
        List<Long> due = jdbc.sql(
                        """
                        select id from livelihood_case
                        where closed_at < :before and anonymised_at is null
                        order by closed_at limit :most
                        for update skip locked
                        """)
                .param(
                        "before",
                        Timestamp.from(
                                now.atZone(WorkingCalendar.ZONE).minus(keep).toInstant()))
                .param("most", A_NIGHT)
                .query(Long.class)
                .list();
        anonymising.forget(due);
        return due.size();
    }
}
