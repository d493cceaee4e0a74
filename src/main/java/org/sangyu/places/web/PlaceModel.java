package org.sangyu.places.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.places.Feature;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the three registers of places choose from, and how they answer a refusal. */
@Component
class PlaceModel {

    private final Organisations organisations;
    private final MessageSource messages;
    private final Refusals refusals;

    PlaceModel(Organisations organisations, MessageSource messages, Refusals refusals) {
        this.organisations = organisations;
        this.messages = messages;
        this.refusals = refusals;
    }

    /** One thing to choose from. */
    record Choice(String value, String label) {}

    /** Choices that belong together. */
    record Group(String label, List<Choice> choices) {}

    List<Choice> choices(Class<? extends Enum<?>> type, String prefix, Locale locale) {
        return Stream.of(type.getEnumConstants())
                .map(value -> new Choice(value.name(), messages.getMessage(prefix + "." + value.name(), null, locale)))
                .toList();
    }

    static List<Choice> choices(List<Feature> features, Locale locale) {
        return features.stream()
                .map(feature -> new Choice(feature.code(), feature.name(locale)))
                .toList();
    }

    List<Choice> activeOrNot(Locale locale) {
        return Stream.of("true", "false")
                .map(value -> new Choice(value, messages.getMessage("places.active." + value, null, locale)))
                .toList();
    }

    /** The cities, towns and communities where the actor has the permission, by town. */
    List<Group> areas(Actor actor, Permission permission) {
        Stream<Organisation> areas = actor.scopes(permission).stream()
                .filter(scope -> Character.isDigit(scope.charAt(0)))
                .flatMap(scope -> organisations.areasWithin(scope).stream());
        return grouped(
                areas.distinct().filter(area -> area.code().length() <= 12).toList());
    }

    /** These areas, each under the town that it lies in. */
    List<Group> grouped(Collection<Organisation> areas) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Organisation area : areas) {
            String town = area.code().substring(0, Math.min(9, area.code().length()));
            groups.computeIfAbsent(town, code -> new Group(name(code), new ArrayList<>()))
                    .choices()
                    .add(new Choice(area.code(), area.name()));
        }
        return List.copyOf(groups.values());
    }

    /** Who may offer a service of an area: the areas, and the teams, units and others who stand in the tree there. */
    List<Group> owners(Actor actor, Locale locale) {
        List<Choice> areas = new ArrayList<>();
        Map<String, Choice> others = new LinkedHashMap<>();
        for (String scope : actor.scopes(Permission.KEEP_REGISTER)) {
            if (!Character.isDigit(scope.charAt(0))) {
                continue;
            }
            Stream.concat(organisations.teamsServing(scope).stream(), organisations.unitsServing(scope).stream())
                    .forEach(one -> others.put(one.code(), new Choice(one.code(), one.name())));
            for (Organisation area : organisations.areasWithin(scope)) {
                if (area.code().length() <= 12) {
                    areas.add(new Choice(area.code(), area.name()));
                    organisations.childrenOf(area.code()).stream()
                            .filter(one -> one.active() && !one.isArea())
                            .forEach(one -> others.put(one.code(), new Choice(one.code(), one.name())));
                }
            }
        }
        return List.of(
                new Group(messages.getMessage("places.owner.others", null, locale), List.copyOf(others.values())),
                new Group(messages.getMessage("places.owner.areas", null, locale), areas));
    }

    String name(String code) {
        return organisations.find(code).map(Organisation::name).orElse(code);
    }

    <T> Map<String, String> names(List<T> items, Function<T, String> code) {
        return organisations.names(items.stream().map(code).distinct().toList());
    }

    /** The same person, if there is an area whose places they keep; which ones is for the desks to ask. */
    Actor keeper(Actor actor) {
        if (!mayKeep(actor)) {
            throw Refusal.notPermitted("places.refused.not-yours");
        }
        return actor;
    }

    private static boolean mayKeep(Actor actor) {
        return actor.scopes(Permission.KEEP_REGISTER).stream().anyMatch(scope -> Character.isDigit(scope.charAt(0)));
    }

    /** What every list has beside its rows. */
    void list(Model model, Actor actor, String register) {
        model.addAttribute("register", register);
        model.addAttribute("areas", areas(actor, Permission.SEE_REGISTER));
        model.addAttribute("mayKeep", mayKeep(actor));
    }

    /** What to say beside the fields; what is not there or not permitted is a page of its own. */
    Map<String, String> texts(Refusal refusal, Locale locale) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.NOT_PERMITTED) {
            throw refusal;
        }
        return refusals.texts(refusal, locale);
    }
}
