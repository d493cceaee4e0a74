package org.sangyu.meeting.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sangyu.meeting.ListItem;
import org.sangyu.meeting.ListKind;
import org.sangyu.meeting.Meeting;
import org.sangyu.meeting.MeetingDesk;
import org.sangyu.meeting.MeetingQueries;
import org.sangyu.meeting.NewItem;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Typing items in, one after another at one sitting. meeting-entry.js sends the same form in the background and asks for
 * JSON; without it every item is a page that comes back with the next empty row.
 */
@Controller
@RequestMapping("/meetings/{id}/items")
class ItemPages {

    private final MeetingDesk desk;
    private final MeetingQueries queries;
    private final MeetingModel pages;
    private final Refusals refusals;
    private final CurrentActor current;
    private final Organisations organisations;

    ItemPages(
            MeetingDesk desk,
            MeetingQueries queries,
            MeetingModel pages,
            Refusals refusals,
            CurrentActor current,
            Organisations organisations) {
        this.desk = desk;
        this.queries = queries;
        this.pages = pages;
        this.refusals = refusals;
        this.current = current;
        this.organisations = organisations;
    }

    record NotSaved(Map<String, String> errors) {}

    @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
    String add(
            @PathVariable long id,
            @ModelAttribute("item") NewItem item,
            @RequestParam(required = false) UUID clientKey,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        Actor actor = current.require();
        try {
            ListItem added = desk.addItem(id, item, clientKey, actor);
            next.addAttribute("list", added.list());
            next.addAttribute("area", added.areaCode());
            // the title field itself: a browser puts the cursor into what an address points at
            return "redirect:/meetings/" + id + "#title";
        } catch (Refusal refusal) {
            model.addAttribute("errors", texts(refusal, locale));
            Meeting meeting = queries.require(id, actor);
            return pages.page(model, meeting, onKnownList(item), UUID.randomUUID(), 0, actor, locale);
        }
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> addInBackground(
            @PathVariable long id, @ModelAttribute NewItem item, @RequestParam UUID clientKey, Locale locale) {
        try {
            return ResponseEntity.ok(saved(desk.addItem(id, item, clientKey, current.require()), locale));
        } catch (Refusal refusal) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(new NotSaved(refusals.texts(refusal, locale)));
        }
    }

    @GetMapping("/{itemId}")
    String edit(@PathVariable long id, @PathVariable long itemId, Model model, Locale locale) {
        Actor actor = current.require();
        Meeting meeting = queries.require(id, actor);
        ListItem item = queries.item(meeting, itemId, actor);
        return form(model, meeting, itemId, item.version(), item.typed(), Map.of(), locale);
    }

    @PostMapping("/{itemId}")
    String change(
            @PathVariable long id,
            @PathVariable long itemId,
            @RequestParam int version,
            @ModelAttribute("item") NewItem item,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        Actor actor = current.require();
        try {
            desk.changeItem(id, itemId, version, item, actor);
            next.addAttribute("list", onKnownList(item).list());
            return "redirect:/meetings/" + id + "#item-" + itemId;
        } catch (Refusal refusal) {
            Map<String, String> errors = texts(refusal, locale);
            return form(model, queries.require(id, actor), itemId, version, item, errors, locale);
        }
    }

    @PostMapping("/{itemId}/remove")
    String remove(
            @PathVariable long id,
            @PathVariable long itemId,
            @RequestParam(defaultValue = "NEED") ListKind list,
            RedirectAttributes next) {
        desk.removeItem(id, itemId, current.require());
        next.addAttribute("list", list);
        return "redirect:/meetings/" + id + "#lists";
    }

    private String form(
            Model model,
            Meeting meeting,
            long itemId,
            int version,
            NewItem item,
            Map<String, String> errors,
            Locale locale) {
        model.addAttribute("itemId", itemId);
        model.addAttribute("version", version);
        model.addAttribute("item", item);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", ListKind.values());
        pages.head(model, meeting);
        pages.choices(model, meeting, locale);
        return "meeting/item";
    }

    private SavedItem saved(ListItem item, Locale locale) {
        return SavedItem.of(item, pages.categoryNames(locale), organisations.names(List.of(item.areaCode())));
    }

    /** The page needs a list to show, even when the form named none. */
    private static NewItem onKnownList(NewItem item) {
        for (ListKind list : ListKind.values()) {
            if (list.name().equals(item.list())) {
                return item;
            }
        }
        return new NewItem(
                ListKind.NEED.name(),
                item.title(),
                item.content(),
                item.category(),
                item.areaCode(),
                item.address(),
                item.contactName(),
                item.contactPhone(),
                item.contactEmail(),
                item.quantity(),
                item.time());
    }

    private Map<String, String> texts(Refusal refusal, Locale locale) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        return refusals.texts(refusal, locale);
    }
}
