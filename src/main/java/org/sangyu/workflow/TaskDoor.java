package org.sangyu.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The one door through which a task is completed. Camunda Tasklist, our pages and the API all submit the task's form;
 * what was submitted goes to the domain here, before the task is completed and in the same transaction, and never
 * becomes a variable (docs/adr/0002-one-door.md).
 */
class TaskDoor implements TaskFormHandler {

    private final TaskFormHandler stock;
    private final ObjectProvider<TaskActs> acts;

    TaskDoor(TaskFormHandler stock, ObjectProvider<TaskActs> acts) {
        this.stock = stock;
        this.acts = acts;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope task) {
        acts.getObject().complete((TaskEntity) task, submitted);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return stock.createTaskForm(task);
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        stock.parseConfiguration(activity, deployment, definition, parse);
    }
}
