package org.sangyu.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.people.Skill;
import org.sangyu.places.Position;
import org.sangyu.volunteering.RiskLevel;

/**
 * What help is wanted: a case, or an item of a meeting's list, as far as it matters for whom to ask.
 *
 * @param key the number of the case or item; one need of a plan each
 * @param areaCode a grid or anything above it
 * @param position null when not known
 * @param address null when not known; compared, never shown
 * @param category code of either level; null when nobody sorted it
 * @param people how many, at least one
 * @param skills what each of them has to be able to do, as far as the law wants a certificate for it; of the others the
 *     more the better
 * @param insuranceRequired also where the risk alone would not want it
 * @param agreementRequired whether a written agreement is made before it begins (山东省志愿服务条例 art. 20); keeps nobody
 *     from being asked
 * @param when null when it is left to those who go
 * @param company persons who take part already
 * @param before how often each person went to the same one before; empty for cases and items of the lists
 */
public record Need(
        String key,
        String areaCode,
        Position position,
        String address,
        String category,
        int people,
        Set<Skill> skills,
        RiskLevel risk,
        boolean insuranceRequired,
        boolean agreementRequired,
        TimeSpan when,
        Set<Long> company,
        Map<Long, Integer> before) {

    public Need {
        if (people < 1) {
            throw new IllegalArgumentException("A need wants somebody: " + key);
        }
        skills = Set.copyOf(skills);
        company = Set.copyOf(company);
        before = Map.copyOf(before);
    }

    /** One to which nobody can have gone before. */
    public Need(
            String key,
            String areaCode,
            Position position,
            String address,
            String category,
            int people,
            Set<Skill> skills,
            RiskLevel risk,
            boolean insuranceRequired,
            boolean agreementRequired,
            TimeSpan when,
            Set<Long> company) {
        this(
                key,
                areaCode,
                position,
                address,
                category,
                people,
                skills,
                risk,
                insuranceRequired,
                agreementRequired,
                when,
                company,
                Map.of());
    }

    /** A plain one: one person without special skill, little risk, any time. */
    public static Need of(String key, String areaCode, String category) {
        return new Need(key, areaCode, null, null, category, 1, Set.of(), RiskLevel.LOW, false, false, null, Set.of());
    }

    /** The same matter with what somebody says is wanted for it. */
    Need asking(Set<Skill> wanted, RiskLevel level, boolean insurance) {
        return new Need(
                key,
                areaCode,
                position,
                address,
                category,
                people,
                wanted,
                level,
                insurance,
                agreementRequired,
                when,
                company,
                before);
    }

    /** The community in which it is; a shorter code where it is a whole town's. */
    public String community() {
        return areaCode.substring(0, Math.min(12, areaCode.length()));
    }

    /** The day on which it is, or today when that is left open. */
    LocalDate day(Clock clock) {
        return LocalDate.ofInstant(when == null ? clock.instant() : when.from(), WorkingCalendar.ZONE);
    }

    /** The letter of the group of categories; null when nobody sorted it. */
    public String group() {
        return category == null || category.isEmpty() ? null : category.substring(0, 1);
    }
}
