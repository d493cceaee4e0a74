package org.sangyu.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of all registers share: who asks, which areas they may look into, what to say beside the fields. */
@Component
public class RegisterDoor {

    /** Rows on one page of a list. */
    public static final int PAGE = 50;

    private final CurrentActor current;
    private final Refusals refusals;
    private final RegisterChoices words;
    private final OrganisationDesk desk;
    private final ObjectProvider<OrganisationSection> sections;

    RegisterDoor(
            CurrentActor current,
            Refusals refusals,
            RegisterChoices words,
            OrganisationDesk desk,
            ObjectProvider<OrganisationSection> sections) {
        this.current = current;
        this.refusals = refusals;
        this.words = words;
        this.desk = desk;
        this.sections = sections;
    }

    public Actor actor() {
        return current.require();
    }

    public RegisterChoices words() {
        return words;
    }

    /** What a list needs besides its rows: the areas to choose from, and whether something may be added and brought in. */
    public void list(Model model, OrganisationKind kind) {
        Actor actor = current.require();
        model.addAttribute(
                "areas", words.areas(actor, Permission.SEE_REGISTER, area -> area.kind() != OrganisationKind.GRID));
        model.addAttribute("mayAdd", !words.parents(actor, kind).isEmpty());
        model.addAttribute("mayTakeOut", actor.may(Permission.KEEP_REGISTER));
    }

    /** Where something new of this kind belongs when nobody says it: the person's only place, if there is only one. */
    public String place(String asked, OrganisationKind kind) {
        List<RegisterChoices.Choice> places = words.parents(current.require(), kind);
        return asked != null ? asked : places.size() == 1 ? places.get(0).value() : "";
    }

    /** The area that figures are shown for: the one that is asked for, or the person's only one. */
    public Optional<String> figuresOf(String area) {
        List<String> scopes = current.require().scopes(Permission.SEE_REGISTER).stream()
                .filter(RegisterSight::isArea)
                .toList();
        if (area != null && !area.isBlank()) {
            return Optional.of(area.strip())
                    .filter(asked -> scopes.stream().anyMatch(asked::startsWith) && asked.matches("\\d+"));
        }
        return scopes.size() == 1 ? Optional.of(scopes.get(0)) : Optional.empty();
    }

    /** What a page of one organisation shows of every kind: its history, and what other modules know of it. */
    public void show(Model model, Organisation organisation) {
        Actor actor = current.require();
        model.addAttribute("mayKeep", RegisterSight.keeps(actor, organisation));
        model.addAttribute("history", desk.history(organisation.code()));
        List<OrganisationSection> some = sections.orderedStream()
                .filter(section -> section.isFor(organisation))
                .toList();
        some.forEach(section -> model.addAllAttributes(section.model(organisation, actor)));
        model.addAttribute(
                "sections", some.stream().map(OrganisationSection::fragment).toList());
    }

    /** @throws Refusal not permitted, when the person may not change it */
    public void requireKeeper(Organisation organisation) {
        if (!RegisterSight.keeps(current.require(), organisation)) {
            throw Refusal.notPermitted("organisation.not-yours", organisation.name());
        }
    }

    /** What to say beside the fields; what is not there, or not permitted, is a page of its own. */
    public Map<String, String> texts(Refusal refusal, Locale locale) {
        if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
            throw refusal;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        refusals.texts(refusal, locale)
                .forEach((field, text) -> texts.put(field.equals("parentCode") ? "area" : field, text));
        return texts;
    }
}
