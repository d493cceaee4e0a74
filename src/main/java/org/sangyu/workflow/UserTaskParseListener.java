package org.sangyu.workflow;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Fits every user task with the one door for submitted forms, the lock behind it, and the row in our inbox. */
class UserTaskParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<TaskActs> acts;
    private final ObjectProvider<WorkItems> workItems;
    private final ObjectProvider<Claims> claims;

    UserTaskParseListener(
            ObjectProvider<TaskActs> acts, ObjectProvider<WorkItems> workItems, ObjectProvider<Claims> claims) {
        this.acts = acts;
        this.workItems = workItems;
        this.claims = claims;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.setTaskFormHandler(new TaskDoor(task.getTaskFormHandler(), acts));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, created -> workItems.getObject().open(created));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_UPDATE, updated -> claims.getObject().check(updated));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_UPDATE, updated -> workItems.getObject().change(updated));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE,
                completed -> workItems.getObject().complete(completed));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, deleted -> workItems.getObject().takeAway(deleted));
    }
}
