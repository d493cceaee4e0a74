package org.sangyu.volunteering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.volunteering.HoursDoors;
import org.sangyu.volunteering.HoursWords;
import org.sangyu.volunteering.ServiceDesk;
import org.sangyu.volunteering.ServiceRecord;
import org.sangyu.volunteering.TypedHours;
import org.sangyu.volunteering.WhoServes;
import org.sangyu.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Corrects a record by a new one: whoever served in large letters, whoever verifies beside the other hours. */
@Controller
class CorrectionPages {

    private final ServiceDesk desk;
    private final HoursDoors doors;
    private final WhoServes who;
    private final HoursWords words;
    private final Attempt attempt;
    private final CurrentActor current;

    CorrectionPages(
            ServiceDesk desk,
            HoursDoors doors,
            WhoServes who,
            HoursWords words,
            Attempt attempt,
            CurrentActor current) {
        this.desk = desk;
        this.doors = doors;
        this.who = who;
        this.words = words;
        this.attempt = attempt;
        this.current = current;
    }

    @GetMapping("/my/service/{id:\\d+}/correct")
    String ownForm(@PathVariable long id, Model model) {
        return own(id, model);
    }

    @PostMapping("/my/service/{id:\\d+}/correct")
    ModelAndView ownCorrected(
            @PathVariable long id, @RequestParam Map<String, String> form, Model model, HttpServletRequest request) {
        Actor actor = current.require();
        return attempt.at(
                () -> {
                    desk.correct(id, typed(form), actor);
                    return "/my/service#records";
                },
                "volunteering.record.corrected",
                () -> own(id, model),
                form,
                model,
                request);
    }

    @GetMapping("/hours/{id:\\d+}/correct")
    String form(@PathVariable long id, Model model) {
        return others(id, model);
    }

    @PostMapping("/hours/{id:\\d+}/correct")
    ModelAndView corrected(
            @PathVariable long id, @RequestParam Map<String, String> form, Model model, HttpServletRequest request) {
        Actor actor = current.require();
        return attempt.at(
                () -> "/hours/" + desk.correct(id, typed(form), actor),
                "volunteering.record.corrected",
                () -> others(id, model),
                form,
                model,
                request);
    }

    static TypedHours typed(Map<String, String> form) {
        return new TypedHours(
                form.get("day"),
                form.get("startedAt"),
                form.get("endedAt"),
                form.get("travelMinutes"),
                form.get("work"),
                form.get("nextStep"));
    }

    private String own(long id, Model model) {
        if (!doors.isOwn(fill(id, model), current.require())) {
            throw Refusal.notFound("volunteering.refused.no-such-record");
        }
        model.addAttribute("toCall", who.toCall(who.require(current.require())));
        return "volunteering/my-correct";
    }

    private String others(long id, Model model) {
        fill(id, model);
        return "volunteering/hours-correct";
    }

    private ServiceRecord fill(long id, Model model) {
        ServiceRecord record = doors.seen(id, current.require());
        model.addAttribute("record", record);
        model.asMap().putIfAbsent("typed", asWritten(record));
        Attempt.none(model);
        return record;
    }

    /** What is not known of it stays empty: it has to be said now. */
    private Map<String, String> asWritten(ServiceRecord record) {
        Map<String, String> typed = new HashMap<>();
        typed.put("day", record.day().toString());
        typed.put("startedAt", words.time(record.startedAt()));
        typed.put("endedAt", words.time(record.endedAt()));
        typed.put("travelMinutes", record.travelMinutes() == 0 ? "" : String.valueOf(record.travelMinutes()));
        typed.put("work", record.work());
        typed.put("nextStep", record.nextStep());
        return typed;
    }
}
