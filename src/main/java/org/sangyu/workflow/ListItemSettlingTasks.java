package org.sangyu.workflow;

import org.sangyu.meeting.ListDesk;

/** The user task of the stage {@code list-item-settling}: whether it worked out. */
@ProcessTasks
public class ListItemSettlingTasks implements MatterStage {

    private final ListDesk lists;
    private final ListItemMatters matters;

    ListItemSettlingTasks(ListDesk lists, ListItemMatters matters) {
        this.lists = lists;
        this.matters = matters;
    }

    public String settleItem(TaskAct act) {
        if (act.fields().is("decision", "YES")) {
            lists.settle(act.number(), act.fields().text("words"));
            return "SETTLED";
        }
        lists.fail(act.number(), act.fields().text("words"));
        return "AGAIN";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none().value("offer", lists.require(number).offerTitle());
    }

    @Override
    public String owner(String number) {
        return matters.desk(number);
    }

    @Override
    public Matter matter(String number) {
        return matters.of(number);
    }
}
