package org.sangyu.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.Seasons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of limits (domain.md §4.2, §4.3): how long something may take by the version in force on a day. */
@Component
class SlaPolicies {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Seasons seasons;

    SlaPolicies(JdbcClient jdbc, Seasons seasons) {
        this.jdbc = jdbc;
        this.seasons = seasons;
    }

    /** @throws IllegalStateException when the table has no such policy: a mistake of ours, not of a user */
    Limit inForce(String policy, Instant at) {
        return version(policy, at, at).limit();
    }

    /**
     * The row that holds for something that begins at {@code from}.
     *
     * @param started when the case came in: by the versions in force then it is counted to its end, whatever is
     *     decided later, even later on the same day
     * @param from decides which part of a season it is
     * @throws IllegalStateException when the table has no such policy: a mistake of ours, not of a user
     */
    SlaPolicy version(String policy, Instant started, Instant from) {
        return find(policy, started, from)
                .orElseThrow(() -> new IllegalStateException("No limit in sla_policy for " + policy));
    }

    /** {@link #version}, or empty when there is no such limit, or was none yet. */
    Optional<SlaPolicy> find(String policy, Instant started, Instant from) {
        List<SlaPolicy> versions = jdbc.sql(
                        """
                        select * from sla_policy
                        where policy = :policy and effective_from <= :day and added_at <= :started
                        order by (season is null), effective_from desc, first_day desc
                        """)
                .param("policy", policy)
                .param("day", java.sql.Date.valueOf(day(started)))
                .param("started", Timestamp.from(started))
                .query(SlaPolicies::read)
                .list();
        return versions.stream()
                .filter(version ->
                        version.season() == null || version.holdsOn(seasons.dayOf(version.season(), day(from))))
                .findFirst();
    }

    static SlaPolicy read(ResultSet row, int number) throws SQLException {
        return new SlaPolicy(
                row.getLong("id"),
                row.getString("policy"),
                new Limit(row.getInt("amount"), LimitUnit.valueOf(row.getString("unit"))),
                row.getString("season"),
                row.getObject("first_day", Integer.class),
                row.getObject("last_day", Integer.class),
                row.getObject("effective_from", LocalDate.class),
                row.getString("source"));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
