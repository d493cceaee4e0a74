package org.sangyu.meeting.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangyu.meeting.Category;
import org.sangyu.meeting.FollowUps;
import org.sangyu.meeting.ItemCategories;
import org.sangyu.meeting.ListItem;
import org.sangyu.meeting.ListKind;
import org.sangyu.meeting.Meeting;
import org.sangyu.meeting.MeetingQueries;
import org.sangyu.meeting.NewItem;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the pages of a meeting show: the meeting, one of its lists, the empty row, the choices. */
@Component
class MeetingModel {

    /** Rows of one list on one page. */
    private static final int PAGE = 100;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MeetingQueries queries;
    private final FollowUps followUps;
    private final ItemCategories categories;
    private final Organisations organisations;

    MeetingModel(MeetingQueries queries, FollowUps followUps, ItemCategories categories, Organisations organisations) {
        this.queries = queries;
        this.followUps = followUps;
        this.categories = categories;
        this.organisations = organisations;
    }

    /** One thing to choose from. */
    record Choice(String value, String label) {}

    /** A first-level category with its own, for a grouped choice. */
    record CategoryGroup(String label, List<Choice> choices) {}

    /** The whole page, with this in the row for the next item. */
    String page(Model model, Meeting meeting, NewItem entry, UUID clientKey, long after, Actor actor, Locale locale) {
        ListKind list = ListKind.valueOf(entry.list());
        MeetingQueries.Page<ListItem> page = queries.items(meeting, list, after, PAGE, actor);
        model.addAttribute("list", list);
        model.addAttribute("counts", queries.counts(meeting.id()));
        model.addAttribute("items", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("followUps", meeting.isDraft() ? followUps.before(meeting, actor) : List.of());
        model.addAttribute("item", entry);
        model.addAttribute("clientKey", clientKey);
        // what a browser keeps for one person must not be sent by the next one at the same computer
        model.addAttribute("store", "meeting-" + meeting.id() + "-" + actor.username());
        head(model, meeting);
        names(model, meeting, page.items(), locale);
        choices(model, meeting, locale);
        model.asMap().putIfAbsent("errors", Map.of());
        return "meeting/meeting";
    }

    void head(Model model, Meeting meeting) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("zone", ZONE);
        model.addAttribute(
                "areaName",
                organisations.names(List.of(meeting.areaCode())).getOrDefault(meeting.areaCode(), meeting.areaCode()));
    }

    void names(Model model, Meeting meeting, List<ListItem> items, Locale locale) {
        model.addAttribute("categoryNames", categoryNames(locale));
        List<String> areas =
                items.stream().map(ListItem::areaCode).distinct().collect(Collectors.toCollection(ArrayList::new));
        areas.add(meeting.areaCode());
        model.addAttribute("areaNames", organisations.names(areas));
    }

    Map<String, String> categoryNames(Locale locale) {
        return categories.all().stream().collect(Collectors.toMap(Category::code, category -> category.name(locale)));
    }

    /** What an item's category and area are chosen from. */
    void choices(Model model, Meeting meeting, Locale locale) {
        Map<String, CategoryGroup> groups = new LinkedHashMap<>();
        for (Category category : categories.all()) {
            if (category.parentCode() == null) {
                groups.put(category.code(), new CategoryGroup(category.name(locale), new ArrayList<>()));
            } else {
                groups.get(category.parentCode()).choices().add(new Choice(category.code(), category.name(locale)));
            }
        }
        model.addAttribute("categoryGroups", groups.values());
        model.addAttribute("areas", areas(List.of(meeting.areaCode())));
    }

    /** The areas within these, each called by its name. */
    List<Choice> areas(List<String> scopes) {
        return scopes.stream()
                .flatMap(scope -> organisations.areasWithin(scope).stream())
                .distinct()
                .map(MeetingModel::choice)
                .toList();
    }

    private static Choice choice(Organisation area) {
        return new Choice(area.code(), area.name());
    }

    static NewItem emptyItem(ListKind list, String areaCode) {
        return new NewItem(list.name(), null, null, null, areaCode, null, null, null, null, null, null);
    }
}
