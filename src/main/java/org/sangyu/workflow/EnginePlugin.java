package org.sangyu.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** How our engine differs from a stock one; each difference is a class of its own with its reason. */
@Component
@DependsOnDatabaseInitialization // our tables come first: Flyway takes no schema that others began
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;
    private final ObjectProvider<TaskActs> acts;
    private final ObjectProvider<WorkItems> workItems;
    private final ObjectProvider<StageOwners> owners;
    private final ObjectProvider<Claims> claims;
    private final ObjectProvider<KeptTasks> recused;

    EnginePlugin(
            ListableBeanFactory beans,
            ObjectProvider<TaskActs> acts,
            ObjectProvider<WorkItems> workItems,
            ObjectProvider<StageOwners> owners,
            ObjectProvider<Claims> claims,
            ObjectProvider<KeptTasks> recused) {
        this.beans = beans;
        this.acts = acts;
        this.workItems = workItems;
        this.owners = owners;
        this.claims = claims;
        this.recused = recused;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new NoTaskRows());
        configuration.setTenantIdProvider(new StageTenants(owners));
        configuration.setExpressionManager(new GuardedExpressions(new ProcessTaskBeans(beans)));
        configuration.setCustomPreCommandInterceptorsTxRequired(with(
                configuration.getCustomPreCommandInterceptorsTxRequired(),
                new QueryGuard(),
                new RecusedTasks(recused, configuration),
                new InOurWords(claims)));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), new QueryGuard()));
        configuration.setCustomPostBPMNParseListeners(with(
                configuration.getCustomPostBPMNParseListeners(), new UserTaskParseListener(acts, workItems, claims)));
    }

    @SafeVarargs
    private static <T> List<T> with(List<T> existing, T... added) {
        List<T> all = existing == null ? new ArrayList<>() : new ArrayList<>(existing);
        all.addAll(List.of(added));
        return all;
    }
}
