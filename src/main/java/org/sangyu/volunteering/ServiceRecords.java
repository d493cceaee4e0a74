package org.sangyu.volunteering;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads service records a page at a time: one's own, or those of a team or an area that one keeps. */
@Service
@Transactional(readOnly = true)
public class ServiceRecords {

    private final JdbcClient jdbc;
    private final Organisations organisations;

    ServiceRecords(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** One's own. */
    public RecordPage own(Serving serving, Long before, int limit) {
        return page(RecordFilter.ofPerson(serving.personId(), before, limit), "true", Map.of());
    }

    /** @throws Refusal not permitted, when the scope is none of the reader's */
    public RecordPage list(RecordFilter filter, Actor reader) {
        String scope = scope(filter.scope(), reader);
        return page(filter, condition(scope), Map.of("scope", scope));
    }

    /** The scope asked for, or the reader's widest. */
    public String scope(String wanted, Actor reader) {
        if (wanted == null || wanted.isBlank()) {
            return reader.scopes(Permission.VERIFY_HOURS).stream()
                    .min(Comparator.comparing(String::length))
                    .orElseThrow(() -> Refusal.notPermitted("volunteering.refused.not-your-team"));
        }
        String code = wanted.strip();
        String area = organisations.find(code).map(Organisation::parentCode).orElse(null);
        if (reader.may(Permission.VERIFY_HOURS, code)
                || (code.startsWith("T-") && area != null && reader.may(Permission.VERIFY_HOURS, area))) {
            return code;
        }
        throw Refusal.notPermitted("volunteering.refused.not-your-team");
    }

    /** How many of this scope wait to be verified. */
    public int waiting(String scope) {
        return jdbc.sql("select count(*) from service_record r where r.state = 'WAITING' and " + condition(scope))
                .param("scope", scope)
                .query(Integer.class)
                .single();
    }

    /** A record, what it replaced, and what that had replaced, the newest first. */
    public List<ServiceRecord> history(ServiceRecord record) {
        return jdbc.sql(
                        """
                        with recursive line as (
                            select id, corrects from service_record where id = :id
                            union all
                            select older.id, older.corrects
                            from service_record older join line on older.id = line.corrects)
                        """
                                + RecordTable.SELECT
                                + "where r.id in (select id from line) and r.id <> :id order by r.id desc")
                .param("id", record.id())
                .query(RecordTable::read)
                .list();
    }

    private RecordPage page(RecordFilter filter, String condition, Map<String, Object> params) {
        Map<String, Object> all = new HashMap<>(params);
        StringBuilder sql =
                new StringBuilder(RecordTable.SELECT).append("where ").append(condition);
        narrow(filter, sql, all);
        List<ServiceRecord> found = jdbc.sql(sql + " order by r.id desc limit :limit")
                .params(all)
                .param("limit", filter.limit() + 1)
                .query(RecordTable::read)
                .list();
        boolean more = found.size() > filter.limit();
        List<ServiceRecord> rows = more ? found.subList(0, filter.limit()) : found;
        return new RecordPage(
                List.copyOf(rows), more ? rows.get(rows.size() - 1).id() : null);
    }

    private static void narrow(RecordFilter filter, StringBuilder sql, Map<String, Object> params) {
        List<String> parts = new ArrayList<>();
        if (filter.personId() != null) {
            parts.add("r.person_id = :person");
            params.put("person", filter.personId());
        }
        if (filter.name() != null && !filter.name().isBlank()) {
            parts.add("p.name like :name");
            params.put("name", filter.name().strip().replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        if (filter.state() != null) {
            // written out, so that the index of those that wait is used
            parts.add("r.state = '" + filter.state().name() + "'");
        }
        if (filter.from() != null) {
            parts.add("r.visited_on >= :from");
            params.put("from", Date.valueOf(filter.from()));
        }
        if (filter.until() != null) {
            parts.add("r.visited_on <= :until");
            params.put("until", Date.valueOf(filter.until()));
        }
        if (filter.before() != null) {
            parts.add("r.id < :before");
            params.put("before", filter.before());
        }
        parts.forEach(part -> sql.append(" and ").append(part));
    }

    static String condition(String scope) {
        if (scope.startsWith("T-")) {
            return "r.team_code = :scope";
        }
        return switch (scope.length()) {
            case 6 -> "r.city_code = :scope";
            case 9 -> "r.town_code = :scope";
            default -> "r.community_code = :scope";
        };
    }
}
