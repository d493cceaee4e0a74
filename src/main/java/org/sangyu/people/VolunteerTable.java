package org.sangyu.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.people.Volunteer.Team;
import org.sangyu.people.Volunteer.TravelMode;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of volunteers; who left and is written again is back. */
@Repository
class VolunteerTable {

    private static final String INSERT =
            """
            insert into volunteer (person_id, volunteer_no, times, hours_a_week, travel_mode, insured_to, guardian_phone,
                                   joined_on)
            values (:person, :number, :times, :hours, :travel, :insured, :guardian, :today)
            on conflict (person_id) do update
            """;

    private final JdbcClient jdbc;
    private final ManyRows batch;

    VolunteerTable(JdbcClient jdbc, ManyRows batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Optional<Volunteer> find(long personId, List<Team> teams) {
        return jdbc.sql("select * from volunteer where person_id = :person")
                .param("person", personId)
                .query((row, n) -> read(row, teams))
                .optional();
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

    /** What is null is forgotten, but for the number, which stays. */
    void put(long personId, VolunteerFacts facts, LocalDate today) {
        jdbc.sql(
                        INSERT
                                + """
                                set volunteer_no = coalesce(excluded.volunteer_no, volunteer.volunteer_no),
                                    times = excluded.times, hours_a_week = excluded.hours_a_week,
                                    travel_mode = excluded.travel_mode, insured_to = excluded.insured_to,
                                    guardian_phone = excluded.guardian_phone, left_on = null
                                """)
                .paramSource(columns(personId, facts, today))
                .update();
    }

    /** Of many at once; what is null stays as it is. */
    void complete(Map<Long, VolunteerFacts> facts, LocalDate today) {
        List<SqlParameterSource> rows = new ArrayList<>();
        facts.forEach((person, said) -> rows.add(columns(person, said, today)));
        batch.run(
                INSERT
                        + """
                        set volunteer_no = coalesce(excluded.volunteer_no, volunteer.volunteer_no),
                            times = coalesce(excluded.times, volunteer.times),
                            hours_a_week = coalesce(excluded.hours_a_week, volunteer.hours_a_week),
                            travel_mode = coalesce(excluded.travel_mode, volunteer.travel_mode),
                            insured_to = coalesce(excluded.insured_to, volunteer.insured_to),
                            guardian_phone = coalesce(excluded.guardian_phone, volunteer.guardian_phone),
                            left_on = null
                        """,
                rows);
    }

    void leave(long personId, LocalDate today) {
        jdbc.sql("update volunteer set left_on = :today where person_id = :person and left_on is null")
                .param("today", Date.valueOf(today))
                .param("person", personId)
                .update();
    }

    private static SqlParameterSource columns(long personId, VolunteerFacts facts, LocalDate today) {
        return new MapSqlParameterSource("person", personId)
                .addValue("number", facts.volunteerNo(), Types.VARCHAR)
                .addValue("times", facts.times(), Types.VARCHAR)
                .addValue("hours", facts.hours(), Types.INTEGER)
                .addValue("travel", Stored.name(facts.travel()), Types.VARCHAR)
                .addValue("insured", Stored.date(facts.insuredTo()), Types.DATE)
                .addValue("guardian", facts.guardianPhone(), Types.VARCHAR)
                .addValue("today", Date.valueOf(today));
    }

    private static Volunteer read(ResultSet row, List<Team> teams) throws SQLException {
        return new Volunteer(
                row.getLong("person_id"),
                row.getString("volunteer_no"),
                row.getString("times"),
                row.getObject("hours_a_week", Integer.class),
                Stored.one(row, "travel_mode", TravelMode.class),
                row.getObject("insured_to", LocalDate.class),
                row.getString("guardian_phone"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                teams);
    }
}
