package org.sangyu.cases.web;

import java.util.ArrayList;
import java.util.List;
import org.sangyu.cases.AppealDesk;
import org.sangyu.cases.RecusalDesk;
import org.sangyu.cases.ReopeningDesk;
import org.sangyu.cases.SupervisionDesk;
import org.sangyu.cases.WhistleDesk;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** Which further acts have a page of their own and are open to a person now; each is the last part of its path. */
@Component
class CaseDoors {

    private final SupervisionDesk supervision;
    private final WhistleDesk whistles;
    private final ReopeningDesk reopenings;
    private final AppealDesk appeals;
    private final RecusalDesk recusals;

    CaseDoors(
            SupervisionDesk supervision,
            WhistleDesk whistles,
            ReopeningDesk reopenings,
            AppealDesk appeals,
            RecusalDesk recusals) {
        this.supervision = supervision;
        this.whistles = whistles;
        this.reopenings = reopenings;
        this.appeals = appeals;
        this.recusals = recusals;
    }

    List<String> openTo(Actor actor, String number) {
        List<String> doors = new ArrayList<>();
        add(doors, "supervise", supervision.maySupervise(number, actor));
        add(doors, "whistle", whistles.mayWhistle(number, actor));
        add(doors, "reopen", reopenings.mayAsk(number, actor));
        add(doors, "appeal", appeals.mayAppeal(number, actor));
        add(doors, "recusals", recusals.mayRecord(number, actor));
        return doors;
    }

    private static void add(List<String> doors, String door, boolean isOpen) {
        if (isOpen) {
            doors.add(door);
        }
    }
}
