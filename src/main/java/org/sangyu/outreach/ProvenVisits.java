package org.sangyu.outreach;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds that a figure counts, each with the service records that prove it, the newest first. */
@Service
@Transactional(readOnly = true)
public class ProvenVisits {

    private final JdbcClient jdbc;

    ProvenVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody's service there was. */
    public record Record(long id, String matter, String helper, String team, int minutes, boolean verified) {}

    /** @param name of the person; {@code *} when they left the register */
    public record Row(CareVisit visit, String name, List<Record> records) {}

    /** @param next for the page after this one; null when this is the last */
    public record Page(List<Row> rows, String next) {}

    private record Found(CareVisit visit, String name) {}

    /** @param cursor {@link Page#next()} of the page before; null for the first */
    public Page list(OutreachScope scope, VisitFilter filter, String cursor, int limit, Actor reader) {
        OutreachScope seen = OutreachScope.of(scope.code(), reader);
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("from", CarePlanTable.date(filter.from()));
        params.put("until", CarePlanTable.date(filter.until()));
        params.put("kind", filter.kind() == null ? "" : filter.kind().name());
        params.put("day", CarePlanTable.date(day(cursor)));
        params.put("number", cursor == null || cursor.length() < 11 ? "" : cursor.substring(11));
        List<Found> found = jdbc.sql(
                        """
                        select v.*, case when p.status = 'ACTIVE' then p.name else '*' end as name
                        from outreach_visit v join person p on p.id = v.person_id
                        where %s and %s and (v.done_on, v.number) < (:day, :number)
                        order by v.done_on desc, v.number desc
                        limit %d
                        """
                                .formatted(seen.condition("v"), filter.condition(), limit + 1))
                .params(params)
                .query((row, n) -> new Found(VisitTable.read(row, n), row.getString("name")))
                .list();
        List<Found> page = found.subList(0, Math.min(limit, found.size()));
        Map<String, List<Record>> records = records(page);
        CareVisit last = page.isEmpty() ? null : page.get(page.size() - 1).visit();
        return new Page(
                page.stream()
                        .map(one -> new Row(
                                one.visit(),
                                one.name(),
                                records.getOrDefault(one.visit().number(), List.of())))
                        .toList(),
                found.size() > limit ? last.doneOn() + "_" + last.number() : null);
    }

    /** The records of these rounds that count. */
    public List<Record> of(List<String> visits) {
        return jdbc.sql(
                        """
                        select r.id, r.matter, coalesce(p.name, r.volunteer, '*') as helper, o.name as team, r.minutes,
                               r.state = 'VERIFIED' as verified
                        from service_record r
                        left join person p on p.id = r.person_id
                        left join organisation o on o.code = r.team_code
                        where r.matter = any (:visits) and r.state in ('WAITING', 'VERIFIED')
                        order by r.id
                        """)
                .param("visits", visits.toArray(String[]::new))
                .query((row, n) -> new Record(
                        row.getLong("id"),
                        row.getString("matter"),
                        row.getString("helper"),
                        row.getString("team"),
                        row.getInt("minutes"),
                        row.getBoolean("verified")))
                .list();
    }

    /** What those who went wrote down that they did. */
    public List<String> work(String visit) {
        return jdbc.sql(
                        """
                        select work from service_record
                        where matter = :visit and state in ('WAITING', 'VERIFIED') order by id
                        """)
                .param("visit", visit)
                .query(String.class)
                .list();
    }

    private Map<String, List<Record>> records(List<Found> page) {
        return of(page.stream().map(one -> one.visit().number()).toList()).stream()
                .collect(Collectors.groupingBy(Record::matter));
    }

    /** Before the day after every other, where there is no cursor. */
    private static LocalDate day(String cursor) {
        try {
            return cursor == null || cursor.length() < 11
                    ? LocalDate.of(9999, 12, 31)
                    : LocalDate.parse(cursor.substring(0, 10));
        } catch (DateTimeParseException none) {
            return LocalDate.of(9999, 12, 31);
        }
    }
}
