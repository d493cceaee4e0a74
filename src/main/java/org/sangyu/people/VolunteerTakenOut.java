package org.sangyu.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangyu.people.KnownVolunteers.Known;
import org.sangyu.privacy.Masking;
import org.springframework.stereotype.Component;

/** Takes volunteers out by name, with their skills and teams. */
@Component
class VolunteerTakenOut extends TakenOut<Known> {

    private final KnownVolunteers volunteers;
    private final SheetCells cells;

    VolunteerTakenOut(KnownVolunteers volunteers, SheetCells cells) {
        this.volunteers = volunteers;
        this.cells = cells;
    }

    @Override
    List<Known> behind(Known last, PeopleScope scope, Map<String, String> filter, int most) {
        return volunteers.behind(last, scope, most);
    }

    @Override
    List<String> cells(Known one, boolean clear) {
        VolunteerFacts facts = one.facts();
        return Arrays.asList(
                clear ? one.name() : Masking.name(one.name()),
                clear ? one.phone() : Masking.phone(one.phone()),
                one.areaCode(),
                facts.volunteerNo(),
                facts.times(),
                SheetCells.shown(facts.hours()),
                cells.text("travel", facts.travel()),
                SheetCells.shown(facts.insuredTo()),
                clear ? facts.guardianPhone() : Masking.phone(facts.guardianPhone()),
                one.skills().stream().map(this::said).collect(Collectors.joining("/")),
                String.join("/", one.teams()),
                String.join("/", one.leads()),
                null);
    }

    private String said(PersonSkill skill) {
        return Stream.of(
                        cells.text("skill", skill.skill()),
                        skill.certificate() == null && skill.validTo() == null
                                ? null
                                : Objects.requireNonNullElse(skill.certificate(), ""),
                        SheetCells.shown(skill.validTo()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(":"));
    }
}
