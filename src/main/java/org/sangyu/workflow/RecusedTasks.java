package org.sangyu.workflow;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ReflectionUtils;

/**
 * Leaves out of every list, count and look-up of tasks what is kept from the person who asks 回避, so that Tasklist does
 * not show it either. The engine has no such condition of its own but rights per task, which we do not write.
 */
class RecusedTasks extends CommandInterceptor {

    private static final Field FILTER = field("filterId");
    private static final Field ADDED_TO_FILTER = field("extendingQuery");

    private final ObjectProvider<KeptTasks> kept;
    private final ProcessEngineConfigurationImpl configuration;

    RecusedTasks(ObjectProvider<KeptTasks> kept, ProcessEngineConfigurationImpl configuration) {
        this.kept = kept;
        this.configuration = configuration;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        T found = next.execute(command);
        if (found instanceof Task task) {
            return isKept(task, kept.getObject().fromWhoeverAsks()) ? null : found;
        }
        if (found instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Task) {
            return (T) without(kept.getObject().fromWhoeverAsks(), list);
        }
        if (found instanceof Long count && count > 0 && counts(command)) {
            Set<String> hidden = kept.getObject().fromWhoeverAsks();
            return hidden.isEmpty() ? found : (T) (Long) (count - amongThem(command, hidden));
        }
        return found;
    }

    private static boolean counts(Command<?> command) {
        return command instanceof TaskQueryImpl || command instanceof ExecuteFilterCountCmd;
    }

    /** Looks for what is kept by listing all: only for the few people from whom something is kept. */
    private long amongThem(Command<?> command, Set<String> hidden) {
        int most = configuration.getQueryMaxResultsLimit();
        List<?> all = command instanceof TaskQueryImpl query
                ? next.execute(context -> query.executeList(context, new Page(0, most)))
                : next.execute(new ExecuteFilterListPageCmd(
                        (String) ReflectionUtils.getField(FILTER, command),
                        (Query<?, ?>) ReflectionUtils.getField(ADDED_TO_FILTER, command),
                        0,
                        most));
        return all.stream().filter(task -> isKept((Task) task, hidden)).count();
    }

    private static List<?> without(Set<String> hidden, List<?> tasks) {
        return hidden.isEmpty()
                ? tasks
                : tasks.stream().filter(task -> !isKept((Task) task, hidden)).toList();
    }

    private static boolean isKept(Task task, Set<String> hidden) {
        return hidden.contains(task.getId());
    }

    private static Field field(String name) {
        Field field = ReflectionUtils.findField(AbstractExecuteFilterCmd.class, name);
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
