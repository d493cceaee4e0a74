package org.sangyu.people;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.privacy.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets what volunteers said of themselves three years after they left (domain.md §10.4); whoever was here only as a
 * volunteer becomes anonymous altogether.
 */
@Component
class VolunteerRetention implements RetentionRule {

    private static final int AT_A_TIME = 1000;

    private final Erasure erasure;
    private final JdbcClient jdbc;

    VolunteerRetention(Erasure erasure, JdbcClient jdbc) {
        this.erasure = erasure;
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "people.retention.volunteers";
    }

    @Override
    public Period keep() {
        return Period.ofYears(3);
    }

    private record Gone(long id, boolean onlyVolunteer) {}

    @Override
    public int apply(Instant now) {
        List<Gone> gone = jdbc.sql(
                        """
                        with gone as (
                            select p.id,
                                   num_nonnulls(v.volunteer_no, v.times, v.hours_a_week, v.travel_mode, v.insured_to,
                                                v.guardian_phone) > 0
                                   or exists (select 1 from person_skill s where s.person_id = p.id) as said,
                                   p.branch_code is null
                                   and not exists (select 1 from post t where t.person_id = p.id and t.until is null)
                                   and not exists (select 1 from talent t where t.person_id = p.id
                                                   and t.state in ('PROPOSED', 'CONSENTING', 'ENTERED'))
                                       as only_volunteer
                            from volunteer v join person p on p.id = v.person_id
                            where v.left_on < :day and p.status = 'ACTIVE')
                        select id, only_volunteer from gone where said or only_volunteer order by id limit :most
                        """)
                .param(
                        "day",
                        Date.valueOf(
                                LocalDate.ofInstant(now, WorkingCalendar.ZONE).minus(keep())))
                .param("most", AT_A_TIME)
                .query(Gone.class)
                .list();
        erasure.volunteers(gone.stream().map(Gone::id).toArray(Long[]::new));
        List<Long> altogether =
                gone.stream().filter(Gone::onlyVolunteer).map(Gone::id).toList();
        if (!altogether.isEmpty()) {
            erasure.erase(altogether);
        }
        return gone.size();
    }
}
