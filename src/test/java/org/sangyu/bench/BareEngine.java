package org.sangyu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;

/** Camunda with no application around it, in a database of its own on the same server: what the engine alone costs. */
class BareEngine implements AutoCloseable {

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final int tasks;

    /** @param tasks how many user tasks its process has, one after the other */
    BareEngine(DataSource application, int tasks) throws SQLException {
        this.tasks = tasks;
        this.pool = new HikariDataSource();
        pool.setJdbcUrl(createDatabase(application));
        pool.setUsername("postgres");
        pool.setPassword("");
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("activity");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        this.engine = configuration.buildProcessEngine();
        AbstractFlowNodeBuilder<?, ?> process =
                Bpmn.createExecutableProcess("bare").startEvent();
        for (int n = 0; n < tasks; n++) {
            process = process.userTask("task" + n).camundaCandidateGroups("volunteer");
        }
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("bare.bpmn", process.endEvent().done())
                .deploy();
    }

    /** Starts an instance and claims and completes every task of it. */
    void play() {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("bare", "B-" + System.nanoTime())
                .getId();
        for (int n = 0; n < tasks; n++) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult();
            engine.getTaskService().claim(task.getId(), "volunteer");
            engine.getTaskService().complete(task.getId());
        }
    }

    long open() {
        return engine.getTaskService().createTaskQuery().count();
    }

    long finished() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .finished()
                .count();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    private static String createDatabase(DataSource application) throws SQLException {
        String url;
        try (Connection connection = application.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        String server = url.substring(0, url.lastIndexOf('/') + 1);
        try (Connection superuser = DriverManager.getConnection(server + "postgres", "postgres", "");
                Statement statement = superuser.createStatement()) {
            statement.execute("create database bare");
        }
        return server + "bare";
    }
}
