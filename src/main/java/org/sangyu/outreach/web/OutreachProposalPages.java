package org.sangyu.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.outreach.CarePlanDesk;
import org.sangyu.outreach.NewPlan;
import org.sangyu.outreach.OutreachKind;
import org.sangyu.outreach.OutreachProposals;
import org.sangyu.outreach.OutreachScope;
import org.sangyu.outreach.Rhythm;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who should be called on and has no plan; confirming one, changed or not, and declining it with a reason. */
@Controller
@RequestMapping("/outreach")
class OutreachProposalPages {

    private final OutreachProposals proposals;
    private final CarePlanDesk desk;
    private final PersonDesk people;
    private final ConsentBook consents;
    private final OutreachWords words;
    private final Attempt attempt;
    private final CurrentActor current;
    private final Clock clock;

    OutreachProposalPages(
            OutreachProposals proposals,
            CarePlanDesk desk,
            PersonDesk people,
            ConsentBook consents,
            OutreachWords words,
            Attempt attempt,
            CurrentActor current,
            Clock clock) {
        this.proposals = proposals;
        this.desk = desk;
        this.people = people;
        this.consents = consents;
        this.words = words;
        this.attempt = attempt;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/proposals")
    String list(@RequestParam(required = false) String scope, @RequestParam(required = false) Long after, Model model) {
        Actor reader = current.require();
        OutreachScope seen = OutreachScope.of(scope, reader);
        model.addAttribute("words", words);
        model.addAttribute("scope", seen);
        model.addAttribute("scopes", words.scopes(seen, reader));
        model.addAttribute("people", proposals.people(seen, reader));
        model.addAttribute("page", proposals.list(seen, after, reader));
        return "outreach/proposals";
    }

    @GetMapping("/new")
    String form(@RequestParam long person, @RequestParam(required = false) String kind, Model model) {
        Person who = people.seeToKeep(person, current.require());
        OutreachKind wanted = kind(kind);
        if (wanted != null) {
            model.addAttribute(
                    "typed",
                    Map.of(
                            "kind", wanted.name(),
                            "rhythm",
                                    desk.usual(who, wanted).orElse(Rhythm.MONTH).name(),
                            "dueOn", today().toString()));
        }
        return form(who, model);
    }

    @PostMapping("/new")
    ModelAndView begin(
            @RequestParam long person,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletRequest request) {
        Actor by = current.require();
        Person who = people.seeToKeep(person, by);
        return attempt.at(
                () -> "/outreach/" + desk.begin(person, typed(form), by),
                "outreach.done.begun",
                () -> form(who, model),
                form,
                model,
                request);
    }

    @PostMapping("/decline")
    ModelAndView decline(
            @RequestParam long person,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletRequest request) {
        Actor by = current.require();
        Person who = people.seeToKeep(person, by);
        return attempt.at(
                () -> {
                    OutreachKind kind = kind(form.get("kind"));
                    desk.decline(person, kind == null ? OutreachKind.VISIT : kind, form.get("words"), by);
                    return "/outreach/proposals";
                },
                "outreach.done.declined",
                () -> form(who, model),
                form,
                model,
                request);
    }

    private String form(Person who, Model model) {
        Attempt.none(model);
        Map<String, String> typed = new HashMap<>();
        ((Map<?, ?>) model.getAttribute("typed")).forEach((key, value) -> typed.put("" + key, "" + value));
        typed.putIfAbsent("dueOn", today().toString());
        model.addAttribute("typed", typed);
        model.addAttribute("words", words);
        model.addAttribute("who", who);
        model.addAttribute("kinds", OutreachKind.values());
        model.addAttribute("rhythms", words.choices("rhythm", (Object[]) Rhythm.values()));
        model.addAttribute("teams", words.teams(who.communityCode()));
        model.addAttribute("agreed", consents.has(who.id(), ConsentPurpose.OUTREACH));
        model.addAttribute("channels", words.choices("consent", "PAPER", "PHONE"));
        return "outreach/new";
    }

    static NewPlan typed(Map<String, String> form) {
        return new NewPlan(
                form.get("kind"),
                form.get("rhythm"),
                form.get("dueOn"),
                form.get("team"),
                form.get("wish"),
                form.get("consent"));
    }

    private static OutreachKind kind(String name) {
        return Arrays.stream(OutreachKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
