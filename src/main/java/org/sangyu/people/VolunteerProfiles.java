package org.sangyu.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.places.Position;
import org.sangyu.privacy.FieldCipher;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All volunteers of a scope with everything that a choice among them rests on, in three queries however many they are. */
@Service
@Transactional(readOnly = true)
public class VolunteerProfiles {

    private final VolunteerRoll roll;
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    VolunteerProfiles(VolunteerRoll roll, JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.roll = roll;
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    private record Row(
            Helper helper, Long accountId, String areaCode, Position position, String branchCode, Set<String> teams) {}

    /** Those whom the reader may see in this scope, by id; also those who must not be asked, for that is said of them. */
    public List<VolunteerProfile> within(PeopleScope scope, Actor reader) {
        PeopleScope seen = PeopleScope.of(scope.code(), reader);
        return read(seen.condition(), seen.params());
    }

    /** Just these, by id, for whoever is told their names because they may be asked; whoever no longer helps is left out. */
    public List<VolunteerProfile> among(Collection<Long> personIds) {
        return read("p.id = any (:people)", Map.of("people", personIds.toArray(Long[]::new)));
    }

    private List<VolunteerProfile> read(String which, Map<String, ?> params) {
        List<Row> rows = jdbc.sql(
                        """
                        select p.id, p.name, p.born_on, p.category, p.health, p.position, p.area_code, p.branch_code,
                               p.account_id, v.insured_to, v.guardian_phone, %s as consented,
                               array(select team_code from team_membership t
                                     where t.person_id = p.id and t.until is null order by team_code) as teams
                        from person p join volunteer v on v.person_id = p.id and v.left_on is null
                        where p.status = 'ACTIVE' and p.helps and %s
                        order by p.id
                        """
                                .formatted(VolunteerRoll.CONSENTED, which))
                .params(params)
                .query(this::read)
                .list();
        Long[] ids = rows.stream().map(row -> row.helper().personId()).toArray(Long[]::new);
        Map<Long, List<PersonSkill>> skills = skills(ids);
        Map<Long, List<VolunteerProfile.Talent>> talents = talents(ids);
        return rows.stream()
                .map(row -> new VolunteerProfile(
                        row.helper(),
                        row.accountId(),
                        row.areaCode(),
                        row.position(),
                        row.branchCode(),
                        skills.getOrDefault(row.helper().personId(), List.of()),
                        talents.getOrDefault(row.helper().personId(), List.of()),
                        row.teams()))
                .toList();
    }

    /** How many volunteers each of these teams has, whoever may see them; one that has none is not in it. */
    public Map<String, Integer> sizes(Collection<String> teamCodes) {
        return jdbc
                .sql(
                        """
                        select t.team_code, count(*)::int as n
                        from team_membership t join person p on p.id = t.person_id
                        where t.until is null and p.status = 'ACTIVE' and p.helps and t.team_code = any (:codes)
                        group by t.team_code
                        """)
                .param("codes", teamCodes.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("team_code"), row.getInt("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<Long, List<PersonSkill>> skills(Long[] ids) {
        return byPerson(
                "select person_id, skill, certificate, valid_to from person_skill where person_id = any (:ids)",
                ids,
                (row, n) -> new PersonSkill(
                        Skill.valueOf(row.getString("skill")),
                        row.getString("certificate"),
                        row.getObject("valid_to", LocalDate.class)));
    }

    private Map<Long, List<VolunteerProfile.Talent>> talents(Long[] ids) {
        return byPerson(
                """
                select person_id, level, fields from talent
                where person_id = any (:ids) and state = 'ENTERED' and available
                  and (valid_to is null or valid_to >= :today)
                """,
                ids,
                (row, n) -> new VolunteerProfile.Talent(
                        TalentLevel.valueOf(row.getString("level")),
                        strings(row, "fields").map(TalentField::valueOf).collect(Collectors.toSet())));
    }

    private <T> Map<Long, List<T>> byPerson(String sql, Long[] ids, RowMapper<T> mapper) {
        record Of<T>(long person, T what) {}
        Collection<Of<T>> found = jdbc.sql(sql)
                .param("ids", ids)
                .param("today", Date.valueOf(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)))
                .query((row, n) -> new Of<>(row.getLong("person_id"), mapper.mapRow(row, n)))
                .list();
        return found.stream()
                .collect(Collectors.groupingBy(Of::person, Collectors.mapping(Of::what, Collectors.toList())));
    }

    private Row read(ResultSet row, int n) throws SQLException {
        return new Row(
                roll.read(row, n),
                row.getObject("account_id", Long.class),
                row.getString("area_code"),
                position(cipher.open(row.getBytes("position"))),
                row.getString("branch_code"),
                strings(row, "teams").collect(Collectors.toSet()));
    }

    private static Position position(String latAndLng) {
        if (latAndLng == null) {
            return null;
        }
        String[] parts = latAndLng.split(",");
        return Position.of(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()))
                .orElse(null);
    }

    private static Stream<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
