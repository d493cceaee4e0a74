package org.sangyu.workflow;

import org.sangyu.meeting.ListDesk;
import org.sangyu.workflow.TaskForm.Option;

/** The user task of the stage {@code list-item-matching}: who of those who offer can help. */
@ProcessTasks
public class ListItemMatchingTasks implements MatterStage {

    private final ListDesk lists;
    private final ListItemMatters matters;

    ListItemMatchingTasks(ListDesk lists, ListItemMatters matters) {
        this.lists = lists;
        this.matters = matters;
    }

    public String matchItem(TaskAct act) {
        SubmittedFields said = act.fields();
        switch (said.text("decision")) {
            case "MATCH" -> {
                lists.match(act.number(), said.text("offer"), said.text("words"));
                return "MATCHED";
            }
            case "CASE" -> lists.becomeCase(act.number(), act.actor());
            default -> lists.withdraw(act.number(), said.text("words"));
        }
        return "ENDED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none()
                .options(
                        "offerOptions",
                        lists.offersFor(number).stream()
                                .map(offer -> new Option(offer.number(), matters.label(offer)))
                                .toList());
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
