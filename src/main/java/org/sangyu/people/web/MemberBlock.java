package org.sangyu.people.web;

import java.util.List;
import java.util.Map;
import org.sangyu.people.ActivityMemberships;
import org.sangyu.people.CategoryHistory;
import org.sangyu.people.CategoryReviews;
import org.sangyu.people.ContactBook;
import org.sangyu.people.Person;
import org.sangyu.people.RegistrationDesk;
import org.springframework.stereotype.Component;

/** A person as a member: further branches, category, registration with the community, contacts. */
@Component
class MemberBlock implements PersonBlock {

    private final ActivityMemberships activities;
    private final CategoryHistory categories;
    private final CategoryReviews reviews;
    private final RegistrationDesk registrations;
    private final ContactBook contacts;
    private final RegisterOptions options;

    MemberBlock(
            ActivityMemberships activities,
            CategoryHistory categories,
            CategoryReviews reviews,
            RegistrationDesk registrations,
            ContactBook contacts,
            RegisterOptions options) {
        this.activities = activities;
        this.categories = categories;
        this.reviews = reviews;
        this.registrations = registrations;
        this.contacts = contacts;
        this.options = options;
    }

    @Override
    public void fill(Map<String, Object> model, Person person, Sight sight) {
        if (sight.isFull()) {
            model.put("activities", activities.of(person.id()));
            model.put("categoryHistory", categories.of(person.id()));
            model.put("reviews", reviews.of(person.id()));
            model.put("registrations", registrations.of(person.id()));
        }
        if (sight.keeps()) {
            model.put("contacts", contacts.of(person.id()));
            model.put("otherBranches", person.isMember() ? options.otherBranches(person) : List.of());
        }
    }
}
