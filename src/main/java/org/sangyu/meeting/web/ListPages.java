package org.sangyu.meeting.web;

import java.util.List;
import java.util.Locale;
import org.sangyu.meeting.ItemLife;
import org.sangyu.meeting.LifeState;
import org.sangyu.meeting.ListDesk;
import org.sangyu.meeting.ListKind;
import org.sangyu.meeting.ListQueries;
import org.sangyu.organisation.Organisations;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The three lists of an area across its meetings, and each item on them. */
@Controller
@RequestMapping("/lists")
class ListPages {

    private final ListQueries queries;
    private final ListDesk desk;
    private final MeetingModel pages;
    private final Organisations organisations;
    private final CurrentActor current;

    ListPages(
            ListQueries queries, ListDesk desk, MeetingModel pages, Organisations organisations, CurrentActor current) {
        this.queries = queries;
        this.desk = desk;
        this.pages = pages;
        this.organisations = organisations;
        this.current = current;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "NEED") ListKind list,
            @RequestParam(required = false) String area,
            @RequestParam(required = false) LifeState state,
            @RequestParam(required = false) String before,
            Model model,
            Locale locale) {
        Actor actor = current.require();
        ListQueries.Page page = queries.list(list, area, state, before, actor);
        model.addAttribute("page", page);
        model.addAttribute("list", list);
        model.addAttribute("lists", ListKind.values());
        model.addAttribute("area", area);
        model.addAttribute("areas", pages.areas(actor.scopes(Permission.RECORD_MEETING)));
        model.addAttribute("state", state);
        model.addAttribute("states", LifeState.values());
        model.addAttribute("areaNames", names(page.items()));
        model.addAttribute("categoryNames", pages.categoryNames(locale));
        return "meeting/lists";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model, Locale locale) {
        Actor actor = current.require();
        ItemLife life = queries.require(number, actor);
        model.addAttribute("life", life);
        model.addAttribute("matched", life.isOffer() ? queries.matchedWith(number) : List.of());
        model.addAttribute("areaNames", names(List.of(life)));
        model.addAttribute("categoryNames", pages.categoryNames(locale));
        model.addAttribute(
                "mayEnd",
                life.isOffer()
                        && life.state() == LifeState.PUBLISHED
                        && actor.may(Permission.RECORD_MEETING, life.areaCode()));
        return "meeting/life";
    }

    /** What is offered is no longer there. */
    @PostMapping("/{number}/end")
    String end(@PathVariable String number, RedirectAttributes next) {
        desk.takeDown(number, current.require());
        next.addFlashAttribute("notice", "meeting.life.ended");
        return "redirect:/lists/" + number;
    }

    private java.util.Map<String, String> names(List<ItemLife> items) {
        return organisations.names(items.stream()
                .flatMap(item -> java.util.stream.Stream.of(item.areaCode(), item.deskCode()))
                .distinct()
                .toList());
    }
}
