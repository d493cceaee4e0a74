package org.sangyu.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sangyu.organisation.Tier;
import org.sangyu.privacy.Masking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers of a case learn of its supervisions. */
@Service
public class Supervisions {

    private final JdbcClient jdbc;

    Supervisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, in order; empty for a reader who sees no more than a work sheet. */
    @Transactional(readOnly = true)
    public List<Supervision> of(CaseView view) {
        if (view.sight() == Sight.WORKSHEET) {
            return List.of();
        }
        UnaryOperator<String> text = view.sight() == Sight.FULL ? UnaryOperator.identity() : Masking::text;
        return jdbc
                .sql(
                        """
                        select s.* from case_supervision s join livelihood_case c on c.id = s.case_id
                        where c.number = :number order by s.id
                        """)
                .param("number", view.number())
                .query((row, n) -> supervision(row))
                .list()
                .stream()
                .map(one -> one.said(text))
                .toList();
    }

    private static Supervision supervision(ResultSet row) throws SQLException {
        return new Supervision(
                Supervision.State.valueOf(row.getString("status")),
                SupervisionKind.valueOf(row.getString("kind")),
                row.getString("demand"),
                Tier.valueOf(row.getString("supervisor_tier")),
                StoredCase.instant(row, "ordered_at"),
                row.getString("ordered_by_name"),
                StoredCase.instant(row, "due_at"),
                StoredCase.instant(row, "late_at"),
                row.getString("answer"),
                StoredCase.instant(row, "answered_at"),
                row.getString("answered_by_name"),
                row.getString("review"),
                StoredCase.instant(row, "reviewed_at"),
                row.getInt("rounds"));
    }
}
