package org.sangyu.people;

import java.util.List;
import java.util.Set;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.sangyu.sheets.Change;
import org.springframework.stereotype.Component;

/** What rows of people would do to the register. */
@Component
class PeopleComparison implements SheetComparison<PeopleSheet.Row, KnownPerson> {

    private final KnownPeople known;
    private final ConsentTable consents;

    PeopleComparison(KnownPeople known, ConsentTable consents) {
        this.known = known;
        this.consents = consents;
    }

    @Override
    public List<Compared<PeopleSheet.Row, KnownPerson>> of(List<PeopleSheet.Row> rows, Actor actor) {
        KnownPeople.Found found =
                known.find(rows.stream().map(PeopleSheet.Row::who).toList());
        boolean homes = rows.stream().anyMatch(row -> row.livesAlone() != null);
        Set<Long> visited = homes ? consents.running(found.ids(), ConsentPurpose.OUTREACH) : Set.of();
        return rows.stream()
                .map(row -> {
                    KnownPerson before = found.find(row.who());
                    Change change = before == null ? asNew(row, actor) : change(row, before, found, actor);
                    // known only of those who agreed to be visited, as on the person's page
                    if (row.livesAlone() != null
                            && change.effect() != Change.Effect.REFUSED
                            && (before == null || !visited.contains(before.id()))) {
                        change = Change.refused("livesAlone", "people.refused.alone-consent");
                    }
                    return new Compared<>(row, before, before, change);
                })
                .toList();
    }

    private static Change asNew(PeopleSheet.Row row, Actor actor) {
        CheckedPerson person = row.person();
        if (!actor.may(Permission.KEEP_REGISTER, person.areaCode())
                && !actor.may(Permission.KEEP_REGISTER, person.branchCode())) {
            return Change.refused("areaCode", "people.refused.not-kept-there");
        }
        return row.consent() == null ? Change.refused("consent", "people.refused.consent") : Change.isNew();
    }

    private static Change change(PeopleSheet.Row row, KnownPerson before, KnownPeople.Found found, Actor actor) {
        CheckedPerson person = row.person();
        if (!before.isKeptBy(actor)) {
            return Change.refused("name", "people.refused.not-kept-there");
        }
        if (found.isAnothers(person.idNo(), before)) {
            return Change.refused("idNo", "people.refused.sheet-other-id");
        }
        KnownPerson namesake = found.byNameAndPhone(person.name(), person.phone());
        if (namesake != null && namesake.id() != before.id()) {
            return Change.refused("name", "people.refused.there-already");
        }
        return differences(row, before);
    }

    private static Change differences(PeopleSheet.Row row, KnownPerson before) {
        CheckedPerson now = row.person();
        return new Differences()
                .in("name", now.name(), before.name())
                .in("phone", now.phone(), before.phone())
                .in("areaCode", now.areaCode(), before.areaCode())
                .in("address", now.address(), before.address())
                .in("bornOn", now.bornOn(), before.bornOn())
                .when(now.idNo() != null && before.idNoHash() == null, "idNo")
                .among("tags", now.tags(), before.tags())
                .in("homeUnit", now.homeUnit(), before.homeUnit())
                .in("branchCode", now.branchCode(), before.branchCode())
                .in("joinedPartyOn", now.joinedPartyOn(), before.joinedPartyOn())
                .in("category", now.category(), before.category())
                .in("reportedOn", row.reportedOn(), before.reportedOn())
                .among("activities", row.activities(), before.activities())
                .in("livesAlone", row.livesAlone(), before.livesAlone())
                .change();
    }
}
