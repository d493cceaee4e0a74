package org.sangyu.volunteering;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sangyu.cases.CaseMoved;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseTakenOver;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlerKind;
import org.sangyu.security.Accounts;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The order in which teams are asked: what one of them declines, or leaves unanswered, the next is asked without anybody
 * having to do anything; only when the last could not comes the case back to its dispatcher.
 */
@Service
@Transactional
public class OfferTurns {

    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final DispatchDesk dispatch;
    private final RiskBook risks;
    private final Accounts accounts;
    private final Clock clock;

    OfferTurns(JdbcClient jdbc, DispatchDesk dispatch, RiskBook risks, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.dispatch = dispatch;
        this.risks = risks;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param teams in order, the one that is asked now first; what was said before counts no more */
    public void lineUp(String caseNumber, List<String> teams, long dispatcher) {
        jdbc.sql("delete from offer_turn where case_number = :case")
                .param("case", caseNumber)
                .update();
        List<String> each = teams.stream().distinct().limit(MOST).toList();
        for (int i = 0; i < each.size(); i++) {
            jdbc.sql(
                            """
                            insert into offer_turn (case_number, position, team_code, lined_up_by, asked_at)
                            values (:case, :position, :team, :by, :asked)
                            """)
                    .param("case", caseNumber)
                    .param("position", i + 1)
                    .param("team", each.get(i))
                    .param("by", dispatcher)
                    .param("asked", i == 0 ? Timestamp.from(clock.instant()) : null, java.sql.Types.TIMESTAMP)
                    .update();
        }
    }

    private record Turn(int position, String team, long by) {}

    /**
     * Dispatches the case to the next team of the line that may have it now, in the name of whoever drew the line up.
     *
     * @return whether there was one
     */
    public boolean askNext(String caseNumber) {
        for (Optional<Turn> next = next(caseNumber); next.isPresent(); next = next(caseNumber)) {
            Turn turn = next.get();
            jdbc.sql("update offer_turn set asked_at = :now where case_number = :case and position = :position")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("case", caseNumber)
                    .param("position", turn.position())
                    .update();
            if (dispatch.fits(caseNumber, HandlerKind.TEAM, turn.team()) && risks.fits(caseNumber, turn.team())) {
                dispatch.dispatch(
                        caseNumber,
                        HandlerKind.TEAM,
                        turn.team(),
                        null,
                        accounts.require(turn.by()).actor());
                return true;
            }
        }
        return false;
    }

    @EventListener
    void on(CaseMoved moved) {
        if (moved.to() == CaseStatus.SIGNED || moved.to() == CaseStatus.CLOSED) {
            forget(moved.number());
        }
    }

    @EventListener
    void on(CaseTakenOver event) {
        forget(event.number());
    }

    private void forget(String caseNumber) {
        jdbc.sql("delete from offer_turn where case_number = :case and asked_at is null")
                .param("case", caseNumber)
                .update();
    }

    private Optional<Turn> next(String caseNumber) {
        return jdbc.sql(
                        """
                        select position, team_code, lined_up_by from offer_turn
                        where case_number = :case and asked_at is null order by position limit 1
                        """)
                .param("case", caseNumber)
                .query((row, n) -> new Turn(row.getInt(1), row.getString(2), row.getLong(3)))
                .optional();
    }
}
