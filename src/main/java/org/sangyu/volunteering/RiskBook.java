package org.sangyu.volunteering;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is said, before a team is asked, what could happen to whoever goes (志愿服务条例 art. 12). */
@Service
public class RiskBook {

    private final JdbcClient jdbc;
    private final WhoMayBeAsked asked;
    private final Clock clock;

    RiskBook(JdbcClient jdbc, WhoMayBeAsked asked, Clock clock) {
        this.jdbc = jdbc;
        this.asked = asked;
        this.clock = clock;
    }

    /** What was said of the risk. */
    public record Risk(RiskLevel level, String notice) {}

    /**
     * @param level null for little risk
     * @param notice what could happen; needed where there is more than little risk
     */
    @Transactional
    public void say(String caseNumber, String teamCode, RiskLevel level, String notice, Actor by) {
        RiskLevel risk = level == null ? RiskLevel.LOW : level;
        Findings findings = new Findings();
        if (risk == RiskLevel.LOW) {
            findings.optional(notice, 300, "riskNotice", "volunteering.refused.risk-length");
        } else {
            findings.text(
                    notice, 300, "riskNotice", "volunteering.refused.risk-missing", "volunteering.refused.risk-length");
        }
        findings.orRefuse();
        asked.requireSomebody(teamCode, risk);
        jdbc.sql(
                        """
                        insert into risk_notice (case_number, level, notice, said_at, said_by)
                        values (:case, :level, :notice, :now, :by)
                        """)
                .param("case", caseNumber)
                .param("level", risk.name())
                .param("notice", notice == null || notice.isBlank() ? null : notice.strip(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.username())
                .update();
    }

    /** Whether the team has somebody for what was said of the risk, and room for one more. */
    boolean fits(String caseNumber, String teamCode) {
        return asked.hasSomebody(teamCode, of(caseNumber).level());
    }

    /** @throws Refusal when the team has enough in hand */
    void requireRoom(String teamCode) {
        asked.requireRoom(teamCode);
    }

    /** @throws org.sangyu.refusal.Refusal saying kindly why this volunteer should not go */
    void requireFit(String caseNumber, Actor volunteer) {
        asked.require(volunteer, of(caseNumber).level());
    }

    /** What was said last; little risk when nothing was. */
    @Transactional(readOnly = true)
    public Risk of(String caseNumber) {
        Optional<Risk> said = jdbc.sql(
                        "select level, notice from risk_notice where case_number = :case order by id desc limit 1")
                .param("case", caseNumber)
                .query((row, n) -> new Risk(RiskLevel.valueOf(row.getString(1)), row.getString(2)))
                .optional();
        return said.orElse(new Risk(RiskLevel.LOW, null));
    }

    /** The same of many; only those of which something was said. */
    @Transactional(readOnly = true)
    public Map<String, Risk> of(Collection<String> caseNumbers) {
        Map<String, Risk> said = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (case_number) case_number, level, notice from risk_notice
                        where case_number = any (:cases)
                        order by case_number, id desc
                        """)
                .param("cases", caseNumbers.toArray(String[]::new))
                .query(row -> {
                    said.put(row.getString(1), new Risk(RiskLevel.valueOf(row.getString(2)), row.getString(3)));
                });
        return said;
    }
}
