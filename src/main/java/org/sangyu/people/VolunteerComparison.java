package org.sangyu.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.KnownVolunteers.Known;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.sangyu.sheets.Change;
import org.springframework.stereotype.Component;

/** What rows of volunteers would do to the register. */
@Component
class VolunteerComparison implements SheetComparison<VolunteerSheet.Row, Known> {

    private final KnownPeople people;
    private final KnownVolunteers volunteers;
    private final VolunteerTable table;
    private final Organisations organisations;

    VolunteerComparison(
            KnownPeople people, KnownVolunteers volunteers, VolunteerTable table, Organisations organisations) {
        this.people = people;
        this.volunteers = volunteers;
        this.table = table;
        this.organisations = organisations;
    }

    @Override
    public List<Compared<VolunteerSheet.Row, Known>> of(List<VolunteerSheet.Row> rows, Actor actor) {
        KnownPeople.Found found =
                people.find(rows.stream().map(VolunteerSheet.Row::who).toList());
        Map<Long, Known> known = volunteers.of(found.ids());
        Map<String, Long> owners = table.owners(rows.stream()
                .map(row -> row.facts().volunteerNo())
                .filter(Objects::nonNull)
                .toList());
        return rows.stream()
                .map(row -> {
                    KnownPerson person = found.find(row.who());
                    Known before = person == null ? null : known.get(person.id());
                    return new Compared<>(row, person, before, change(row, person, before, owners, actor));
                })
                .toList();
    }

    /** @param owners whose the numbers of volunteers in the rows are already */
    private Change change(
            VolunteerSheet.Row row, KnownPerson person, Known before, Map<String, Long> owners, Actor actor) {
        if (person == null && row.areaCode() == null) {
            return Change.refused("areaCode", "people.refused.area");
        }
        if (person == null && row.consent() == null) {
            return Change.refused("consent", "people.refused.consent");
        }
        boolean kept = person == null ? actor.may(Permission.KEEP_REGISTER, row.areaCode()) : person.isKeptBy(actor);
        if (!kept) {
            return Change.refused(person == null ? "areaCode" : "name", "people.refused.not-kept-there");
        }
        Long owner = owners.get(row.facts().volunteerNo());
        if (owner != null && (person == null || person.id() != owner)) {
            return Change.refused("volunteerNo", "people.refused.volunteer-no-taken");
        }
        if (!fills(row, before, actor)) {
            return Change.refused("teams", "people.refused.team");
        }
        return before == null ? Change.isNew() : differences(row, before);
    }

    /** Nobody is put into a team that is not the clerk's, nor out of one. */
    private boolean fills(VolunteerSheet.Row row, Known before, Actor actor) {
        if (row.teams() == null) {
            return true;
        }
        List<String> now = before == null ? List.of() : before.teams();
        return row.teams().stream().filter(team -> !now.contains(team)).allMatch(team -> isKept(team, actor))
                && now.stream().filter(team -> !row.teams().contains(team)).allMatch(team -> isKept(team, actor));
    }

    private boolean isKept(String team, Actor actor) {
        return organisations
                .find(team)
                .map(Organisation::parentCode)
                .filter(area -> actor.may(Permission.KEEP_REGISTER, area))
                .isPresent();
    }

    private static Change differences(VolunteerSheet.Row row, Known before) {
        VolunteerFacts said = row.facts();
        VolunteerFacts known = before.facts();
        return new Differences()
                // one who left comes back
                .when(!before.active(), "name")
                .in("volunteerNo", said.volunteerNo(), known.volunteerNo())
                .in("times", said.times(), known.times())
                .in("hoursAWeek", said.hours(), known.hours())
                .in("travelMode", said.travel(), known.travel())
                .in("insuredTo", said.insuredTo(), known.insuredTo())
                .in("guardianPhone", said.guardianPhone(), known.guardianPhone())
                .among("skills", row.skills(), before.skills())
                .among("teams", row.teams(), before.teams())
                .among("leads", row.teams() == null ? null : row.leadsOrNone(), before.leads())
                .change();
    }
}
