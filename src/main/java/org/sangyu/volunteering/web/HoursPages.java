package org.sangyu.volunteering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sangyu.organisation.Organisations;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.sangyu.volunteering.HoursDoors;
import org.sangyu.volunteering.RecordFilter;
import org.sangyu.volunteering.RecordState;
import org.sangyu.volunteering.ServiceDesk;
import org.sangyu.volunteering.ServiceRecord;
import org.sangyu.volunteering.ServiceRecords;
import org.sangyu.volunteering.VerificationDesk;
import org.sangyu.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hours of a team or an area for whoever verifies them: what waits first, one by one or many at once. */
@Controller
@RequestMapping("/hours")
class HoursPages {

    private static final int ROWS = 30;

    private final ServiceRecords records;
    private final VerificationDesk desk;
    private final ServiceDesk service;
    private final HoursDoors doors;
    private final Organisations organisations;
    private final Attempt attempt;
    private final CurrentActor current;

    HoursPages(
            ServiceRecords records,
            VerificationDesk desk,
            ServiceDesk service,
            HoursDoors doors,
            Organisations organisations,
            Attempt attempt,
            CurrentActor current) {
        this.records = records;
        this.desk = desk;
        this.service = service;
        this.doors = doors;
        this.organisations = organisations;
        this.attempt = attempt;
        this.current = current;
    }

    /** As it stands in the address; what is no choice there narrows nothing. Without a state, what waits. */
    record Filter(String scope, String name, String state, String from, String until, Long before) {

        String shown() {
            return state == null ? RecordState.WAITING.name() : state;
        }

        RecordFilter typed() {
            RecordState wanted = Arrays.stream(RecordState.values())
                    .filter(one -> one.name().equals(shown()))
                    .findFirst()
                    .orElse(null);
            return new RecordFilter(scope, null, name, wanted, Days.of(from), Days.of(until), before, ROWS);
        }
    }

    @GetMapping
    String list(@ModelAttribute("filter") Filter filter, Model model) {
        return page(filter, model);
    }

    @PostMapping("/verify")
    ModelAndView verify(
            @RequestParam(required = false) List<Long> record,
            @ModelAttribute("filter") Filter filter,
            Model model,
            HttpServletRequest request) {
        Actor actor = current.require();
        return attempt.at(
                () -> {
                    desk.verify(record == null ? List.of() : record, actor);
                    return "/hours";
                },
                "volunteering.hours.verified",
                () -> page(filter, model),
                Map.of(),
                model,
                request);
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Model model) {
        return record(id, model);
    }

    @PostMapping("/{id:\\d+}/verify")
    ModelAndView verifyOne(@PathVariable long id, Model model, HttpServletRequest request) {
        Actor actor = current.require();
        return attempt.at(
                () -> {
                    desk.verify(List.of(id), actor);
                    return "/hours";
                },
                "volunteering.hours.verified",
                () -> record(id, model),
                Map.of(),
                model,
                request);
    }

    @PostMapping("/{id:\\d+}/return")
    ModelAndView giveBack(
            @PathVariable long id, @RequestParam Map<String, String> form, Model model, HttpServletRequest request) {
        Actor actor = current.require();
        return attempt.at(
                () -> {
                    desk.giveBack(id, form.get("words"), actor);
                    return "/hours";
                },
                "volunteering.hours.returned",
                () -> record(id, model),
                form,
                model,
                request);
    }

    private String page(Filter filter, Model model) {
        Attempt.none(model);
        Actor actor = current.require();
        String scope = records.scope(filter.scope(), actor);
        var page = records.list(filter.typed(), actor);
        List<String> teams = service.teams(actor);
        model.addAttribute("filter", filter);
        model.addAttribute("shown", filter.shown());
        model.addAttribute("page", page);
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", actor.scopes(Permission.VERIFY_HOURS));
        model.addAttribute("teams", teams);
        model.addAttribute("names", organisations.names(all(teams, actor)));
        model.addAttribute("waiting", records.waiting(scope));
        model.addAttribute("states", RecordState.values());
        model.addAttribute(
                "mayVerify",
                page.rows().stream()
                        .filter(row -> row.state() == RecordState.WAITING && doors.mayVerify(row, actor))
                        .map(ServiceRecord::id)
                        .toList());
        return "volunteering/hours";
    }

    private static List<String> all(List<String> teams, Actor actor) {
        return Stream.concat(teams.stream(), actor.scopes(Permission.VERIFY_HOURS).stream())
                .distinct()
                .toList();
    }

    private String record(long id, Model model) {
        Attempt.none(model);
        Actor actor = current.require();
        ServiceRecord record = doors.seen(id, actor);
        model.addAttribute("record", record);
        model.addAttribute("history", records.history(record));
        model.addAttribute("mayVerify", record.state() == RecordState.WAITING && doors.mayVerify(record, actor));
        model.addAttribute("own", doors.isOwn(record, actor));
        return "volunteering/hours-record";
    }
}
