package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Cases under way survive a changed diagram: by the old one to their end, or moved to the new one where they stand. */
@SangyuTest
class ProcedureMoveTests {

    private static final Actor ADMINISTRATOR =
            new Actor(971, "admin-971", "管理员", List.of(new Grant(Role.ADMIN, "370285")));

    @Autowired
    TestTown town;

    @Autowired
    ProcedureVersions versions;

    @Autowired
    ProcedureMove move;

    @Autowired
    PetitionersDesk petitioners;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    private final List<String> changed = new ArrayList<>();

    @BeforeEach
    void settle() throws Exception {
        town.settle();
    }

    @AfterEach
    void takeTheChangedDiagramAway() {
        changed.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void a_case_under_way_ends_by_the_old_diagram_unless_it_is_moved_to_the_new_one() throws Exception {
        String staying = atTheDesk();
        String moved = atTheDesk();
        int old = versionOf("dispatch");
        deploy("dispatch", ProcedureMoveTests::noteAfterDispatch);
        town.offerToTeam(staying);
        assertThat(walked(staying, "noted")).isFalse();
        town.task("lead", "answerOffer", staying);

        String task = town.task("community", "dispatchCase", moved);
        MoveReport report = move.move("dispatch", old, ADMINISTRATOR);

        assertThat(report.moved()).isPositive();
        assertThat(report.to()).isEqualTo(versionOf("dispatch"));
        assertThat(instance("dispatch", moved).getProcessDefinitionId()).isEqualTo(newest("dispatch"));
        assertThat(town.task("community", "dispatchCase", moved))
                .as("the same task, on the same desk")
                .isEqualTo(task);
        town.offerToTeam(moved);
        assertThat(walked(moved, "noted")).isTrue();
        town.task("lead", "answerOffer", moved);
        end(staying, moved);
    }

    @Test
    void timers_keep_the_instants_for_which_they_wait() throws Exception {
        String number = atTheDesk();
        int old = versionOf("livelihood-case");
        Job before = timer("red", number);
        deploy("livelihood-case", model -> {});
        move.move("livelihood-case", old, ADMINISTRATOR);

        assertThat(timer("red", number).getDuedate()).isEqualTo(before.getDuedate());
        assertThat(instance("livelihood-case", number).getProcessDefinitionId()).isEqualTo(newest("livelihood-case"));
        town.offerToTeam(number);
        town.volunteersDoIt(number);
        town.replyAndCheck(number);
        town.callBack(number, "YES", 5);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    /** The diagram of cases that were filed before it had a way out of this decision. */
    @Test
    void a_late_case_without_a_way_out_of_the_decision_goes_on_as_it_did_unless_it_is_moved() throws Exception {
        deploy("livelihood-case", ProcedureMoveTests::withoutWayOutOfTheDecision);
        String staying = late();
        String moved = late();
        close(staying);
        town.act("town", "decideOverdue", staying, Map.of("decision", "KEEP", "reason", "已经办好了"));

        int old = versionOf("livelihood-case");
        deploy("livelihood-case", model -> {});
        move.move("livelihood-case", old, ADMINISTRATOR);
        close(moved);
        assertThatThrownBy(() -> town.task("town", "decideOverdue", moved)).isInstanceOf(AssertionError.class);

        for (String number : List.of(staying, moved)) {
            town.callBack(number, "YES", 5);
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(number)
                            .count())
                    .isZero();
        }
    }

    private String late() {
        String number = atTheDesk();
        management.executeJob(timer("red", number).getId());
        town.task("town", "decideOverdue", number);
        return number;
    }

    private void close(String number) {
        town.offerToTeam(number);
        town.volunteersDoIt(number);
        town.replyAndCheck(number);
    }

    private static void withoutWayOutOfTheDecision(BpmnModelInstance model) {
        for (String gone : List.of("overMeanwhile-to-nothingToDecide", "overMeanwhile", "nothingToDecide")) {
            BaseElement element = model.getModelElementById(gone);
            element.getDiagramElement().getParentElement().removeChildElement(element.getDiagramElement());
            element.getParentElement().removeChildElement(element);
        }
    }

    @Test
    void what_stands_at_a_step_that_the_new_diagram_does_not_have_stays_and_the_report_says_why() throws Exception {
        String number = atTheDesk();
        int old = versionOf("dispatch");
        deploy("dispatch", model -> ((FlowNode) model.getModelElementById("dispatchCase")).setId("elsewhere"));
        MoveReport report = move.move("dispatch", old, ADMINISTRATOR);

        MoveReport.Stays stays = report.refused().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(stays.steps()).contains("派单");
        assertThat(stays.reason()).isNotBlank();
        assertThat(versions.list()).anySatisfy(one -> {
            assertThat(one.process()).isEqualTo("dispatch");
            assertThat(one.version()).isEqualTo(old);
            assertThat(one.newest()).isFalse();
            assertThat(one.running()).isPositive();
        });
        town.offerToTeam(number);
        town.task("lead", "answerOffer", number);
        end(number);
    }

    @Test
    void nothing_is_moved_to_itself_from_nowhere_or_by_somebody_else() {
        int newest = versionOf("dispatch");
        assertThat(refused("dispatch", newest, ADMINISTRATOR)).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refused("dispatch", 999, ADMINISTRATOR)).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refused("dispatch", 1, town.actor("community"))).isEqualTo(Refusal.Kind.NOT_PERMITTED);
    }

    private Refusal.Kind refused(String process, int version, Actor actor) {
        Refusal[] no = new Refusal[1];
        assertThatThrownBy(() -> move.move(process, version, actor))
                .isInstanceOfSatisfying(Refusal.class, refusal -> no[0] = refusal);
        return no[0].kind();
    }

    private String atTheDesk() {
        String number = town.file();
        town.accept(number);
        return number;
    }

    private void deploy(String process, Consumer<BpmnModelInstance> change) throws Exception {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/" + process + ".bpmn"));
        change.accept(model);
        DeploymentBuilder deployment = repository.createDeployment().name("changed");
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        for (String pattern : new String[] {"bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form"}) {
            String folder = pattern.substring(0, pattern.indexOf('/') + 1);
            for (Resource resource : resources.getResources("classpath:" + pattern)) {
                String name = folder + resource.getFilename();
                if (name.equals("bpmn/" + process + ".bpmn")) {
                    // written anew, so that it is another version even where nothing was changed
                    deployment.addString(name, Bpmn.convertToString(model) + "<!-- changed -->");
                } else {
                    deployment.addString(name, resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        }
        changed.add(deployment.deploy().getId());
    }

    /** A step that the old diagram does not have, after the desk decided. */
    private static void noteAfterDispatch(BpmnModelInstance model) {
        FlowNode task = model.getModelElementById("dispatchCase");
        SequenceFlow flow = task.getOutgoing().iterator().next();
        FlowNode target = flow.getTarget();
        IntermediateThrowEvent noted = model.newInstance(IntermediateThrowEvent.class);
        noted.setId("noted");
        noted.setName("记录");
        flow.getParentElement().addChildElement(noted);
        target.getIncoming().remove(flow);
        flow.setTarget(noted);
        noted.getIncoming().add(flow);
        SequenceFlow on = model.newInstance(SequenceFlow.class);
        on.setId("noted-on");
        flow.getParentElement().addChildElement(on);
        on.setSource(noted);
        on.setTarget(target);
        noted.getOutgoing().add(on);
        target.getIncoming().add(on);
    }

    private boolean walked(String number, String step) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                        .mapToLong(one -> history.createHistoricActivityInstanceQuery()
                                .processInstanceId(one.getId())
                                .activityId(step)
                                .count())
                        .sum()
                > 0;
    }

    private ProcessInstance instance(String process, String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    private Job timer(String timer, String number) {
        return management
                .createJobQuery()
                .processInstanceId(instance("livelihood-case", number).getId())
                .activityId(timer)
                .singleResult();
    }

    private int versionOf(String process) {
        return versions.newest(process).getVersion();
    }

    private String newest(String process) {
        return versions.newest(process).getId();
    }

    private void end(String... numbers) {
        for (String number : numbers) {
            petitioners.withdraw(number, "测试完", town.actor("grid"));
            assertThat(Map.of(
                            number,
                            runtime.createProcessInstanceQuery()
                                    .processInstanceBusinessKey(number)
                                    .count()))
                    .containsValue(0L);
        }
    }
}
