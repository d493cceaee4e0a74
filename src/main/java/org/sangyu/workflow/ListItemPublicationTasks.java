package org.sangyu.workflow;

import org.sangyu.meeting.ListDesk;

/** The user task of the stage {@code list-item-publication}: whether what was asked or offered is true. */
@ProcessTasks
public class ListItemPublicationTasks implements MatterStage {

    private final ListDesk lists;
    private final ListItemMatters matters;

    ListItemPublicationTasks(ListDesk lists, ListItemMatters matters) {
        this.lists = lists;
        this.matters = matters;
    }

    public String publishItem(TaskAct act) {
        if (act.fields().is("decision", "NO")) {
            lists.refuse(act.number(), act.fields().text("reason"));
            return "REFUSED";
        }
        lists.publish(act.number(), act.actor());
        return lists.require(act.number()).isOffer() ? "OFFER" : "NEED";
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
