package org.sangyu.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sangyu.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes away who somebody was: what is left is a number that statistics need, with community, category and dates, and
 * nothing by which anybody could be found (PIPL art. 47).
 */
@Component
class Erasure {

    private final JdbcClient jdbc;
    private final Clock clock;

    Erasure(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of people who are hidden or in the register still. */
    void erase(List<Long> ids) {
        Long[] all = ids.toArray(Long[]::new);
        jdbc.sql(
                        """
                        update person
                        set status = 'ERASED', erase_on = null, name = '*', phone = null, address = null, born_on = null,
                            id_no = null, id_no_hash = null, health = null, position = null, lives_alone = null, tags = '{}',
                            home_unit = null, joined_party_on = null, account_id = null, area_code = community_code,
                            version = version + 1
                        where id = any (:ids)
                        """)
                .param("ids", all)
                .update();
        volunteers(all);
        run("update member_contact set summary = '*' where person_id = any (:ids)", all);
        run("update talent set works = null, reason = null where person_id = any (:ids)", all);
        run("update registration set note = null, service_day = null, reason = null where person_id = any (:ids)", all);
        run("update category_review set reason = null, told_how = null where person_id = any (:ids)", all);
        run("update member_category set reason = '*' where person_id = any (:ids)", all);
        ends(
                """
                update post set place = null, until = coalesce(until, greatest(since, :today))
                where person_id = any (:ids)
                """,
                all);
        ends(
                """
                update activity_membership set until = greatest(since, :today)
                where person_id = any (:ids) and until is null
                """,
                all);
    }

    /** What somebody said of oneself as a volunteer; hours that were served stay where they were recorded. */
    void volunteers(Long[] ids) {
        run("delete from person_skill where person_id = any (:ids)", ids);
        run(
                """
                update volunteer set volunteer_no = null, times = null, hours_a_week = null, travel_mode = null,
                                     insured_to = null, guardian_phone = null
                where person_id = any (:ids)
                """,
                ids);
    }

    private void ends(String sql, Long[] ids) {
        jdbc.sql(sql)
                .param("today", LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE))
                .param("ids", ids)
                .update();
    }

    private void run(String sql, Long[] ids) {
        jdbc.sql(sql).param("ids", ids).update();
    }
}
