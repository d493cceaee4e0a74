package org.sangyu.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.sangyu.sheets.Change;
import org.springframework.stereotype.Component;

/** What rows of a talent pool would do to the one in the register, by the person and the level. */
@Component
class TalentComparison implements SheetComparison<TalentSheet.Row, TalentEntry> {

    private final KnownPeople people;
    private final TalentTable table;
    private final ConsentTable consents;

    TalentComparison(KnownPeople people, TalentTable table, ConsentTable consents) {
        this.people = people;
        this.table = table;
        this.consents = consents;
    }

    private record Place(long personId, TalentLevel level) {}

    @Override
    public List<Compared<TalentSheet.Row, TalentEntry>> of(List<TalentSheet.Row> rows, Actor actor) {
        KnownPeople.Found found =
                people.find(rows.stream().map(TalentSheet.Row::who).toList());
        Map<Place, TalentEntry> running = table.running(found.ids()).stream()
                .collect(Collectors.toMap(entry -> new Place(entry.personId(), entry.level()), Function.identity()));
        Set<Long> agreed = consents.running(found.ids(), ConsentPurpose.TALENT);
        return rows.stream()
                .map(row -> {
                    KnownPerson person = found.find(row.who());
                    TalentEntry before = person == null ? null : running.get(new Place(person.id(), row.level()));
                    return new Compared<>(row, person, before, change(row, person, before, agreed, actor));
                })
                .toList();
    }

    private static Change change(
            TalentSheet.Row row, KnownPerson person, TalentEntry before, Set<Long> agreed, Actor actor) {
        if (person == null) {
            return Change.refused("name", "people.refused.sheet-nobody");
        }
        if (!actor.may(Permission.KEEP_REGISTER, row.level().areaOf(person.areaCode()))) {
            return Change.refused("level", "people.refused.sheet-level");
        }
        if (before != null && before.state() != TalentState.ENTERED) {
            return Change.refused("level", "people.refused.talent-already");
        }
        if (row.consent() == null && !agreed.contains(person.id())) {
            return Change.refused("consent", "people.refused.consent");
        }
        return before == null ? Change.isNew() : differences(row, before);
    }

    private static Change differences(TalentSheet.Row row, TalentEntry before) {
        return new Differences()
                .among("fields", row.fields(), before.fields())
                .in("works", row.works(), before.works())
                .in("willingHours", row.hours(), before.willingHours())
                .in("available", row.available(), before.available())
                .in("validTo", row.validTo(), before.validTo())
                .change();
    }
}
