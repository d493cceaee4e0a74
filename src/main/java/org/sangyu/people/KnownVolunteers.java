package org.sangyu.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangyu.people.Volunteer.TravelMode;
import org.sangyu.privacy.Masking;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The volunteers of many rows at once: what is known of them, and what is written, a statement for each table. */
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
    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;
    private final PersonBatch batch;
    private final SheetCells cells;

    KnownVolunteers(JdbcClient jdbc, PersonBatch batch, SheetCells cells) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.cells = cells;
    }

    /** @param active whether the volunteer has not left */
    record Known(
            long id,
            String name,
            String phone,
            String areaCode,
            boolean active,
            String volunteerNo,
            String times,
            Integer hours,
            TravelMode travel,
            LocalDate insuredTo,
            String guardianPhone,
            List<PersonSkill> skills,
            List<String> teams,
            List<String> leads) {

        List<String> changed(VolunteerSheet.Row row) {
            List<String> changed = new ArrayList<>();
            // one who left comes back
            add(changed, "name", !active);
            add(changed, "volunteerNo", differs(row.volunteerNo(), volunteerNo));
            add(changed, "times", differs(row.times(), times));
            add(changed, "hoursAWeek", differs(row.hours(), hours));
            add(changed, "travelMode", differs(row.travel(), travel));
            add(changed, "insuredTo", differs(row.insuredTo(), insuredTo));
            add(changed, "guardianPhone", differs(row.guardianPhone(), guardianPhone));
            add(changed, "skills", differs(set(row.skills()), set(skills)));
            add(changed, "teams", differs(set(row.teams()), set(teams)));
            add(changed, "leads", row.teams() != null && differs(set(row.leadsOrNone()), set(leads)));
            return changed;
        }

        private static void add(List<String> changed, String column, boolean is) {
            if (is) {
                changed.add(column);
            }
        }

        private static boolean differs(Object said, Object known) {
            return said != null && !Objects.equals(said, known);
        }

        private static HashSet<?> set(List<?> list) {
            return list == null ? null : new HashSet<>(list);
        }
    }

    Map<Long, Known> of(Collection<Long> personIds) {
        return jdbc
                .sql(SELECT + "where v.person_id = any (:ids)")
                .param("ids", personIds.toArray(Long[]::new))
                .query(KnownVolunteers::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Known::id, known -> known));
    }

    /** Whose these volunteer numbers are. */
    Map<String, Long> owners(Collection<String> numbers) {
        Map<String, Long> owners = new HashMap<>();
        jdbc.sql("select volunteer_no, person_id from volunteer where volunteer_no = any (:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    owners.put(row.getString(1), row.getLong(2));
                });
        return owners;
    }

    /** Empty cells leave what is written as it is; skills and teams that are given are those and no others. */
    void write(Map<VolunteerSheet.Row, Long> rows, LocalDate today) {
        List<SqlParameterSource> said = new ArrayList<>();
        List<SqlParameterSource> skilled = new ArrayList<>();
        List<SqlParameterSource> skills = new ArrayList<>();
        List<SqlParameterSource> teams = new ArrayList<>();
        rows.forEach((row, id) -> {
            said.add(VolunteerSheet.parameters(id, row, today));
            if (row.skills() != null) {
                skilled.add(new MapSqlParameterSource("person", id)
                        .addValue(
                                "skills",
                                row.skills().stream()
                                        .map(one -> one.skill().name())
                                        .toArray(String[]::new)));
                row.skills().forEach(one -> skills.add(skill(id, one)));
            }
            if (row.teams() != null) {
                teams.add(new MapSqlParameterSource("person", id)
                        .addValue("teams", row.teams().toArray(String[]::new))
                        .addValue("leads", row.leadsOrNone().toArray(String[]::new))
                        .addValue("today", Date.valueOf(today)));
            }
        });
        batch.update(
                """
                insert into volunteer (person_id, volunteer_no, times, hours_a_week, travel_mode, insured_to,
                                       guardian_phone, joined_on)
                values (:person, :number, :times, :hours, :travel, :insured, :guardian, :today)
                on conflict (person_id) do update
                set volunteer_no = coalesce(excluded.volunteer_no, volunteer.volunteer_no),
                    times = coalesce(excluded.times, volunteer.times),
                    hours_a_week = coalesce(excluded.hours_a_week, volunteer.hours_a_week),
                    travel_mode = coalesce(excluded.travel_mode, volunteer.travel_mode),
                    insured_to = coalesce(excluded.insured_to, volunteer.insured_to),
                    guardian_phone = coalesce(excluded.guardian_phone, volunteer.guardian_phone),
                    left_on = null
                """,
                said);
        batch.update("delete from person_skill where person_id = :person and skill <> all (:skills)", skilled);
        batch.update(
                """
                insert into person_skill (person_id, skill, certificate, valid_to)
                values (:person, :skill, :certificate, :until)
                on conflict (person_id, skill) do update
                set certificate = excluded.certificate, valid_to = excluded.valid_to
                """,
                skills);
        // who came and goes on one day was not there
        batch.update(
                """
                delete from team_membership
                where person_id = :person and until is null and since = :today and team_code <> all (:teams)
                """,
                teams);
        batch.update(
                """
                update team_membership set until = greatest(:today, since)
                where person_id = :person and until is null and team_code <> all (:teams)
                """,
                teams);
        batch.update(
                """
                insert into team_membership (team_code, person_id, leader, since)
                select code, :person, code = any (:leads), :today from unnest(:teams) code
                where not exists (select 1 from team_membership m
                                  where m.team_code = code and m.person_id = :person and m.since = :today
                                    and m.until is not null)
                on conflict (team_code, person_id) where until is null do update set leader = excluded.leader
                """,
                teams);
    }

    /** Of the scope in the filter, or the actor's own, by name. */
    void takeOut(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        PeopleScope scope = PeopleScope.of(filter.get("scope"), actor);
        if (!scope.isKeptBy(actor)) {
            throw Refusal.notPermitted("people.refused.not-yours");
        }
        String afterName = "";
        long afterId = 0;
        List<Known> page;
        do {
            page = jdbc.sql(SELECT
                            + """
                              where v.left_on is null and p.status = 'ACTIVE' and %s
                                and (p.name, p.id) > (:afterName, :afterId)
                              order by p.name, p.id limit :limit
                              """
                                    .formatted(scope.condition()))
                    .params(scope.params())
                    .param("afterName", afterName)
                    .param("afterId", afterId)
                    .param("limit", AT_A_TIME)
                    .query(KnownVolunteers::read)
                    .list();
            for (Known one : page) {
                sink.accept(cells(one, clear));
                afterName = one.name();
                afterId = one.id();
            }
        } while (page.size() == AT_A_TIME);
    }

    private List<String> cells(Known one, boolean clear) {
        return Arrays.asList(
                clear ? one.name() : Masking.name(one.name()),
                clear ? one.phone() : Masking.phone(one.phone()),
                one.areaCode(),
                one.volunteerNo(),
                one.times(),
                one.hours() == null ? null : one.hours().toString(),
                cells.text("travel", one.travel()),
                SheetCells.date(one.insuredTo()),
                clear ? one.guardianPhone() : Masking.phone(one.guardianPhone()),
                one.skills().stream().map(this::said).collect(Collectors.joining("/")),
                String.join("/", one.teams()),
                String.join("/", one.leads()),
                null);
    }

    private String said(PersonSkill skill) {
        return Stream.of(
                        cells.text("skill", skill.skill()),
                        skill.certificate() == null && skill.validTo() == null
                                ? null
                                : Objects.requireNonNullElse(skill.certificate(), ""),
                        SheetCells.date(skill.validTo()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(":"));
    }

    private static SqlParameterSource skill(long person, PersonSkill skill) {
        return new MapSqlParameterSource("person", person)
                .addValue("skill", skill.skill().name())
                .addValue("certificate", skill.certificate(), Types.VARCHAR)
                .addValue("until", PersonBatch.date(skill.validTo()), Types.DATE);
    }

    private static Known read(ResultSet row, int n) throws SQLException {
        String travel = row.getString("travel_mode");
        return new Known(
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("area_code"),
                row.getDate("left_on") == null,
                row.getString("volunteer_no"),
                row.getString("times"),
                row.getObject("hours_a_week", Integer.class),
                travel == null ? null : TravelMode.valueOf(travel),
                row.getObject("insured_to", LocalDate.class),
                row.getString("guardian_phone"),
                Arrays.stream((String[]) row.getArray("skills").getArray())
                        .map(KnownVolunteers::skill)
                        .toList(),
                List.of((String[]) row.getArray("teams").getArray()),
                List.of((String[]) row.getArray("leads").getArray()));
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
