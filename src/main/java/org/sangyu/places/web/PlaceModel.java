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
import org.sangyu.organisation.RegisterChoices.Choice;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.organisation.RegisterSight;
import org.sangyu.places.Feature;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Permission;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the three registers of places choose from. */
@Component
class PlaceModel {

    private final Organisations organisations;
    private final MessageSource messages;
    private final RegisterDoor door;

    PlaceModel(Organisations organisations, MessageSource messages, RegisterDoor door) {
        this.organisations = organisations;
        this.messages = messages;
        this.door = door;
    }

    /** Choices that belong together. */
    record Group(String label, List<Choice> choices) {}

    List<Choice> choices(Enum<?>[] values, String words) {
        return door.words().of(values, words);
    }

    static List<Choice> choices(List<Feature> features, Locale locale) {
        return features.stream()
                .map(feature -> new Choice(feature.code(), feature.name(locale)))
                .toList();
    }

    List<Choice> activeOrNot() {
        return Stream.of("true", "false")
                .map(value -> new Choice(value, said("places.active." + value)))
                .toList();
    }

    /** The cities, towns and communities where the reader has the permission, by town. */
    List<Group> areas(Permission permission) {
        Stream<Organisation> areas = door.actor().scopes(permission).stream()
                .filter(scope -> Character.isDigit(scope.charAt(0)))
                .flatMap(scope -> organisations.areasWithin(scope).stream());
        return grouped(
                areas.distinct().filter(area -> area.code().length() <= 12).toList());
    }

    /** The area that the reader keeps, when there is only one. */
    String onlyArea() {
        List<String> scopes = door.actor().scopes(Permission.KEEP_REGISTER);
        return scopes.size() == 1 ? scopes.get(0) : "";
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
    List<Group> owners() {
        List<Choice> areas = new ArrayList<>();
        Map<String, Choice> others = new LinkedHashMap<>();
        for (String scope : door.actor().scopes(Permission.KEEP_REGISTER)) {
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
                new Group(said("places.owner.others"), List.copyOf(others.values())),
                new Group(said("places.owner.areas"), areas));
    }

    String name(String code) {
        return organisations.find(code).map(Organisation::name).orElse(code);
    }

    <T> Map<String, String> names(List<T> items, Function<T, String> code) {
        return organisations.names(items.stream().map(code).distinct().toList());
    }

    /** @throws Refusal when there is no area whose places the reader keeps; which ones is for the desks to ask */
    void requireKeeper() {
        if (!mayKeep()) {
            throw Refusal.notPermitted("places.refused.not-yours");
        }
    }

    /** @throws Refusal when the reader does not keep the places of this area */
    void requireKeeper(String areaCode) {
        if (!door.actor().may(Permission.KEEP_REGISTER, areaCode)) {
            throw Refusal.notPermitted("places.refused.not-yours");
        }
    }

    /** What every list has beside its rows. */
    void list(Model model, RegisterQuery asked) {
        door.list(model, asked, mayKeep());
        model.addAttribute("mayTakeOut", mayKeep());
        model.addAttribute("areas", areas(Permission.SEE_REGISTER));
    }

    private boolean mayKeep() {
        return RegisterSight.keepsAnArea(door.actor());
    }

    private String said(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
