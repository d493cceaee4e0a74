package org.sangyu.people.web;

import java.util.HashMap;
import java.util.Map;
import org.sangyu.people.NewVolunteer;
import org.sangyu.people.Person;
import org.sangyu.people.SkillBook;
import org.sangyu.people.TalentPool;
import org.sangyu.people.Volunteer;
import org.sangyu.people.VolunteerBook;
import org.springframework.stereotype.Component;

/** A person as somebody who helps: volunteer, teams, skills, the talent pool. */
@Component
class VolunteerBlock implements PersonBlock {

    private final VolunteerBook volunteers;
    private final SkillBook skills;
    private final TalentPool talent;
    private final RegisterOptions options;

    VolunteerBlock(VolunteerBook volunteers, SkillBook skills, TalentPool talent, RegisterOptions options) {
        this.volunteers = volunteers;
        this.skills = skills;
        this.talent = talent;
        this.options = options;
    }

    @Override
    public void fill(Map<String, Object> model, Person person, Sight sight) {
        Volunteer volunteer = volunteers.of(person.id()).orElse(null);
        model.put("volunteer", volunteer);
        model.put("volunteers", volunteer != null && volunteer.leftOn() == null);
        model.put("volunteerTyped", volunteer == null ? Map.of() : typed(NewVolunteer.of(volunteer)));
        model.put("skills", skills.of(person.id()));
        if (sight.isFull()) {
            model.put("talentEntries", talent.of(person.id()));
        }
        if (sight.keeps()) {
            model.put("teamChoices", options.teams(person, sight.reader()));
        }
    }

    /** What the volunteer's form begins with. */
    private static Map<String, String> typed(NewVolunteer volunteer) {
        Map<String, String> typed = new HashMap<>();
        typed.put("volunteerNo", volunteer.volunteerNo());
        typed.put("times", volunteer.times());
        typed.put("hoursAWeek", volunteer.hoursAWeek());
        typed.put("travelMode", volunteer.travelMode());
        typed.put("insuredTo", volunteer.insuredTo());
        typed.put("guardianPhone", volunteer.guardianPhone());
        return typed;
    }
}
