package org.sangyu.cases;

import java.time.Instant;
import java.time.ZoneId;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of limits (domain.md §4.2): how long something may take by the version in force on a day. */
@Component
class SlaPolicies {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    SlaPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException when the table has no such policy: a mistake of ours, not of a user */
    Limit inForce(String policy, Instant at) {
        return jdbc.sql(
                        """
                        select amount, unit from sla_policy
                        where policy = :policy and effective_from <= :day
                        order by effective_from desc limit 1
                        """)
                .param("policy", policy)
                .param("day", java.sql.Date.valueOf(at.atZone(ZONE).toLocalDate()))
                .query((row, n) -> new Limit(row.getInt("amount"), LimitUnit.valueOf(row.getString("unit"))))
                .optional()
                .orElseThrow(() -> new IllegalStateException("No limit in sla_policy for " + policy));
    }
}
