package org.sangyu.workflow;

import org.sangyu.security.Account;
import org.sangyu.security.AccountPage;
import org.sangyu.security.Accounts;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the engine up to date when the application starts: diagrams, rights, filters, people. Several instances that
 * start together take turns, and what is there already is left as it is.
 */
@Component
class EngineStart {

    /** Key of the advisory lock; any number that nobody else uses. */
    private static final long TURN = 7_240_001;

    private final DiagramDeployer deployer;
    private final TasklistSetup setup;
    private final TasklistFilters filters;
    private final IdentityMirror mirror;
    private final Accounts accounts;
    private final EngineActs engine;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EngineStart(
            DiagramDeployer deployer,
            TasklistSetup setup,
            TasklistFilters filters,
            IdentityMirror mirror,
            Accounts accounts,
            EngineActs engine,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.deployer = deployer;
        this.setup = setup;
        this.filters = filters;
        this.mirror = mirror;
        this.accounts = accounts;
        this.engine = engine;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Order(0)
    @EventListener(ApplicationStartedEvent.class)
    void bringUpToDate() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:turn)")
                    .param("turn", TURN)
                    .query()
                    .singleRow();
            engine.asItself(() -> {
                deployer.deploy();
                setup.grant();
                filters.create();
                mirrorAll();
                return null;
            });
        });
    }

    private void mirrorAll() {
        String cursor = null;
        do {
            AccountPage page = accounts.list(null, cursor);
            for (Account account : page.items()) {
                mirror.mirror(account);
            }
            cursor = page.next();
        } while (cursor != null);
    }
}
