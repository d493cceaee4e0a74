package org.sangyu.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.sangyu.security.Role;
import org.springframework.stereotype.Component;

/**
 * What each role may see and do in Camunda Tasklist: work on the tasks of its own stages, and nothing else. Whose tasks
 * those are is decided by the tenant. Nobody may start, change or delete anything behind the domain's back.
 */
@Component
class TasklistSetup {

    private static final List<String> DESK = List.of(
            "intake",
            "verification",
            "dispatch",
            "check-and-close",
            "overdue",
            "next-tier",
            "objection",
            "desk-decision",
            "supervision-answer",
            "supervision-review",
            "promise-check",
            "reopening",
            "list-item-publication",
            "list-item-matching",
            "list-item-settling",
            "list-item-rating");

    /** A town is the head of what its communities ask for when they handle something themselves. */
    private static final List<String> TOWN_DESK = Stream.concat(
                    DESK.stream(),
                    Stream.of(
                            "whistle-decision",
                            "unit-review",
                            "appeal-review",
                            "talent-verification",
                            "recognition-nomination",
                            "recognition-review",
                            "recognition-ruling"))
            .toList();

    private static final List<String> CITY_DESK = Stream.concat(
                    DESK.stream(),
                    Stream.of(
                            "callback",
                            "appeal-review",
                            "appeal-decision",
                            "talent-verification",
                            "recognition-nomination",
                            "recognition-review",
                            "recognition-ruling"))
            .toList();

    /** A community handles some things itself, by the same stages as units. */
    private static final List<String> COMMUNITY_DESK = Stream.concat(
                    DESK.stream(),
                    Stream.of(
                            "unit-signing",
                            "unit-work",
                            "suspended",
                            "registration-confirming",
                            "talent-verification",
                            "talent-consent",
                            "talent-renewal",
                            "category-proposal",
                            "category-decision",
                            "outreach-arranging",
                            "outreach-noting",
                            "recognition-nomination"))
            .toList();

    private static final Map<Role, List<String>> STAGES = Map.of(
            Role.GRID, List.of("verification"),
            Role.BRANCH,
                    List.of("category-proposal", "outreach-arranging", "outreach-noting", "recognition-nomination"),
            Role.COMMUNITY, COMMUNITY_DESK,
            Role.TOWN, TOWN_DESK,
            Role.CITY, CITY_DESK,
            Role.UNIT,
                    List.of(
                            "unit-signing",
                            "unit-work",
                            "suspended",
                            "co-handling",
                            "supervision-answer",
                            "whistle-arrival"),
            Role.UNIT_LEAD, List.of("unit-review"),
            Role.LEAD, List.of("volunteer-offer", "volunteer-handling"),
            Role.VOLUNTEER, List.of("volunteer-handling"),
            Role.CALLBACK, List.of("callback"));

    private final AuthorizationService authorizations;
    private final IdentityService identity;

    TasklistSetup(AuthorizationService authorizations, IdentityService identity) {
        this.authorizations = authorizations;
        this.identity = identity;
    }

    void grant() {
        for (Role role : Role.values()) {
            group(role.key());
        }
        operator();
        STAGES.forEach((role, stages) -> {
            grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            for (String stage : stages) {
                grant(
                        role,
                        Resources.PROCESS_DEFINITION,
                        stage,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.TASK_WORK,
                        // putting a task back; Claims sees to it that nobody is assigned one
                        ProcessDefinitionPermissions.TASK_ASSIGN);
            }
        });
    }

    void grant(Role role, Resource resource, String id, Permission... permissions) {
        boolean there = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(role.key())
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!there) {
            Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(role.key());
            authorization.setResource(resource);
            authorization.setResourceId(id);
            authorization.setPermissions(permissions);
            authorizations.saveAuthorization(authorization);
        }
    }

    static boolean works(Role role) {
        return STAGES.containsKey(role);
    }

    private void group(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(id);
            identity.saveGroup(group);
        }
    }

    /** The web applications ask for a first administrator until there is one; this one can sign in nowhere. */
    private void operator() {
        group("camunda-admin");
        if (identity.createUserQuery().userId("engine-operator").count() == 0) {
            var operator = identity.newUser("engine-operator");
            operator.setPassword(java.util.UUID.randomUUID().toString());
            identity.saveUser(operator);
            identity.createMembership("engine-operator", "camunda-admin");
        }
    }
}
