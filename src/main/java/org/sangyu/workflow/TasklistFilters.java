package org.sangyu.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.sangyu.security.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ready-made lists in Camunda Tasklist, for each role those that it needs; nobody else may make or change one. */
@Component
class TasklistFilters {

    private static final List<Role> WORKERS =
            Arrays.stream(Role.values()).filter(TasklistSetup::works).toList();

    private final FilterService filters;
    private final TaskService tasks;
    private final TasklistSetup setup;
    private final MessageSource messages;

    TasklistFilters(FilterService filters, TaskService tasks, TasklistSetup setup, MessageSource messages) {
        this.filters = filters;
        this.tasks = tasks;
        this.setup = setup;
        this.messages = messages;
    }

    void create() {
        for (Wanted wanted : wanted()) {
            String name = messages.getMessage("workflow.filter." + wanted.key, null, Locale.SIMPLIFIED_CHINESE);
            Filter filter = filters.createFilterQuery().filterName(name).singleResult();
            if (filter == null) {
                filter = filters.newTaskFilter(name);
            }
            filter.setQuery(wanted.query);
            filter.setProperties(Map.of(
                    "description",
                    messages.getMessage("workflow.filter." + wanted.key + ".hint", null, Locale.SIMPLIFIED_CHINESE),
                    "priority",
                    wanted.position,
                    "color",
                    wanted.color,
                    "refresh",
                    true));
            String id = filters.saveFilter(filter).getId();
            wanted.roles.forEach(role -> setup.grant(role, Resources.FILTER, id, Permissions.READ));
        }
    }

    private List<Wanted> wanted() {
        List<Wanted> all = new ArrayList<>();
        all.add(new Wanted("mine", 1, "#1f5c57", WORKERS, query().taskAssigneeExpression("${currentUser()}")));
        all.add(new Wanted("to-claim", 2, "#1f5c57", WORKERS, mineOrMyGroups().taskUnassigned()));
        all.add(new Wanted(
                "soon",
                3,
                "#b26a00",
                WORKERS,
                mineOrMyGroups().followUpBeforeExpression("${now()}").dueAfterExpression("${now()}")));
        all.add(new Wanted("late", 4, "#a3261d", WORKERS, mineOrMyGroups().dueBeforeExpression("${now()}")));
        all.add(stage("grid-verification", 10, Role.GRID, "verification"));
        all.add(stage("community-intake", 10, Role.COMMUNITY, "intake"));
        all.add(stage("community-dispatch", 11, Role.COMMUNITY, "dispatch"));
        all.add(stage("community-check", 12, Role.COMMUNITY, "check-and-close"));
        all.add(stage("town-intake", 10, Role.TOWN, "intake"));
        all.add(stage("town-dispatch", 11, Role.TOWN, "dispatch"));
        all.add(stage("town-overdue", 12, Role.TOWN, "overdue"));
        all.add(stage("city-overdue", 10, Role.CITY, "overdue"));
        all.add(stage("city-dispatch", 11, Role.CITY, "dispatch"));
        all.add(new Wanted(
                "unit-work",
                10,
                "#1f5c57",
                List.of(Role.UNIT),
                mineOrMyGroups().processDefinitionKeyIn("unit-signing", "unit-work")));
        all.add(stage("unit-co-handling", 11, Role.UNIT, "co-handling"));
        all.add(stage("unit-whistles", 12, Role.UNIT, "whistle-arrival"));
        all.add(stage("unit-reviews", 10, Role.UNIT_LEAD, "unit-review"));
        for (Role desk : List.of(Role.COMMUNITY, Role.TOWN, Role.CITY)) {
            all.add(stage(desk.key() + "-requests", 20, desk, "desk-decision"));
            all.add(stage(desk.key() + "-objections", 21, desk, "objection"));
            all.add(stage(desk.key() + "-promises", 22, desk, "promise-check"));
            all.add(stage(desk.key() + "-reopenings", 25, desk, "reopening"));
        }
        all.add(new Wanted(
                "appeals",
                26,
                "#1f5c57",
                List.of(Role.TOWN, Role.CITY),
                mineOrMyGroups().processDefinitionKeyIn("appeal-review", "appeal-decision")));
        all.add(new Wanted(
                "supervision-answers",
                22,
                "#b26a00",
                List.of(Role.UNIT, Role.COMMUNITY, Role.TOWN),
                mineOrMyGroups().processDefinitionKey("supervision-answer")));
        all.add(new Wanted(
                "supervision-reviews",
                23,
                "#1f5c57",
                List.of(Role.TOWN, Role.CITY),
                mineOrMyGroups().processDefinitionKey("supervision-review")));
        all.add(stage("town-whistles", 24, Role.TOWN, "whistle-decision"));
        all.add(stage("lead-offers", 10, Role.LEAD, "volunteer-offer"));
        all.add(new Wanted(
                "visits",
                11,
                "#1f5c57",
                List.of(Role.LEAD, Role.VOLUNTEER),
                mineOrMyGroups().processDefinitionKey("volunteer-handling")));
        all.add(new Wanted(
                "register",
                30,
                "#1f5c57",
                List.of(Role.BRANCH, Role.COMMUNITY, Role.TOWN, Role.CITY),
                mineOrMyGroups()
                        .processDefinitionKeyIn(
                                "registration-confirming",
                                "talent-verification",
                                "talent-consent",
                                "talent-renewal",
                                "category-proposal",
                                "category-decision")));
        all.add(new Wanted(
                "lists",
                31,
                "#1f5c57",
                List.of(Role.COMMUNITY, Role.TOWN, Role.CITY),
                mineOrMyGroups()
                        .processDefinitionKeyIn(
                                "list-item-publication",
                                "list-item-matching",
                                "list-item-settling",
                                "list-item-rating")));
        all.add(new Wanted(
                "outreach",
                32,
                "#1f5c57",
                List.of(Role.BRANCH, Role.COMMUNITY),
                mineOrMyGroups().processDefinitionKeyIn("outreach-arranging", "outreach-noting")));
        all.add(new Wanted(
                "recognition",
                32,
                "#1f5c57",
                List.of(Role.BRANCH, Role.COMMUNITY, Role.TOWN, Role.CITY),
                mineOrMyGroups()
                        .processDefinitionKeyIn("recognition-nomination", "recognition-review", "recognition-ruling")));
        all.add(new Wanted(
                "callbacks",
                13,
                "#1f5c57",
                List.of(Role.CALLBACK, Role.CITY),
                mineOrMyGroups().processDefinitionKey("callback")));
        return all;
    }

    private Wanted stage(String key, int position, Role role, String stage) {
        return new Wanted(
                key, position, "#1f5c57", List.of(role), mineOrMyGroups().processDefinitionKey(stage));
    }

    private TaskQuery mineOrMyGroups() {
        return query().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
    }

    /** Most pressing first. */
    private TaskQuery query() {
        return tasks.createTaskQuery().orderByDueDate().asc();
    }

    private record Wanted(String key, int position, String color, List<Role> roles, TaskQuery query) {}
}
