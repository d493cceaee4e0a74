package org.sangyu.cases;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.privacy.Masking;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists cases newest first, a page at a time, as far as the reader's scopes reach. */
@Component
class CaseList {

    private static final Pattern NUMBER = Pattern.compile("MS-\\d{6}-\\d{8}-\\d{6,}");

    /** Open, and its limit is over: the same for the mark in a row and for the filter. */
    private static final String OVERDUE =
            """
            (c.closed_at is null and c.due_at < :now
             and c.status not in ('ARCHIVED', 'ANSWERED', 'NOT_ACCEPTED', 'MERGED', 'TRANSFERRED'))""";

    private static final String DUE_SOON =
            """
            (c.closed_at is null and c.due_at >= :now and c.yellow_at <= :now
             and c.status not in ('ARCHIVED', 'ANSWERED', 'NOT_ACCEPTED', 'MERGED', 'TRANSFERRED'))""";

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Clock clock;

    CaseList(JdbcClient jdbc, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    CasePage page(CaseFilter filter, Actor actor) {
        filter.check();
        ListBranches branches = ListBranches.of(actor, filter.area());
        if (branches.conditions().isEmpty()) {
            return new CasePage(List.of(), null);
        }
        Map<String, Object> params = new LinkedHashMap<>(branches.params());
        List<Listed> found = jdbc.sql(sql(branches.conditions(), narrowing(filter, params)))
                .params(params)
                .params(Recusals.params(actor))
                .param("before", filter.before())
                .param("now", Timestamp.from(clock.instant()))
                // one more than asked for says whether there is a next page
                .param("limit", filter.limit() + 1)
                .query((row, n) -> new Listed(row.getLong("id"), read(row)))
                .list();
        List<Listed> page = found.subList(0, Math.min(filter.limit(), found.size()));
        return new CasePage(
                page.stream().map(Listed::row).toList(),
                found.size() > page.size()
                        ? CaseFilter.cursor(page.get(page.size() - 1).id())
                        : null);
    }

    static String sql(List<String> branches, String narrowing) {
        String ids = branches.stream()
                .map(branch ->
                        """
                        (select c.id from livelihood_case c
                          where %s
                            and c.id < :before%s
                            and %s
                          order by c.id desc limit :limit)
                        """
                                .formatted(branch, narrowing, Recusals.NOT_HIDDEN))
                .collect(joining("union all\n"));
        return """
               select c.id, c.number, c.title, c.type, c.category, c.status, c.area_code, c.urgent, c.tier,
                      c.due_at, c.due_provisional, c.urge_count, c.registered_at,
                      %s as overdue,
                      %s as due_soon
                 from livelihood_case c
                where c.id in (
               %s)
                order by c.id desc
                limit :limit
               """
                .formatted(OVERDUE, DUE_SOON, ids);
    }

    static String narrowing(CaseFilter filter, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder();
        if (filter.status() != null) {
            sql.append(" and c.status = :status");
            params.put("status", filter.status().name());
        }
        if (filter.category() != null) {
            sql.append(
                    " and c.category in (select code from category where code = :category or parent_code = :category)");
            params.put("category", filter.category());
        }
        if (filter.overdue() != null) {
            sql.append(filter.overdue() ? " and " : " and not ").append(OVERDUE);
        }
        if (filter.q() != null) {
            search(filter.q(), sql, params);
        }
        return sql.toString();
    }

    private static void search(String q, StringBuilder sql, Map<String, Object> params) {
        String number = q.toUpperCase(Locale.ROOT);
        if (NUMBER.matcher(number).matches()) {
            sql.append(" and c.number = :number");
            params.put("number", number);
            return;
        }
        // Chinese has no upper case, and without it the search is many times faster
        boolean cased = !q.toLowerCase(Locale.ROOT).equals(q.toUpperCase(Locale.ROOT));
        sql.append(" and (c.number like :number or c.title %s :title)".formatted(cased ? "ilike" : "like"));
        params.put("number", escape(number) + "%");
        params.put("title", "%" + escape(q) + "%");
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private CaseRow read(ResultSet row) throws SQLException {
        String area = row.getString("area_code");
        String community = area.substring(0, Math.min(12, area.length()));
        return new CaseRow(
                row.getString("number"),
                // people write numbers into titles, and lists are read by more than handle the case
                Masking.text(row.getString("title")),
                CaseType.valueOf(row.getString("type")),
                row.getString("category"),
                CaseStatus.valueOf(row.getString("status")),
                community,
                organisations.find(community).map(Organisation::name).orElse(community),
                row.getBoolean("urgent"),
                row.getString("tier"),
                StoredCase.instant(row, "due_at"),
                row.getBoolean("due_provisional"),
                row.getBoolean("overdue"),
                row.getBoolean("due_soon"),
                row.getInt("urge_count"),
                StoredCase.instant(row, "registered_at"));
    }

    /** A row with the id that its page's cursor is made of. */
    private record Listed(long id, CaseRow row) {}
}
