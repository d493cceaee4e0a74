package org.sangyu.workflow;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.outreach.Arrangement;
import org.sangyu.outreach.ArrangingDesk;
import org.sangyu.outreach.CarePlan;
import org.sangyu.outreach.CareRoundDesk;
import org.sangyu.outreach.WhoMayGo;
import org.sangyu.outreach.WhoMayGo.MayBeAsked;
import org.sangyu.refusal.Findings;
import org.sangyu.workflow.TaskForm.Option;

/** The user task of the stage {@code outreach-arranging}: the branch finds somebody who goes, or leaves the round out. */
@ProcessTasks
public class OutreachArrangingTasks extends OutreachStage {

    private final ArrangingDesk visits;
    private final WhoMayGo people;
    private final CareRoundDesk rounds;
    private final Organisations organisations;
    private final CaseClock clock;
    private final RegisterWords words;

    OutreachArrangingTasks(
            ArrangingDesk visits,
            WhoMayGo people,
            CareRoundDesk rounds,
            OutreachMatters matters,
            Organisations organisations,
            CaseClock clock,
            RegisterWords words) {
        super(matters);
        this.visits = visits;
        this.people = people;
        this.rounds = rounds;
        this.organisations = organisations;
        this.clock = clock;
        this.words = words;
    }

    public Date arrangeBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow("outreach.arrange"));
    }

    public String arrangeVisit(TaskAct act) {
        SubmittedFields said = act.fields();
        if (said.is("decision", "SKIP")) {
            visits.skip(act.number(), said.text("words"), act.actor());
            return "SKIPPED";
        }
        boolean team = said.is("decision", "TEAM");
        List<String> helpers = Stream.of(said.text("helper"), said.text("second"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        new Findings()
                .check(team || !helpers.isEmpty(), "helper", "workflow.refused.helper-needed")
                .check(
                        helpers.stream()
                                        .map(OutreachArrangingTasks::team)
                                        .distinct()
                                        .count()
                                <= 1,
                        "second",
                        "workflow.refused.one-team")
                .orRefuse();
        visits.arrange(
                act.number(),
                new Arrangement(
                        team ? said.text("team") : team(helpers.get(0)),
                        team
                                ? List.of()
                                : helpers.stream()
                                        .map(one -> Long.valueOf(one.split(" ")[1]))
                                        .toList(),
                        !team && said.flag("agreed"),
                        said.text("day"),
                        said.text("from"),
                        said.text("to"),
                        said.text("when"),
                        said.text("phone")),
                act.actor());
        return "ARRANGED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        CarePlan plan = rounds.require(number);
        if (rounds.open(number).isEmpty()) {
            return Prefill.none();
        }
        WhoMayGo.Choice choice = people.of(plan, teams(plan));
        Prefill prefill = Prefill.none()
                .options(
                        "teamOptions",
                        choice.teams().stream()
                                .map(one -> new Option(one.team(), withPoints(one)))
                                .toList())
                .options(
                        "helperOptions",
                        choice.people().stream()
                                .map(one -> new Option(one.team() + " " + one.personId(), withPoints(one)))
                                .toList())
                .advised(Stream.concat(choice.people().stream(), choice.teams().stream())
                        .filter(one -> one.fit() != null)
                        .map(one -> new Prefill.Advised(name(one), one.fit()))
                        .toList());
        String phone = phone(plan);
        return phone == null ? prefill : prefill.value("phone", phone);
    }

    /** The plan's own team alone, or those of the community. */
    private List<String> teams(CarePlan plan) {
        if (plan.teamCode() != null) {
            return List.of(plan.teamCode());
        }
        List<String> near = new ArrayList<>(organisations.teamsServing(plan.areaCode()).stream()
                .filter(team -> plan.areaCode().equals(team.parentCode()))
                .map(Organisation::code)
                .toList());
        return near.isEmpty()
                ? organisations.teamsServing(plan.areaCode()).stream()
                        .map(Organisation::code)
                        .toList()
                : near;
    }

    private String phone(CarePlan plan) {
        return Stream.of(plan.branchCode(), plan.areaCode())
                .filter(Objects::nonNull)
                .flatMap(code -> organisations.find(code).stream())
                .map(Organisation::phone)
                .filter(phone -> phone != null && !phone.isBlank())
                .findFirst()
                .orElse(null);
    }

    private String withPoints(MayBeAsked one) {
        return one.fit() == null
                ? name(one)
                : words.say("workflow.outreach.points", name(one), one.fit().points());
    }

    private String name(MayBeAsked one) {
        return one.name() == null ? name(one.team()) : one.name() + " · " + name(one.team());
    }

    private String name(String code) {
        return organisations.find(code).map(Organisation::name).orElse(code);
    }

    private static String team(String helper) {
        return helper.split(" ")[0];
    }
}
