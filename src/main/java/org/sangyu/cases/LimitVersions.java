package org.sangyu.cases;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which version of a limit counted on a day: for those who have to say afterwards on what something rested. */
@Component
class LimitVersions {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    LimitVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A limit and since when it was in force. */
    record Version(String policy, Limit limit, LocalDate effectiveFrom) {}

    /** Empty when there is no such limit, or was none yet. */
    Optional<Version> inForce(String policy, Instant at) {
        return jdbc.sql(
                        """
                        select amount, unit, effective_from from sla_policy
                        where policy = :policy and effective_from <= :day
                        order by effective_from desc limit 1
                        """)
                .param("policy", policy)
                .param("day", Date.valueOf(at.atZone(ZONE).toLocalDate()))
                .query((row, n) -> new Version(
                        policy,
                        new Limit(row.getInt("amount"), LimitUnit.valueOf(row.getString("unit"))),
                        row.getObject("effective_from", LocalDate.class)))
                .optional();
    }
}
