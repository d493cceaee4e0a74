package org.sangyu.volunteering;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much was served. Only hours that were verified count, and of records that were corrected only the newest. */
@Service
@Transactional(readOnly = true)
public class ServiceSums {

    private final JdbcClient jdbc;

    ServiceSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param minutes verified
     * @param visits how many records that is
     * @param people how many people
     */
    public record Sum(int minutes, int visits, int people) {}

    /** @param year in Shanghai */
    public record Year(int year, int minutes, int visits) {}

    /** How often those whom one helped were content: 5 very, 4 well. */
    public record Thanks(int very, int well) {}

    /** @param waiting minutes that nobody has looked at yet */
    public record Own(Sum all, List<Year> years, int waiting, Thanks thanks) {}

    public Own own(long personId) {
        return new Own(
                ofPerson(personId, LocalDate.EPOCH, LocalDate.of(9999, 12, 31)),
                years(personId),
                waiting(personId),
                thanks(personId));
    }

    /** What a person served from one day to another, both counted. */
    public Sum ofPerson(long personId, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        """
                        select coalesce(sum(minutes), 0) as minutes, count(*) as visits, count(distinct person_id) as people
                        from service_record
                        where person_id = :person and visited_on between :from and :until and state = 'VERIFIED'
                        """)
                .param("person", personId)
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .query(Sum.class)
                .single();
    }

    /** What a team served from one day to another, both counted. */
    public Sum ofTeam(String teamCode, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        """
                        select coalesce(sum(minutes), 0) as minutes, count(*) as visits, count(distinct person_id) as people
                        from service_record
                        where team_code = :team and visited_on between :from and :until and state = 'VERIFIED'
                        """)
                .param("team", teamCode)
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .query(Sum.class)
                .single();
    }

    private List<Year> years(long personId) {
        return jdbc.sql(
                        """
                        select extract(year from visited_on)::int as year, sum(minutes) as minutes, count(*) as visits
                        from service_record where person_id = :person and state = 'VERIFIED'
                        group by 1 order by 1 desc
                        """)
                .param("person", personId)
                .query(Year.class)
                .list();
    }

    private int waiting(long personId) {
        return jdbc.sql(
                        "select coalesce(sum(minutes), 0) from service_record where person_id = :person and state = 'WAITING'")
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    /** The last callback of each case that one helped with; the number alone, never who said it or in what words. */
    private Thanks thanks(long personId) {
        return jdbc.sql(
                        """
                        with last as (
                            select distinct on (c.id) k.satisfaction
                            from service_record r
                            join livelihood_case c on c.number = r.case_number
                            join case_callback k on k.case_id = c.id and k.valid
                            where r.person_id = :person and r.state = 'VERIFIED'
                            order by c.id, k.id desc)
                        select count(*) filter (where satisfaction = 5) as very,
                               count(*) filter (where satisfaction = 4) as well
                        from last
                        """)
                .param("person", personId)
                .query(Thanks.class)
                .single();
    }
}
