package org.sangyu.outreach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.people.ParticipationCategory;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who should be called on, by category and by living alone, and has no plan for it. Whoever declined is proposed again
 * only in another category.
 */
@Service
@Transactional(readOnly = true)
public class OutreachProposals {

    private static final int PAGE = 30;

    private static final String WITHOUT_A_PLAN =
            """
            from person p
            join outreach_rhythm r on r.reason = p.category or (r.reason = 'ALONE' and p.lives_alone)
            where p.status = 'ACTIVE' and %s
              and not exists (
                  select 1 from outreach_plan c
                  where c.person_id = p.id and c.kind = r.kind
                    and (c.due_on is not null
                         or ((c.state = 'DECLINED' or c.ended_for = 'WISH')
                             and (c.begun_at at time zone 'Asia/Shanghai')::date
                                 >= coalesce(p.category_since, date '2000-01-01'))))
            """;

    private final JdbcClient jdbc;

    OutreachProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param category null for whoever is no member; {@code rhythm} the one that the table has for the reason */
    public record Proposal(
            long personId,
            String name,
            ParticipationCategory category,
            boolean alone,
            String branchCode,
            String areaCode,
            OutreachKind kind,
            OutreachReason reason,
            Rhythm rhythm) {}

    /** @param next for the page after this one; null when this is the last */
    public record Page(List<Proposal> rows, Long next) {}

    /** How many people of the scope should have a plan and have none. */
    public int people(OutreachScope scope, Actor reader) {
        OutreachScope seen = OutreachScope.of(scope.code(), reader);
        return jdbc.sql("select count(distinct p.id) " + WITHOUT_A_PLAN.formatted(seen.condition("p")))
                .params(seen.params())
                .query(Integer.class)
                .single();
    }

    /** @param after {@link Page#next()} of the page before; null for the first */
    public Page list(OutreachScope scope, Long after, Actor reader) {
        OutreachScope seen = OutreachScope.of(scope.code(), reader);
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("after", after == null ? 0L : after);
        List<Proposal> found = jdbc.sql(
                        """
                        select distinct on (p.id, r.kind) p.id, p.name, p.category, coalesce(p.lives_alone, false) as alone,
                               p.branch_code, p.area_code, r.kind, r.reason, r.rhythm
                        """
                                + WITHOUT_A_PLAN.formatted(seen.condition("p"))
                                + """
                          and p.id > :after
                        order by p.id, r.kind, r.reason = 'ALONE' desc
                        limit %d
                        """
                                        .formatted(PAGE + 5))
                .params(params)
                .query((row, n) -> new Proposal(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("category") == null
                                ? null
                                : ParticipationCategory.valueOf(row.getString("category")),
                        row.getBoolean("alone"),
                        row.getString("branch_code"),
                        row.getString("area_code"),
                        OutreachKind.valueOf(row.getString("kind")),
                        OutreachReason.valueOf(row.getString("reason")),
                        Rhythm.valueOf(row.getString("rhythm"))))
                .list();
        return whole(found);
    }

    /** A page ends with all of one person. */
    private static Page whole(List<Proposal> found) {
        if (found.size() <= PAGE) {
            return new Page(found, null);
        }
        List<Proposal> page = new ArrayList<>(found);
        long cut = page.get(page.size() - 1).personId();
        page.removeIf(one -> one.personId() == cut);
        return new Page(page, page.get(page.size() - 1).personId());
    }
}
