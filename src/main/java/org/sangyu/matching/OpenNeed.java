package org.sangyu.matching;

import java.util.List;
import org.sangyu.volunteering.CallMatter;
import org.sangyu.volunteering.HelpCall;

/**
 * A need of a matter for which helpers may be called now.
 *
 * @param need one person, and whatever else is usual for the category, until somebody says otherwise
 * @param riskNotice what could happen to whoever goes; null only where there is little risk
 * @param running calls for it that are not over; those who said yes to them are the need's company
 */
public record OpenNeed(Need need, CallMatter matter, String riskNotice, List<HelpCall> running) {

    public OpenNeed {
        running = List.copyOf(running);
    }
}
