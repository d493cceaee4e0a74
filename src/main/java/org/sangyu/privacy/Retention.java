package org.sangyu.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies every rule of keeping once a day, on one instance, and remembers what it removed. */
@Service
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** When a rule may be applied for the first time on a day; most people sleep. */
    private static final int NIGHT_HOUR = 2;

    /** How long runs are remembered. */
    private static final Period RUNS_KEPT = Period.ofYears(3);

    private final List<RetentionRule> rules;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Retention(
            List<RetentionRule> rules,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(RetentionRule::key)).toList();
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param rule message key of what it removes
     * @param at null when it never ran
     */
    public record Line(String rule, Period keep, Instant at, int removed, boolean ok) {}

    /** All rules, each with its last run. */
    public List<Line> lines() {
        Map<String, Line> last = jdbc
                .sql("select distinct on (rule) rule, at, removed, ok from retention_run order by rule, at desc")
                .query(Retention::line)
                .list()
                .stream()
                .collect(Collectors.toMap(Line::rule, Function.identity()));
        return rules.stream()
                .map(rule -> {
                    Line line = last.getOrDefault(rule.key(), new Line(rule.key(), null, null, 0, true));
                    return new Line(line.rule(), rule.keep(), line.at(), line.removed(), line.ok());
                })
                .toList();
    }

    /** Applies each rule that was not applied today, from two in the morning on; one that fails keeps no other from it. */
    public void runDue() {
        Instant now = clock.instant();
        if (now.atZone(ZONE).getHour() < NIGHT_HOUR) {
            return;
        }
        for (RetentionRule rule : rules) {
            try {
                transaction.executeWithoutResult(status -> runOnce(rule, now));
            } catch (RuntimeException e) {
                LOG.error("Retention rule {} failed: {}", rule.key(), Masking.text(e.toString()));
                transaction.executeWithoutResult(status -> remember(rule, now, 0, false));
            }
        }
        jdbc.sql("delete from retention_run where at < :before")
                .param("before", now.atZone(ZONE).minus(RUNS_KEPT).toOffsetDateTime())
                .update();
    }

    private void runOnce(RetentionRule rule, Instant now) {
        if (!takeTurn(rule) || ranToday(rule, now)) {
            return;
        }
        int removed = rule.apply(now);
        remember(rule, now, removed, true);
        if (removed > 0) {
            audit.record(Actor.system("retention"), "retention", rule.key(), true, Map.of("removed", removed));
        }
    }

    /** Another instance that comes at the same moment leaves it to this one. */
    private boolean takeTurn(RetentionRule rule) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('retention ' || :rule, 0))")
                .param("rule", rule.key())
                .query(Boolean.class)
                .single();
    }

    private boolean ranToday(RetentionRule rule, Instant now) {
        return jdbc.sql("select exists (select from retention_run where rule = :rule and at >= :today)")
                .param("rule", rule.key())
                .param(
                        "today",
                        now.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toOffsetDateTime())
                .query(Boolean.class)
                .single();
    }

    private void remember(RetentionRule rule, Instant now, int removed, boolean ok) {
        jdbc.sql("insert into retention_run (rule, at, removed, ok) values (:rule, :at, :removed, :ok)")
                .param("rule", rule.key())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("removed", removed)
                .param("ok", ok)
                .update();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("rule"),
                null,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("removed"),
                row.getBoolean("ok"));
    }
}
