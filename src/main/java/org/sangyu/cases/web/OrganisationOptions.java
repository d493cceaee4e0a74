package org.sangyu.cases.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sangyu.cases.web.AreaOptions.Group;
import org.sangyu.cases.web.AreaOptions.Option;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.springframework.stereotype.Component;

/** The organisations that a need may be about, or that may have to keep away from it: those around some areas. */
@Component
class OrganisationOptions {

    private final Organisations organisations;
    private final CaseWords words;

    OrganisationOptions(Organisations organisations, CaseWords words) {
        this.organisations = organisations;
        this.words = words;
    }

    /** Units, then towns and communities, then teams; not the city, about which nobody here could decide. */
    List<Group> around(Collection<String> areaCodes) {
        Map<OrganisationKind, Map<String, Option>> found = new LinkedHashMap<>();
        for (OrganisationKind kind : List.of(
                OrganisationKind.UNIT, OrganisationKind.TOWN, OrganisationKind.COMMUNITY, OrganisationKind.TEAM)) {
            found.put(kind, new LinkedHashMap<>());
        }
        Consumer<Organisation> keep = organisation -> {
            Map<String, Option> group = found.get(organisation.kind());
            if (group != null) {
                group.put(organisation.code(), new Option(organisation.code(), organisation.name()));
            }
        };
        for (String code : areaCodes) {
            for (Optional<Organisation> above = organisations.find(code);
                    above.isPresent();
                    above = organisations.parentOf(above.get().code())) {
                keep.accept(above.get());
            }
            for (Organisation area : organisations.areasWithin(code)) {
                keep.accept(area);
                organisations.unitsServing(area.code()).forEach(keep);
                organisations.teamsServing(area.code()).forEach(keep);
            }
        }
        List<Group> groups = new ArrayList<>();
        found.forEach((kind, options) -> {
            if (!options.isEmpty()) {
                groups.add(new Group(words.say("organisation-kind", kind), List.copyOf(options.values())));
            }
        });
        return groups;
    }
}
