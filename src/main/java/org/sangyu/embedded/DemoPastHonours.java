package org.sangyu.embedded;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.ServiceDesk;
import org.sangyu.volunteering.TypedHours;
import org.sangyu.volunteering.VerificationDesk;
import org.sangyu.volunteering.Written;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A selection of the year before, published: its records of service are written down, the rest is as it was left. */
@Component
@Profile("!postgres")
class DemoPastHonours {

    private static final int FIRST_MONTH = 3;
    private static final int LAST_MONTH = 10;

    private final ServiceDesk service;
    private final VerificationDesk verification;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    DemoPastHonours(ServiceDesk service, VerificationDesk verification, Accounts accounts, JdbcClient jdbc) {
        this.service = service;
        this.verification = verification;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    void write(List<CSVRecord> rows, int year) {
        rows.stream().filter(row -> row.get("phone") != null).forEach(row -> serve(row, year));
        Map<String, String> rounds = new HashMap<>();
        for (CSVRecord row : rows) {
            honour(row, rounds.computeIfAbsent(row.get("town"), town -> round(town, year)), year);
        }
    }

    /** Two hours a month. */
    private void serve(CSVRecord row, int year) {
        Actor leader = accounts.actor(row.get("leader")).orElseThrow();
        long person = jdbc.sql("select id from person where phone = :phone and status = 'ACTIVE'")
                .param("phone", row.get("phone"))
                .query(Long.class)
                .single();
        for (int month = FIRST_MONTH; month <= LAST_MONTH; month++) {
            String day = LocalDate.of(year, month, 12).toString();
            List<Long> records = service.write(
                    row.get("team"),
                    null,
                    Set.of(person),
                    new TypedHours(day, "09:00", "11:00", "0", row.get("work"), null),
                    Written.PAPER,
                    leader);
            verification.verify(records, accounts.actor(row.get("checker")).orElseThrow());
        }
    }

    private String round(String town, int year) {
        String number = jdbc.sql(
                        """
                        insert into recognition_round (number, year, area_code, last_day, nominate_by, publicity_from,
                                                       publicity_until, state, opened_at, opened_by, ended_at)
                        select 'PX-' || left(:town, 6) || '-' || to_char(d, 'YYYYMMDD') || '-'
                                   || lpad(nextval('recognition_number')::text, 6, '0'),
                               :year, :town, d + 14, d + 14 + time '10:00', d + 20 + time '02:00', d + 27 + time '10:00',
                               'PUBLISHED', d + time '02:00', 0, d + 27 + time '10:00'
                        from (select cast(:day as date) as d) as begun
                        returning number
                        """)
                .param("town", town)
                .param("year", year)
                .param("day", Date.valueOf(LocalDate.of(year, 12, 1)))
                .query(String.class)
                .single();
        jdbc.sql(
                        """
                        insert into recognition_criteria (round_number, category, places, min_minutes, min_visits, min_months)
                        select :round, code, 3, 600, 6, 4 from recognition_category
                        """)
                .param("round", number)
                .update();
        return number;
    }

    private void honour(CSVRecord row, String round, int year) {
        jdbc.sql(
                        """
                        with served as (
                            select sum(r.minutes)::int as minutes, count(*)::int as visits,
                                   count(distinct date_trunc('month', r.visited_on))::int as months,
                                   count(distinct r.person_id)::int as people, min(p.id) as person
                            from service_record r join person p on p.id = r.person_id
                            where r.state = 'VERIFIED' and r.team_code = :team
                              and extract(year from r.visited_on) = :year
                              and (cast(:phone as text) is null or p.phone = :phone)),
                        nominee as (
                            insert into recognition_nomination
                                (round_number, category, person_id, team_code, org_code, reason, minutes, visits, months,
                                 people, counted_at, nominated_by, state)
                            select w.number, :category, case when cast(:phone as text) is not null then s.person end, :team,
                                   :org, :reason, s.minutes, s.visits, s.months, s.people, w.nominate_by, 0, 'HONOURED'
                            from served s, recognition_round w where w.number = :round
                            returning *)
                        insert into honour (number, nomination_id, year, area_code, category, person_id, team_code, minutes,
                                            visits, published_at)
                        select replace(left(w.number, 19), 'PX', 'RY') || lpad(nextval('recognition_number')::text, 6, '0'),
                               n.id, w.year, w.area_code, n.category, n.person_id, n.team_code, n.minutes, n.visits,
                               w.ended_at
                        from nominee n join recognition_round w on w.number = n.round_number
                        """)
                .param("team", row.get("team"))
                .param("year", year)
                .param("phone", row.get("phone"))
                .param("category", row.get("category"))
                .param("org", row.get("org"))
                .param("reason", row.get("reason"))
                .param("round", round)
                .update();
    }
}
