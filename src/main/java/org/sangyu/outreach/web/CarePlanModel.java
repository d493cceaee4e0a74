package org.sangyu.outreach.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sangyu.outreach.CarePlan;
import org.sangyu.outreach.CarePlanEvents;
import org.sangyu.outreach.CareVisit;
import org.sangyu.outreach.EndReason;
import org.sangyu.outreach.OutreachRounds;
import org.sangyu.outreach.ProvenVisits;
import org.sangyu.outreach.Rhythm;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.sangyu.volunteering.CallQueries;
import org.sangyu.web.Attempt;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what is known of a plan: its rounds with what proves them, who comes next, its history. */
@Component
class CarePlanModel {

    private final OutreachRounds rounds;
    private final ProvenVisits proofs;
    private final CarePlanEvents history;
    private final OutreachWords words;

    CarePlanModel(OutreachRounds rounds, ProvenVisits proofs, CarePlanEvents history, OutreachWords words) {
        this.rounds = rounds;
        this.proofs = proofs;
        this.history = history;
        this.words = words;
    }

    String fill(CarePlan plan, Actor reader, Model model) {
        Attempt.none(model);
        List<CareVisit> visits = rounds.of(plan.number());
        CallQueries.Seen call = rounds.call(plan.number()).orElse(null);
        model.addAttribute("plan", plan);
        model.addAttribute("visits", visits);
        model.addAttribute(
                "open",
                visits.stream().filter(one -> one.state().isOpen()).findFirst().orElse(null));
        model.addAttribute("call", call);
        model.addAttribute(
                "others",
                call == null
                        ? List.of()
                        : call.asked().stream()
                                .filter(one -> !call.coming().contains(one))
                                .toList());
        model.addAttribute(
                "records",
                proofs.of(visits.stream().map(CareVisit::number).toList()).stream()
                        .collect(Collectors.groupingBy(ProvenVisits.Record::matter)));
        model.addAttribute("history", history.of(plan.number()));
        model.addAttribute("changed", changed(plan, model));
        model.addAttribute("rhythms", words.choices("rhythm", (Object[]) Rhythm.values()));
        model.addAttribute("teams", words.teams(plan.areaCode()));
        model.addAttribute(
                "reasons",
                words.choices(
                        "end", EndReason.WISH, EndReason.MOVED, EndReason.DIED, EndReason.CATEGORY, EndReason.OTHER));
        model.addAttribute("verifies", reader.may(Permission.VERIFY_HOURS));
        model.addAttribute("words", words);
        return "outreach/plan";
    }

    /** What the form of the plan begins with: what was typed and refused, or what stands. */
    private static Map<String, String> changed(CarePlan plan, Model model) {
        Map<?, ?> typed = (Map<?, ?>) model.getAttribute("typed");
        Map<String, String> changed = new HashMap<>();
        changed.put("rhythm", plan.rhythm().name());
        changed.put("dueOn", plan.dueOn() == null ? "" : plan.dueOn().toString());
        changed.put("team", plan.teamCode());
        changed.put("wish", plan.wish());
        if (typed.containsKey("rhythm")) {
            typed.forEach((key, value) -> changed.put("" + key, "" + value));
        }
        return changed;
    }
}
