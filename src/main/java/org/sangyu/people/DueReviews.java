package org.sangyu.people;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the reviews of categories that are due: a year since anybody looked, or an age at which gatherings may be too
 * much. Health is no hint here: it is sealed, and asked about at the moment when it is noted.
 */
@Component
public class DueReviews {

    private static final Logger LOG = LoggerFactory.getLogger(DueReviews.class);
    private static final Actor CLOCKWORK = Actor.system("category-review");

    private static final String WITHOUT_A_REVIEW =
            """
              and not exists (select 1 from category_review r
                              where r.person_id = p.id and r.state in ('OPEN', 'PROPOSED'))
            """;

    private final JdbcClient jdbc;
    private final PersonTable people;
    private final CategoryReviews reviews;
    private final TransactionTemplate each;
    private final Clock clock;
    private final int age;
    private final int most;

    DueReviews(
            JdbcClient jdbc,
            PersonTable people,
            CategoryReviews reviews,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${sangyu.people.review-age:80}") int age,
            @Value("${sangyu.people.reviews-a-night:500}") int most) {
        this.jdbc = jdbc;
        this.people = people;
        this.reviews = reviews;
        this.each = new TransactionTemplate(transactions);
        this.clock = clock;
        this.age = age;
        this.most = most;
    }

    /**
     * Opens what is due, ages first, then the oldest looks; what is left over comes the next night.
     *
     * @return how many were opened
     */
    public int open() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        int opened = open(cameToAge(today), ReviewHint.AGE);
        return opened + open(lookedAYearAgo(today, most - opened), ReviewHint.YEARLY);
    }

    /** Whoever came to the age since the last look; after a year they are found by that anyway. */
    private List<Long> cameToAge(LocalDate today) {
        return jdbc.sql(
                        """
                        select p.id from person p
                        where p.status = 'ACTIVE' and p.category in ('NORMAL', 'LIGHT')
                          and p.born_on > :lastYear and p.born_on <= :now
                          and p.looked_on < p.born_on + make_interval(years => :age)
                        """
                                + WITHOUT_A_REVIEW
                                + "order by p.born_on, p.id limit :most")
                .param("now", Date.valueOf(today.minusYears(age)))
                .param("lastYear", Date.valueOf(today.minusYears(age).minusYears(1)))
                .param("age", age)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private List<Long> lookedAYearAgo(LocalDate today, int limit) {
        return jdbc.sql(
                        """
                        select p.id from person p
                        where p.status = 'ACTIVE' and p.category is not null and p.looked_on <= :before
                        """
                                + WITHOUT_A_REVIEW
                                + "order by p.looked_on, p.id limit :most")
                .param("before", Date.valueOf(today.minusYears(1)))
                .param("most", limit)
                .query(Long.class)
                .list();
    }

    /** Each by itself: one that fails keeps nobody else waiting. */
    private int open(List<Long> members, ReviewHint hint) {
        int opened = 0;
        for (long id : members) {
            try {
                opened += Boolean.TRUE.equals(each.execute(status -> openOne(id, hint))) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.warn("The category of member {} could not be put up for review", id, e);
            }
        }
        return opened;
    }

    private boolean openOne(long id, ReviewHint hint) {
        return people.lock(id)
                .filter(Person::isMember)
                .flatMap(member -> reviews.hint(member, hint, CLOCKWORK))
                .isPresent();
    }
}
