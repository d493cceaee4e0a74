package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.people.Person;
import org.sangyu.recognition.Honour;
import org.sangyu.recognition.Honours;
import org.sangyu.recognition.RoundState;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Selections that began by the first diagram, in which nobody says no and one objection holds everybody: they come to
 * their end by it, or by the newest once they are moved.
 */
@SangyuTest
class SelectionsUnderWayTests {

    private static final Actor ADMINISTRATOR =
            new Actor(972, "admin-972", "管理员", List.of(new Grant(Role.ADMIN, "370285")));

    @Autowired
    Honours honours;

    @Autowired
    ProcedureVersions versions;

    @Autowired
    ProcedureMove move;

    @Autowired
    RepositoryService repository;

    HonourTown honour;
    String team;
    String before;

    @BeforeEach
    void theFirstDiagram(@Autowired ApplicationContext context) throws Exception {
        honour = HonourTown.in(context);
        team = honour.calls().team();
        before = deployed(new ClassPathResource("diagrams-before/recognition.bpmn"));
    }

    @AfterEach
    void takeItAway() {
        repository.deleteDeployment(before, true);
    }

    @Test
    void one_objection_holds_everybody_and_then_all_are_published() throws Exception {
        Person objected = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person other = honour.served(honour.calls().member(team, "NORMAL"), team);
        String number = shown(objected, other);
        String first = honour.object(number, objected);
        String second = honour.object(number, other);
        honour.fire(number, "publicity");
        honour.rule(first, "DISMISSED");
        assertThat(honours.ofRound(number)).isEmpty();
        honour.rule(second, "DISMISSED");

        assertThat(honour.find(number).state()).isEqualTo(RoundState.PUBLISHED);
        assertThat(honours.ofRound(number)).hasSize(2);
    }

    @Test
    void the_last_no_ends_the_review_though_the_diagram_does_not_know_of_it() throws Exception {
        Person accepted = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person last = honour.served(honour.calls().member(team, "NORMAL"), team);
        Actor self = honour.calls().account(last, Role.VOLUNTEER, team);
        String number = nominated(accepted, last);
        honour.review(number, accepted, "ACCEPT");

        honour.declines(number, last, self);

        assertThat(honour.find(number).state()).isEqualTo(RoundState.PUBLICITY);
        assertThatThrownBy(() -> honour.town().task("town", "reviewNominations", number))
                .isInstanceOf(AssertionError.class);
        honour.fire(number, "publicity");
        assertThat(honours.ofRound(number)).extracting(Honour::personId).containsExactly(accepted.id());
    }

    @Test
    void once_moved_to_the_newest_diagram_those_nobody_objects_to_do_not_wait() throws Exception {
        Person objected = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person other = honour.served(honour.calls().member(team, "NORMAL"), team);
        String number = shown(objected, other);
        int old = versions.newest("recognition").getVersion();
        String again = deployed(new ClassPathResource("bpmn/recognition.bpmn"));
        try {
            move.move("recognition", old, ADMINISTRATOR);
            String objection = honour.object(number, objected);
            honour.fire(number, "publicity");
            assertThat(honours.ofRound(number)).extracting(Honour::personId).containsExactly(other.id());
            honour.rule(objection, "DISMISSED");
            assertThat(honours.ofRound(number)).hasSize(2);
        } finally {
            repository.deleteDeployment(again, true);
        }
    }

    private String shown(Person... people) {
        String number = nominated(people);
        for (Person person : people) {
            honour.review(number, person, "ACCEPT");
        }
        return number;
    }

    private String nominated(Person... people) {
        String number = honour.open("2", "");
        for (Person person : people) {
            honour.nominate("branch", number, person);
        }
        honour.done("branch", number);
        return number;
    }

    /** All stages and forms with this diagram of the selection, which then is the newest. */
    private String deployed(Resource selection) throws Exception {
        DeploymentBuilder deployment = repository.createDeployment().name("before");
        for (String folder : new String[] {"bpmn", "forms"}) {
            for (Resource one :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.*")) {
                Resource text = one.getFilename().equals("recognition.bpmn") ? selection : one;
                deployment.addString(folder + "/" + one.getFilename(), text.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return deployment.deploy().getId();
    }
}
