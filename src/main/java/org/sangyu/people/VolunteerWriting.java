package org.sangyu.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangyu.people.KnownVolunteers.Known;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** Writes rows of volunteers, with their skills and teams; whoever is new comes into the register first. */
@Component
class VolunteerWriting implements SheetWriting<VolunteerSheet.Row, Known> {

    private final PersonBatch people;
    private final VolunteerTable volunteers;
    private final SkillBook skills;
    private final TeamMemberships teams;
    private final PersonChecks checks;

    VolunteerWriting(
            PersonBatch people,
            VolunteerTable volunteers,
            SkillBook skills,
            TeamMemberships teams,
            PersonChecks checks) {
        this.people = people;
        this.volunteers = volunteers;
        this.skills = skills;
        this.teams = teams;
        this.checks = checks;
    }

    @Override
    public void write(List<Compared<VolunteerSheet.Row, Known>> rows, Actor by) {
        Map<Long, VolunteerSheet.Row> byPerson = new HashMap<>();
        for (Compared<VolunteerSheet.Row, Known> one : rows) {
            if (one.person() != null) {
                byPerson.put(one.person().id(), one.row());
            }
        }
        List<VolunteerSheet.Row> fresh = rows.stream()
                .filter(one -> one.person() == null)
                .map(Compared::row)
                .toList();
        List<Long> added = people.insert(fresh.stream().map(this::person).toList(), by);
        for (int i = 0; i < added.size(); i++) {
            byPerson.put(added.get(i), fresh.get(i));
        }
        write(byPerson);
    }

    /** Skills and teams that are given are those and no others. */
    private void write(Map<Long, VolunteerSheet.Row> rows) {
        Map<Long, VolunteerFacts> facts = new HashMap<>();
        Map<Long, List<PersonSkill>> skilled = new HashMap<>();
        Map<Long, TeamMemberships.Wanted> wanted = new HashMap<>();
        rows.forEach((person, row) -> {
            facts.put(person, row.facts());
            if (row.skills() != null) {
                skilled.put(person, row.skills());
            }
            if (row.teams() != null) {
                wanted.put(person, new TeamMemberships.Wanted(row.teams(), row.leadsOrNone()));
            }
        });
        volunteers.complete(facts, checks.today());
        skills.putExactly(skilled);
        teams.putExactly(wanted);
    }

    private PersonBatch.NewOne person(VolunteerSheet.Row row) {
        CheckedPerson person = new CheckedPerson(
                row.name(),
                row.phone(),
                row.areaCode(),
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                checks.today());
        return new PersonBatch.NewOne(person, null, row.consent());
    }
}
