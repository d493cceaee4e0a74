package org.sangyu.people.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.people.ActivityMemberships;
import org.sangyu.people.CategoryHistory;
import org.sangyu.people.CategoryReviews;
import org.sangyu.people.Consent;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.ContactBook;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.people.Posts;
import org.sangyu.people.RegistrationDesk;
import org.sangyu.people.SkillBook;
import org.sangyu.people.TalentPool;
import org.sangyu.people.Volunteer;
import org.sangyu.people.VolunteerBook;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** Puts together what is known of a person, for the clerks' page and for one's own. */
@Component
class PersonModel {

    private final PersonDesk desk;
    private final ConsentBook consents;
    private final ContactBook contacts;
    private final ActivityMemberships activities;
    private final CategoryHistory categories;
    private final CategoryReviews reviews;
    private final RegistrationDesk registrations;
    private final SkillBook skills;
    private final VolunteerBook volunteers;
    private final TalentPool talent;
    private final Posts posts;
    private final RegisterOptions options;
    private final FormChoices choices;

    PersonModel(
            PersonDesk desk,
            ConsentBook consents,
            ContactBook contacts,
            ActivityMemberships activities,
            CategoryHistory categories,
            CategoryReviews reviews,
            RegistrationDesk registrations,
            SkillBook skills,
            VolunteerBook volunteers,
            TalentPool talent,
            Posts posts,
            RegisterOptions options,
            FormChoices choices) {
        this.desk = desk;
        this.consents = consents;
        this.contacts = contacts;
        this.activities = activities;
        this.categories = categories;
        this.reviews = reviews;
        this.registrations = registrations;
        this.skills = skills;
        this.volunteers = volunteers;
        this.talent = talent;
        this.posts = posts;
        this.options = options;
        this.choices = choices;
    }

    /** The page of clerks and team leaders; a leader gets no more into the model than may be shown. */
    void fill(Map<String, Object> model, long id, Actor reader) {
        Person person = desk.see(id, reader);
        boolean keeps = desk.mayKeep(person, reader);
        common(model, person);
        model.put("keeps", keeps);
        if (keeps) {
            kept(model, person);
            model.put("contacts", contacts.of(id));
            model.put("otherBranches", person.isMember() ? options.otherBranches(person) : List.of());
            model.put("teamChoices", options.teams(person, reader));
            model.put("places", options.places(person, reader));
        }
    }

    /** One's own page. */
    void own(Map<String, Object> model, Person self) {
        common(model, self);
        kept(model, self);
    }

    private void common(Map<String, Object> model, Person person) {
        Volunteer volunteer = volunteers.of(person.id()).orElse(null);
        model.put("it", person);
        model.put("skills", skills.of(person.id()));
        model.put("volunteer", volunteer);
        model.put("volunteers", volunteer != null && volunteer.leftOn() == null);
        choices.fill(model, volunteer);
        model.putIfAbsent("at", "");
        model.putIfAbsent("errors", Map.of());
        model.putIfAbsent("typed", Map.of());
        model.put("none", Map.of());
    }

    private void kept(Map<String, Object> model, Person person) {
        long id = person.id();
        List<Consent> said = consents.of(id);
        model.put("sealed", desk.sealed(id));
        model.put("activities", activities.of(id));
        model.put("categoryHistory", categories.of(id));
        model.put("reviews", reviews.of(id));
        model.put("registrations", registrations.of(id));
        model.put("talentEntries", talent.of(id));
        model.put("posts", posts.of(id));
        model.put("purposes", EnumSet.allOf(ConsentPurpose.class));
        model.put("consentHistory", said);
        model.put(
                "agreed",
                said.stream()
                        .filter(Consent::isRunning)
                        .collect(Collectors.toMap(consent -> consent.purpose().name(), Function.identity())));
        model.put("textVersion", ConsentBook.TEXT_VERSION);
    }
}
