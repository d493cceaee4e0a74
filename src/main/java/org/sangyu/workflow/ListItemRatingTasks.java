package org.sangyu.workflow;

import org.sangyu.meeting.ListDesk;

/** The user task of the stage {@code list-item-rating}: what whoever was helped says of it. */
@ProcessTasks
public class ListItemRatingTasks implements MatterStage {

    private final ListDesk lists;
    private final ListItemMatters matters;

    ListItemRatingTasks(ListDesk lists, ListItemMatters matters) {
        this.lists = lists;
        this.matters = matters;
    }

    public String rateItem(TaskAct act) {
        lists.rate(
                act.number(),
                Integer.parseInt(act.fields().text("rating")),
                act.fields().text("words"));
        return "RATED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none().value("words0", lists.require(number).words());
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
