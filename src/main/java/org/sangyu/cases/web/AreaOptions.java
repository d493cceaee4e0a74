package org.sangyu.cases.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Component;

/** The areas from which somebody may choose, grouped by town, each before the grids within it. */
@Component
class AreaOptions {

    private final Organisations organisations;

    AreaOptions(Organisations organisations) {
        this.organisations = organisations;
    }

    record Option(String value, String label) {}

    record Group(String label, List<Option> options) {}

    List<Group> of(Actor actor, Permission permission) {
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        for (String scope : actor.scopes(permission)) {
            for (Organisation area : organisations.areasWithin(scope)) {
                List<Option> group = groups.computeIfAbsent(groupOf(area), name -> new ArrayList<>());
                Option option = new Option(area.code(), label(area));
                if (!group.contains(option)) {
                    group.add(option);
                }
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** Whoever looks after one community files there unless they say otherwise. */
    static String usual(List<Group> groups) {
        return groups.isEmpty() ? null : groups.get(0).options().get(0).value();
    }

    private String groupOf(Organisation area) {
        String code = area.code().substring(0, Math.min(9, area.code().length()));
        return organisations.find(code).map(Organisation::name).orElse(code);
    }

    private String label(Organisation area) {
        return area.kind() == OrganisationKind.GRID
                ? organisations.parentOf(area.code()).map(Organisation::name).orElse("") + " · " + area.name()
                : area.name();
    }
}
