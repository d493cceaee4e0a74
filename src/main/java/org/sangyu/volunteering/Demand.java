package org.sangyu.volunteering;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.sangyu.people.Skill;

/**
 * What is asked of somebody, as far as it decides whether the person may be asked at all.
 *
 * @param insurance whether insurance is wanted although the risk alone would not want it
 * @param certified skills for which the law wants a certificate
 * @param day on which papers have to be valid
 */
public record Demand(RiskLevel risk, boolean insurance, List<Skill> certified, LocalDate day) {

    public static Demand of(RiskLevel risk, boolean insurance, Collection<Skill> skills, LocalDate day) {
        return new Demand(
                risk,
                insurance,
                skills.stream().filter(Skill::needsCertificate).sorted().toList(),
                day);
    }
}
