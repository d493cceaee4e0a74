package org.sangyu.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@SangyuTest
class DueReviewsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonTable people;

    @Autowired
    PersonDesk desk;

    @Autowired
    CategoryReviews reviews;

    @Autowired
    CategoryDecisions decisions;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private PeopleTown town;

    @BeforeEach
    void settle(@Autowired BeanFactory beans) throws Exception {
        town = PeopleTown.settle(beans);
    }

    @Test
    void theOldestLookIsTakenFirstAndNoMoreThanANightHolds() {
        Person oldest = looked(town.member("年久甲", ParticipationCategory.EXEMPT), LocalDate.of(1990, 1, 1));
        Person next = looked(town.member("年久乙", ParticipationCategory.AWAY), LocalDate.of(1990, 1, 2));

        assertThat(night(1).open()).isOne();
        assertThat(reviews.of(oldest.id())).singleElement().satisfies(review -> {
            assertThat(review.hint()).isEqualTo(ReviewHint.YEARLY);
            assertThat(review.state()).isEqualTo("OPEN");
        });
        assertThat(reviews.of(next.id())).isEmpty();

        assertThat(night(1).open()).isOne();
        assertThat(reviews.of(next.id())).hasSize(1);
        assertThat(reviews.of(oldest.id())).as("one at a time").hasSize(1);
    }

    @Test
    void whoeverCameToTheAgeSinceTheLastLookIsLookedAtBeforeTheYearIsOver() {
        LocalDate today = LocalDate.now(clock);
        Person old = born(
                town.member("耄耋", ParticipationCategory.LIGHT),
                today.minusYears(80).minusDays(3));
        looked(old, today.minusMonths(2));
        Person before = born(
                town.member("快到", ParticipationCategory.NORMAL),
                today.minusYears(80).plusDays(3));
        looked(before, today.minusMonths(2));
        Person afterwards = born(
                town.member("看过", ParticipationCategory.NORMAL),
                today.minusYears(80).minusDays(9));
        looked(afterwards, today.minusDays(1));

        night(1).open();

        assertThat(reviews.of(old.id()))
                .singleElement()
                .extracting(CategoryReview::hint)
                .isEqualTo(ReviewHint.AGE);
        assertThat(reviews.of(before.id())).isEmpty();
        assertThat(reviews.of(afterwards.id())).isEmpty();
    }

    @Test
    void whatIsDecidedCountsAsALookAlsoWhenNothingChanges() {
        Person member = looked(town.member("照旧", ParticipationCategory.NORMAL), LocalDate.of(1990, 2, 1));
        String number = reviews.ask(member.id(), ReviewHint.REQUEST, PeopleTown.SECRETARY);
        decisions.propose(number, ParticipationCategory.NORMAL, "", PeopleTown.SECRETARY);
        decisions.decide(number, ParticipationCategory.NORMAL, "", "当面", PeopleTown.COMMUNITY);

        assertThat(jdbc.sql("select looked_on from person where id = :id")
                        .param("id", member.id())
                        .query(LocalDate.class)
                        .single())
                .isAfter(LocalDate.of(2020, 1, 1));
    }

    @Test
    void careThatIsNotedAsksAtOnceWhetherTheCategoryStillFits() {
        Person member = town.member("要照应", ParticipationCategory.NORMAL);
        desk.change(member.id(), ill(member, "NEEDS_CARE", "true"), PeopleTown.COMMUNITY);
        assertThat(reviews.of(member.id()))
                .singleElement()
                .extracting(CategoryReview::hint)
                .isEqualTo(ReviewHint.HEALTH);

        Person again = desk.see(member.id(), PeopleTown.COMMUNITY);
        desk.change(member.id(), ill(again, "NEEDS_CARE", null), PeopleTown.COMMUNITY);
        assertThat(reviews.of(member.id())).as("one is open already").hasSize(1);

        Person exempt = town.member("早就照应", ParticipationCategory.EXEMPT);
        desk.change(exempt.id(), ill(exempt, "NEEDS_CARE", "true"), PeopleTown.COMMUNITY);
        assertThat(reviews.of(exempt.id())).isEmpty();
    }

    private static NewPerson ill(Person member, String health, String consent) {
        NewPerson form = NewPerson.of(member);
        return new NewPerson(
                form.name(),
                form.phone(),
                form.areaCode(),
                form.address(),
                form.bornOn(),
                null,
                health,
                null,
                form.tags(),
                form.homeUnit(),
                form.branchCode(),
                form.joinedPartyOn(),
                form.category(),
                null,
                consent,
                form.version());
    }

    private DueReviews night(int most) {
        return new DueReviews(jdbc, people, reviews, transactions, clock, 80, most);
    }

    private Person looked(Person member, LocalDate day) {
        return set(member, "looked_on", day);
    }

    private Person born(Person member, LocalDate day) {
        return set(member, "born_on", day);
    }

    private Person set(Person member, String column, LocalDate day) {
        jdbc.sql("update person set " + column + " = :day where id = :id")
                .param("day", Date.valueOf(day))
                .param("id", member.id())
                .update();
        return member;
    }
}
