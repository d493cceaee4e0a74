package org.sangyu.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.privacy.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What petitioners said at a callback in their own words goes after a year; their answers to the questions stay as figures. */
@Component
class CallbackOpinions implements RetentionRule {

    private final JdbcClient jdbc;
    private final Period keep;

    CallbackOpinions(JdbcClient jdbc, @Value("${sangyu.cases.keep-opinions:1y}") Period keep) {
        this.jdbc = jdbc;
        this.keep = keep;
    }

    @Override
    public String key() {
        return "cases.retention.opinions";
    }

    @Override
    public Period keep() {
        return keep;
    }

    @Override
    public int apply(Instant now) {
        return jdbc.sql(
                        """
                        update case_callback c set opinion = null
                        from livelihood_case l
                        where l.id = c.case_id and l.closed_at is not null and c.opinion is not null and c.at < :before
                        """)
                .param(
                        "before",
                        Timestamp.from(
                                now.atZone(WorkingCalendar.ZONE).minus(keep).toInstant()))
                .update();
    }
}
