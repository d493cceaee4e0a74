package org.sangyu.volunteering;

import java.util.List;

/**
 * A call as the coordinator types it.
 *
 * @param matter number of the case or list item
 * @param team whose people are shown or asked; blank for those who live in the community
 * @param what 1 to 300 characters, no names and no address
 * @param day yyyy-mm-dd; with it, from and to as hh:mm
 * @param whenText when, in words, where there is no day yet
 * @param places 1 to 60
 * @param skills names of {@link org.sangyu.people.Skill}
 * @param risk a {@link RiskLevel}; above little, with a notice
 * @param audience {@code TEAM} for all of the team who may be asked, {@code CHOSEN} for those who are ticked
 * @param people ids of those who are ticked
 */
public record NewCall(
        String matter,
        String team,
        String what,
        String day,
        String from,
        String to,
        String whenText,
        String places,
        List<String> skills,
        String risk,
        String riskNotice,
        Boolean insurance,
        Boolean agreement,
        String phone,
        String audience,
        List<Long> people) {

    public NewCall {
        insurance = Boolean.TRUE.equals(insurance);
        agreement = Boolean.TRUE.equals(agreement);
        skills = skills == null ? List.of() : List.copyOf(skills);
        people = people == null ? List.of() : List.copyOf(people);
    }

    public boolean toTeam() {
        return "TEAM".equals(audience);
    }
}
