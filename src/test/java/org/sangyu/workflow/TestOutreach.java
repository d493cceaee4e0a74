package org.sangyu.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sangyu.outreach.CarePlanDesk;
import org.sangyu.outreach.CareRoundDesk;
import org.sangyu.outreach.CareVisit;
import org.sangyu.outreach.NewPlan;
import org.sangyu.outreach.OutreachKind;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.volunteering.CallTown;
import org.sangyu.volunteering.ServiceDesk;
import org.sangyu.volunteering.TypedHours;
import org.sangyu.volunteering.VerificationDesk;
import org.sangyu.volunteering.Written;
import org.springframework.context.ApplicationContext;

/** Plans of calling on somebody, and their rounds, for tests, in one line each. */
public final class TestOutreach {

    private final ApplicationContext context;
    private final CallTown calls;

    private TestOutreach(ApplicationContext context) throws Exception {
        this.context = context;
        this.calls = CallTown.in(context);
    }

    public static TestOutreach in(ApplicationContext context) throws Exception {
        return new TestOutreach(context);
    }

    public CallTown calls() {
        return calls;
    }

    /** A member of the first branch. */
    public Person member(String category) {
        TestRegister register = context.getBean(TestRegister.class);
        return context.getBean(PersonDesk.class).add(register.typed(category), calls.actor("community"));
    }

    /** A plan whose first round begins at once. */
    public String plan(Person person, OutreachKind kind, String team) {
        return context.getBean(CarePlanDesk.class)
                .begin(person.id(), of(kind, typed("MONTH", team)), calls.actor("branch"));
    }

    public NewPlan typed(String rhythm, String team) {
        return new NewPlan(null, rhythm, calls.today().toString(), team, null, "PAPER");
    }

    /** The same of another kind. */
    public static NewPlan of(OutreachKind kind, NewPlan typed) {
        return new NewPlan(kind.name(), typed.rhythm(), typed.dueOn(), typed.team(), typed.wish(), typed.consent());
    }

    /** Lets the timer of this name ring. */
    public void fire(String plan, String activity) {
        ManagementService management = context.getBean(ManagementService.class);
        management.executeJob(job(plan, activity).getId());
    }

    public Job job(String plan, String activity) {
        return context.getBean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(instance(plan).getId())
                .activityId(activity)
                .singleResult();
    }

    /** Where the procedure of the plan stands; empty when it has ended. */
    public List<String> waitsAt(String plan) {
        ProcessInstance running = instance(plan);
        return running == null
                ? List.of()
                : context.getBean(RuntimeService.class).getActiveActivityIds(running.getId());
    }

    public CareVisit open(String plan) {
        return context.getBean(CareRoundDesk.class).open(plan).orElseThrow();
    }

    /** The branch asks this helper. */
    public void ask(String plan, String team, Person helper, boolean agreed) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("decision", "HELPERS");
        fields.put("helper", team + " " + helper.id());
        fields.put("agreed", agreed);
        fields.put("phone", CallTown.PHONE);
        calls.town().answer("branch", "arrangeVisit", plan, fields);
    }

    /** The community writes down that this helper was there this morning. */
    public long served(String visit, String team, Person helper) {
        TypedHours typed = new TypedHours(calls.today().toString(), "00:00", "00:01", null, "坐了坐，读了材料", null);
        return context.getBean(ServiceDesk.class)
                .write(team, visit, List.of(helper.id()), typed, Written.LEADER, calls.actor("community"))
                .get(0);
    }

    public void verify(long record) {
        context.getBean(VerificationDesk.class).verify(List.of(record), calls.actor("community"));
    }

    public void note(String plan, Map<String, Object> fields) {
        calls.town().answer("branch", "noteVisit", plan, fields);
    }

    private ProcessInstance instance(String plan) {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("outreach")
                .processInstanceBusinessKey(plan)
                .singleResult();
    }
}
