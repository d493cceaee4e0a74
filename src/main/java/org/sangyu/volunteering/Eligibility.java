package org.sangyu.volunteering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.people.Helper;
import org.springframework.stereotype.Service;

/** Says of anybody why the person must not be asked, by the same rules that stand behind every offer. */
@Service
public class Eligibility {

    private final WhoMayBeAsked asked;
    private final Clock clock;

    Eligibility(WhoMayBeAsked asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * @param insuranceWanted whether insurance is wanted although the risk alone would not want it
     * @return keys of messages, {@code volunteering.block.*}; none when nothing speaks against asking
     */
    public List<String> against(Helper helper, RiskLevel risk, boolean insuranceWanted) {
        Set<AskingRule> rules = new LinkedHashSet<>(asked.against(helper, risk));
        if (insuranceWanted
                && AskingRule.NOT_INSURED.blocks(
                        helper, RiskLevel.HIGH, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE))) {
            rules.add(AskingRule.NOT_INSURED);
        }
        return rules.stream().map(rule -> "volunteering.block." + rule).toList();
    }
}
