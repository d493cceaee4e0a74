package org.sangyu.volunteering;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.sangyu.people.Skill;

/**
 * A call for helpers 征集: so many people are wanted for a matter, and the first who say yes have the places.
 *
 * @param number as people say it aloud, {@code YQ-370285-20261122-000012}
 * @param caseNumber the case that it is for; null when it is for an item of the three lists
 * @param otherNumber of what another module keeps, such as a visit; null unless it is for one
 * @param areaCode the community or grid: where it is as far as everybody may know who is asked
 * @param teamCode whose people are asked; null when they were chosen one by one
 * @param byTeam whether the team's leader posted it
 * @param whenText when, in words; may be null when it has a beginning and an end
 * @param skills what they have to be able to do
 * @param words to those who wanted to come, when it was withdrawn; may be null
 * @param postedBy the coordinator's account
 * @param coordinator what the coordinator is called
 * @param phone whom to call about it
 */
public record HelpCall(
        String number,
        String caseNumber,
        String itemNumber,
        String otherNumber,
        String areaCode,
        String teamCode,
        boolean byTeam,
        String what,
        String whenText,
        Instant startsAt,
        Instant endsAt,
        int places,
        int taken,
        Set<Skill> skills,
        RiskLevel risk,
        String riskNotice,
        boolean insuranceRequired,
        boolean agreementRequired,
        boolean urgent,
        CallState state,
        String words,
        long postedBy,
        String coordinator,
        String phone,
        Instant postedAt,
        Instant expiresAt,
        Instant endedAt) {

    public HelpCall {
        skills = Collections.unmodifiableSet(new TreeSet<>(skills));
    }

    /** The number of what it is for. */
    public String matter() {
        if (caseNumber != null) {
            return caseNumber;
        }
        return itemNumber == null ? otherNumber : itemNumber;
    }

    public int free() {
        return places - taken;
    }

    public boolean isOver() {
        return state.isOver();
    }

    Wanted wanted() {
        return new Wanted(caseNumber, risk, insuranceRequired, skills, startsAt, endsAt);
    }
}
