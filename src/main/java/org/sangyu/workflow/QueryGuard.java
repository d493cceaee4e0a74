package org.sangyu.workflow;

import java.lang.reflect.Field;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses expressions in queries, wherever they come from: 7.24.0 evaluates them for any Tasklist user when they stand
 * in an {@code orQueries} branch. The few that our own filters need are let through by the letter.
 */
class QueryGuard extends CommandInterceptor {

    private static final Set<String> ALLOWED = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    private static final Field ADDED_TO_FILTER =
            ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery");

    static {
        ReflectionUtils.makeAccessible(ADDED_TO_FILTER);
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            check(query);
        }
        // what is added to a stored filter is evaluated within the filter's command and comes by here no more
        if (command instanceof AbstractExecuteFilterCmd
                && ReflectionUtils.getField(ADDED_TO_FILTER, command) instanceof AbstractQuery<?, ?> query) {
            check(query);
        }
        return next.execute(command);
    }

    static void check(AbstractQuery<?, ?> query) {
        query.getExpressions().values().forEach(QueryGuard::check);
        if (query instanceof TaskQueryImpl tasks) {
            for (TaskQueryImpl branch : tasks.getQueries()) {
                if (branch != query) {
                    branch.getExpressions().values().forEach(QueryGuard::check);
                }
            }
        }
    }

    private static void check(String expression) {
        if ((expression.contains("${") || expression.contains("#{")) && !ALLOWED.contains(expression.strip())) {
            throw new BadUserRequestException("Expressions are not allowed in queries");
        }
    }
}
