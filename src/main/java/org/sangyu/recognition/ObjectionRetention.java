package org.sangyu.recognition;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.sangyu.privacy.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what was written against a nominee, and by whom, a year after the decision; the decision stays. */
@Component
class ObjectionRetention implements RetentionRule {

    private static final Period KEEP = Period.ofYears(1);

    private final JdbcClient jdbc;

    ObjectionRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "recognition.retention.objections";
    }

    @Override
    public Period keep() {
        return KEEP;
    }

    @Override
    public int apply(Instant now) {
        return jdbc.sql(
                        """
                        update recognition_objection set text = null, contact = null
                        where text is not null and decided_at < :before
                        """)
                .param(
                        "before",
                        Timestamp.from(now.atOffset(ZoneOffset.UTC).minus(KEEP).toInstant()))
                .update();
    }
}
