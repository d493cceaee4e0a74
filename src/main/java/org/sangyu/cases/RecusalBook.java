package org.sangyu.cases;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where it is kept who must not see which case. Nothing is taken out of it. */
@Component
class RecusalBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecusalBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether this is new */
    boolean write(long caseId, String orgCode, Long accountId, boolean accused, String reason, Actor by) {
        return jdbc.sql(
                                """
                                insert into case_recusal (case_id, org_code, account_id, accused, reason, recorded_by,
                                                          recorded_by_name, recorded_at)
                                values (:case, :org, :account, :accused, :reason, :by, :byName, :at)
                                on conflict do nothing
                                """)
                        .param("case", caseId)
                        .param("org", orgCode, Types.VARCHAR)
                        .param("account", accountId, Types.BIGINT)
                        .param("accused", accused)
                        .param("reason", reason)
                        .param("by", by.accountId())
                        .param("byName", by.displayName())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** @return whether anything was new to the second case */
    boolean copy(long from, long into) {
        return jdbc.sql(
                                """
                                insert into case_recusal (case_id, org_code, account_id, accused, reason, recorded_by,
                                                          recorded_by_name, recorded_at)
                                select :into, org_code, account_id, accused, reason, recorded_by, recorded_by_name,
                                       recorded_at
                                  from case_recusal where case_id = :from
                                on conflict do nothing
                                """)
                        .param("from", from)
                        .param("into", into)
                        .update()
                > 0;
    }

    /** Who would have to do with the case as it stands, by the organisations that they act for. */
    List<Concerned> concerned(long caseId) {
        return jdbc.sql(
                        """
                        select a.username, a.display_name, o.name
                          from livelihood_case c
                          join account_grant g on g.scope = any (organisation_line(c.area_code) || c.handler_code)
                          join account a on a.id = g.account_id
                          join organisation o on o.code = g.scope
                         where c.id = :case and a.enabled and g.role not in ('ADMIN', 'AUDITOR')
                         order by length(g.scope) desc, a.username
                         limit 200
                        """)
                .param("case", caseId)
                .query((row, n) -> new Concerned(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    List<Recusal> of(long caseId) {
        return jdbc.sql(
                        """
                        select coalesce(o.name, a.display_name) as name, r.accused, r.reason, r.recorded_by_name,
                               r.recorded_at
                          from case_recusal r
                          left join organisation o on o.code = r.org_code
                          left join account a on a.id = r.account_id
                         where r.case_id = :case order by r.id
                        """)
                .param("case", caseId)
                .query((row, n) -> new Recusal(
                        row.getString("name"),
                        row.getBoolean("accused"),
                        row.getString("reason"),
                        row.getString("recorded_by_name"),
                        StoredCase.instant(row, "recorded_at")))
                .list();
    }
}
