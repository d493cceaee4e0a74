package org.sangyu.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sangyu.meeting.AttendeeType;
import org.sangyu.meeting.ListKind;
import org.sangyu.meeting.Meeting;
import org.sangyu.meeting.MeetingDesk;
import org.sangyu.meeting.MeetingLevel;
import org.sangyu.meeting.MeetingQueries;
import org.sangyu.meeting.MeetingType;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of joint meetings, and recording one. */
@Controller
@RequestMapping("/meetings")
class MeetingPages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PAGE = 20;

    private final MeetingDesk desk;
    private final MeetingQueries queries;
    private final MeetingModel pages;
    private final Refusals refusals;
    private final CurrentActor current;
    private final Clock clock;

    MeetingPages(
            MeetingDesk desk,
            MeetingQueries queries,
            MeetingModel pages,
            Refusals refusals,
            CurrentActor current,
            Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.pages = pages;
        this.refusals = refusals;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(required = false) String cursor, Model model) {
        model.addAttribute("page", queries.list(current.require(), cursor, PAGE));
        return "meeting/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        Actor actor = current.require();
        String area =
                actor.scopes(Permission.RECORD_MEETING).stream().findFirst().orElse("");
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        return form(model, null, MeetingForm.empty(area, today), Map.of(), actor);
    }

    @PostMapping
    String open(@ModelAttribute("form") MeetingForm form, Model model, Locale locale) {
        Actor actor = current.require();
        try {
            return "redirect:/meetings/" + desk.open(form.typed(), actor);
        } catch (Refusal refusal) {
            return form(model, null, form.withNewKey(), texts(refusal, locale), actor);
        }
    }

    /** A meeting with one of its lists and the next empty row of it. */
    @GetMapping("/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "NEED") ListKind list,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) String area,
            Model model,
            Locale locale) {
        Actor actor = current.require();
        Meeting meeting = queries.require(id, actor);
        String next = area == null ? meeting.areaCode() : area;
        return pages.page(model, meeting, MeetingModel.emptyItem(list, next), UUID.randomUUID(), after, actor, locale);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        Actor actor = current.require();
        Meeting meeting = queries.require(id, actor);
        return form(model, id, MeetingForm.of(meeting), Map.of(), actor);
    }

    @PostMapping("/{id}/edit")
    String save(@PathVariable long id, @ModelAttribute("form") MeetingForm form, Model model, Locale locale) {
        Actor actor = current.require();
        try {
            desk.edit(id, form.version() == null ? -1 : form.version(), form.typed(), actor);
            return "redirect:/meetings/" + id;
        } catch (Refusal refusal) {
            return form(model, id, form, texts(refusal, locale), actor);
        }
    }

    @GetMapping("/{id}/confirm")
    String summary(@PathVariable long id, Model model) {
        pages.head(model, queries.require(id, current.require()));
        Map<ListKind, Integer> counts = queries.counts(id);
        model.addAttribute("counts", counts);
        model.addAttribute("needs", counts.get(ListKind.NEED));
        model.asMap().putIfAbsent("errors", Map.of());
        return "meeting/confirm";
    }

    @PostMapping("/{id}/confirm")
    String confirm(@PathVariable long id, Model model, Locale locale) {
        try {
            List<String> cases = desk.confirm(id, current.require());
            return "redirect:/meetings/" + id + "?confirmed=" + cases.size();
        } catch (Refusal refusal) {
            model.addAttribute("errors", texts(refusal, locale));
            return summary(id, model);
        }
    }

    private String form(Model model, Long id, MeetingForm form, Map<String, String> errors, Actor actor) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("levels", MeetingLevel.values());
        model.addAttribute("types", MeetingType.values());
        model.addAttribute("attendeeTypes", AttendeeType.values());
        model.addAttribute("areas", pages.areas(actor.scopes(Permission.RECORD_MEETING)));
        return "meeting/form";
    }

    /** What to say beside the fields; anything but wrong input is a page of its own. */
    private Map<String, String> texts(Refusal refusal, Locale locale) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        // the lines of attendees share one place for what is wrong with them
        refusals.texts(refusal, locale)
                .forEach((field, text) ->
                        texts.merge(field.startsWith("attendees") ? "attendees" : field, text, (a, b) -> a + "\n" + b));
        return texts;
    }
}
