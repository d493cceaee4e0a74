package org.sangyu.workflow;

import java.util.HashMap;
import java.util.Map;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.VisitEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets a volunteer who says on their own page how a case stands complete the task {@code handle} with it. Where somebody
 * else has taken the task on, or there is none any more, the visit is only written down.
 */
@Component
class VisitWorkflow {

    private static final String TASK = "handle";

    private final WorkInbox inbox;
    private final WorkItemQueries items;

    VisitWorkflow(WorkInbox inbox, WorkItemQueries items) {
        this.inbox = inbox;
        this.items = items;
    }

    @EventListener
    void on(VisitEnded event) {
        Actor volunteer = event.volunteer();
        items
                .list(new WorkItemFilter(WorkItemFilter.View.ALL, event.caseNumber(), null, null, 20), volunteer)
                .items()
                .stream()
                .filter(item -> item.taskName().equals(TASK))
                .filter(item -> item.assignee() == null || item.isHeldBy(volunteer.username()))
                .findFirst()
                .ifPresent(item -> {
                    inbox.claim(item.id(), volunteer);
                    inbox.complete(item.id(), fields(event), volunteer);
                });
    }

    private static Map<String, Object> fields(VisitEnded event) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("contacted", event.visit().contacted() ? "YES" : "NO");
        fields.put("visitedOn", event.visit().on().toString());
        fields.put("hours", event.visit().hours().toPlainString());
        fields.put("work", event.visit().work());
        fields.put("result", event.result().name());
        return fields;
    }
}
