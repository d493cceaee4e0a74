package org.sangyu.people;

import java.util.List;
import java.util.Set;
import org.sangyu.places.Position;

/**
 * A volunteer as far as it matters for what the person might be asked: who it is, where, what the person can do, with
 * whom. No phone, no address; the position is opened for distances alone and is shown to nobody.
 *
 * @param accountId null for whoever has no account
 * @param position null when not known
 * @param branchCode null for whoever is no member
 * @param talents entries in the talent pool that are in force, for those who are available
 * @param teams the codes of the teams where the person is a member now
 */
public record VolunteerProfile(
        Helper helper,
        Long accountId,
        String areaCode,
        Position position,
        String branchCode,
        List<PersonSkill> skills,
        List<Talent> talents,
        Set<String> teams) {

    /** One entry in the talent pool. */
    public record Talent(TalentLevel level, Set<TalentField> fields) {}

    public VolunteerProfile {
        skills = List.copyOf(skills);
        talents = List.copyOf(talents);
        teams = Set.copyOf(teams);
    }
}
