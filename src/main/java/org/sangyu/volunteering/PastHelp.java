package org.sangyu.volunteering;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangyu.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has helped where, with what and together with whom, in the last three years; only from visits that took place. */
@Service
@Transactional(readOnly = true)
public class PastHelp {

    private static final int YEARS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    PastHelp(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The visits of a team, or of one of its people, counted.
     *
     * @param personId null of what the whole team did
     * @param address only where it is one that was asked for, otherwise null
     * @param cases how many different ones
     */
    public record Help(
            String teamCode, Long personId, String communityCode, String category, String address, int cases) {}

    /** What was done in these communities, or elsewhere about these categories; nothing of confidential cases. */
    public List<Help> around(
            Collection<String> communities, Collection<String> categories, Collection<String> addresses) {
        return jdbc.sql(
                        """
                        select r.team_code, p.id as person_id, c.community_code, c.category, a.address,
                               count(distinct c.id)::int as cases
                        from service_record r
                        join livelihood_case c on c.number = r.case_number and not c.confidential
                        left join person p on p.id = r.person_id and p.status = 'ACTIVE'
                        left join unnest(:addresses::text[]) as a (address) on a.address = c.address
                        where r.visited_on >= :since and r.state in ('WAITING', 'VERIFIED')
                          and (c.community_code = any (:communities) or c.category = any (:categories))
                        group by grouping sets (
                            (r.team_code, c.community_code, c.category, a.address),
                            (r.team_code, p.id, c.community_code, c.category, a.address))
                        having grouping(p.id) = 1 or p.id is not null
                        """)
                .param("addresses", addresses.toArray(String[]::new))
                .param("since", since())
                .param("communities", communities.toArray(String[]::new))
                .param("categories", categories.toArray(String[]::new))
                .query(Help.class)
                .list();
    }

    /** How many of these matters each person went to; whoever went to none is not in it. */
    public Map<Long, Integer> times(Collection<String> matters) {
        return jdbc
                .sql(
                        """
                        select p.id, count(distinct r.matter)::int
                        from service_record r join person p on p.id = r.person_id and p.status = 'ACTIVE'
                        where r.visited_on >= :since and r.state in ('WAITING', 'VERIFIED')
                          and r.matter = any (:matters)
                        group by p.id
                        """)
                .param("since", since())
                .param("matters", matters.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** With whom each of these people has worked on the same matter; whoever has with nobody is not in it. */
    public Map<Long, Set<Long>> together(Collection<Long> personIds) {
        Map<Long, Set<Long>> together = new HashMap<>();
        jdbc.sql(
                        """
                        with went as (
                            select distinct r.matter, r.person_id as id from service_record r
                            where r.visited_on >= :since and r.state in ('WAITING', 'VERIFIED')
                              and r.matter is not null and r.person_id = any (:ids))
                        select distinct one.id as one, other.id as other
                        from went one join went other on other.matter = one.matter and other.id <> one.id
                        """)
                .param("since", since())
                .param("ids", personIds.toArray(Long[]::new))
                .query(row -> {
                    together.computeIfAbsent(row.getLong("one"), id -> new HashSet<>())
                            .add(row.getLong("other"));
                });
        return together;
    }

    private Date since() {
        return Date.valueOf(
                LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).minusYears(YEARS));
    }
}
