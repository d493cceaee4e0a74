package org.sangyu.workflow;

import java.util.List;
import org.sangyu.people.CategoryReview;
import org.sangyu.people.CategoryReviews;
import org.sangyu.people.Person;
import org.springframework.stereotype.Component;

/** What the two stages of a category review show of it. */
@Component
class CategoryMatters {

    private final CategoryReviews reviews;
    private final RegisterWords words;

    CategoryMatters(CategoryReviews reviews, RegisterWords words) {
        this.reviews = reviews;
        this.words = words;
    }

    Matter of(String number) {
        CategoryReview review = reviews.require(number);
        Person member = reviews.member(number);
        String hint = words.say("people.hint." + review.hint());
        return new Matter(
                number,
                words.say("workflow.matter.review", words.masked(member), hint),
                review.state(),
                List.of(
                        new Matter.Line("workflow.matter.who", member.name()),
                        new Matter.Line("workflow.matter.branch", words.organisation(review.branchCode())),
                        new Matter.Line(
                                "workflow.matter.category",
                                words.say(
                                        "people.category." + member.membership().category())),
                        new Matter.Line("workflow.matter.hint", hint)),
                "/register/people/" + member.id());
    }
}
