package org.sangyu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.people.Volunteer.TravelMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of many volunteers at once, as far as a spreadsheet holds it. */
@Component
class KnownVolunteers {

    private static final String SELECT =
            """
            select v.*, p.name, p.phone, p.area_code,
                   array(select concat_ws(':', skill, coalesce(certificate, ''), valid_to::text)
                         from person_skill s where s.person_id = p.id order by skill) as skills,
                   array(select team_code from team_membership m
                         where m.person_id = p.id and m.until is null order by team_code) as teams,
                   array(select team_code from team_membership m
                         where m.person_id = p.id and m.until is null and m.leader order by team_code) as leads
            from volunteer v join person p on p.id = v.person_id
            """;

    private final JdbcClient jdbc;

    KnownVolunteers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param active whether the volunteer has not left */
    record Known(
            long id,
            String name,
            String phone,
            String areaCode,
            boolean active,
            VolunteerFacts facts,
            List<PersonSkill> skills,
            List<String> teams,
            List<String> leads) {}

    Map<Long, Known> of(Collection<Long> personIds) {
        return jdbc
                .sql(SELECT + "where v.person_id = any (:ids)")
                .param("ids", personIds.toArray(Long[]::new))
                .query(KnownVolunteers::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Known::id, Function.identity()));
    }

    /** Those who have not left, by name; at most so many behind the last one, who is null for the first. */
    List<Known> behind(Known last, PeopleScope scope, int most) {
        return jdbc.sql(SELECT
                        + """
                          where v.left_on is null and p.status = 'ACTIVE' and %s
                            and (p.name, p.id) > (:afterName, :afterId)
                          order by p.name, p.id limit :most
                          """
                                .formatted(scope.condition()))
                .params(scope.params())
                .param("afterName", last == null ? "" : last.name())
                .param("afterId", last == null ? 0 : last.id())
                .param("most", most)
                .query(KnownVolunteers::read)
                .list();
    }

    private static Known read(ResultSet row, int n) throws SQLException {
        return new Known(
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("area_code"),
                row.getDate("left_on") == null,
                facts(row),
                Stored.texts(row, "skills").stream().map(KnownVolunteers::skill).toList(),
                Stored.texts(row, "teams"),
                Stored.texts(row, "leads"));
    }

    private static VolunteerFacts facts(ResultSet row) throws SQLException {
        return new VolunteerFacts(
                row.getString("volunteer_no"),
                row.getString("times"),
                row.getObject("hours_a_week", Integer.class),
                Stored.one(row, "travel_mode", TravelMode.class),
                row.getObject("insured_to", LocalDate.class),
                row.getString("guardian_phone"));
    }

    /** A certificate holds no colon: where it did, the first and the last one part. */
    private static PersonSkill skill(String text) {
        int first = text.indexOf(':');
        String rest = text.substring(first + 1);
        boolean dated = rest.matches("(?s).*:\\d{4}-\\d{2}-\\d{2}");
        String certificate = dated ? rest.substring(0, rest.length() - 11) : rest;
        return new PersonSkill(
                Skill.valueOf(text.substring(0, first)),
                PersonChecks.text(certificate),
                dated ? LocalDate.parse(rest.substring(rest.length() - 10)) : null);
    }
}
