package org.sangyu.volunteering;

import java.time.Instant;
import java.util.Set;
import org.sangyu.people.Skill;

/**
 * What decides whether somebody may be asked.
 *
 * @param caseNumber from whom this case is kept, those are not asked; null when it is for no case
 * @param insurance whether insurance is wanted although the risk alone would not want it
 * @param startsAt papers must be valid on that day; null for today
 * @param endsAt until when somebody is wanted who has not promised that time already; null when no time is said
 */
record Wanted(
        String caseNumber, RiskLevel risk, boolean insurance, Set<Skill> skills, Instant startsAt, Instant endsAt) {}
