package org.sangyu.people;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Opens due reviews each night; {@code sangyu.people.nightly=false} leaves that to be done by hand. Two instances at once
 * do no harm: a member has one open review at most.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "sangyu.people.nightly", matchIfMissing = true)
class DueReviewsSchedule {

    private final DueReviews reviews;

    DueReviewsSchedule(DueReviews reviews) {
        this.reviews = reviews;
    }

    @Scheduled(cron = "${sangyu.people.nightly-at:0 20 2 * * *}", zone = "Asia/Shanghai")
    void tonight() {
        reviews.open();
    }
}
