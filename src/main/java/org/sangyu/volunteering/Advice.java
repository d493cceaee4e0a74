package org.sangyu.volunteering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangyu.people.Skill;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;

/** Says what is usual for a matter, and how fitting people are for it and why. It advises: whoever calls decides. */
public interface Advice {

    /**
     * What is usually wanted for a matter.
     *
     * @param notice what could happen to whoever goes; null only where there is little risk
     */
    record Usual(Set<Skill> skills, RiskLevel risk, String notice, boolean insurance) {}

    /**
     * For what somebody is wanted.
     *
     * @param matter number of whatever it is for
     * @param scope the team or area whose people are looked at
     */
    record Question(String matter, Set<Skill> skills, RiskLevel risk, boolean insurance, String scope) {}

    /**
     * How fitting somebody is.
     *
     * @param points 0 to 1000
     * @param lines one for each criterion that has something to say
     */
    record Fitting(int points, List<Line> lines) {}

    /**
     * What one criterion says, in the reader's language.
     *
     * @param points 0 to 100
     * @param weight how much it counts against the others
     */
    record Line(String criterion, int points, int weight, String words) {}

    /** @throws Refusal see {@link CallMatters} */
    Usual usual(String matter, Actor by);

    /** By person; of whom the reader must not see nothing is said. */
    Map<Long, Fitting> people(Question question, Actor by);

    /**
     * What is said of some teams and people; of those whom a rule forbids, nothing.
     *
     * @param teams by their codes
     * @param people by their ids
     */
    record Told(Map<String, Fitting> teams, Map<Long, Fitting> people) {}

    /**
     * How fitting just these are for what is usual, whatever the register shows the reader: for a module that calls for
     * what it keeps itself, and tells its reader whom one may ask.
     */
    Told among(CallMatter matter, Collection<String> teams, Collection<Long> people);
}
