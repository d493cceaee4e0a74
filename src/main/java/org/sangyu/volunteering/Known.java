package org.sangyu.volunteering;

import java.util.List;
import org.sangyu.people.Helper;
import org.sangyu.people.PersonSkill;
import org.sangyu.people.Skill;

/**
 * What is known of somebody who might be asked.
 *
 * @param open how many calls the person said yes to that are not over
 * @param promised when the person said that they would be somewhere else
 * @param recused whether the case is kept from the person
 * @param mailable whether a mail reaches the person
 */
record Known(
        Helper helper,
        List<PersonSkill> skills,
        int open,
        List<OpenWork.Promise> promised,
        boolean recused,
        boolean mailable) {

    PersonSkill skill(Skill wanted) {
        return skills.stream().filter(one -> one.skill() == wanted).findFirst().orElse(null);
    }
}
