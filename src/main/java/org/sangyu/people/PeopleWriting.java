package org.sangyu.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** Writes rows of people, to which further branches they come, and who lives alone. */
@Component
class PeopleWriting implements SheetWriting<PeopleSheet.Row, KnownPerson> {

    private final PersonBatch batch;
    private final PersonStates states;
    private final ActivityMemberships activities;

    PeopleWriting(PersonBatch batch, PersonStates states, ActivityMemberships activities) {
        this.batch = batch;
        this.states = states;
        this.activities = activities;
    }

    @Override
    public void write(List<Compared<PeopleSheet.Row, KnownPerson>> rows, Actor by) {
        List<PeopleSheet.Row> fresh =
                rows.stream().filter(Compared::isNew).map(Compared::row).toList();
        List<PersonBatch.Changed> changed = new ArrayList<>();
        Map<Long, List<String>> branches = new HashMap<>();
        Map<Long, Boolean> alone = new HashMap<>();
        for (Compared<PeopleSheet.Row, KnownPerson> one : rows) {
            if (!one.isNew()) {
                changed.add(changed(one));
                branches.put(one.before().id(), one.row().activities());
                if (one.row().livesAlone() != null) {
                    alone.put(one.before().id(), one.row().livesAlone());
                }
            }
        }
        List<Long> ids = batch.insert(fresh.stream().map(PeopleWriting::asNew).toList(), by);
        for (int i = 0; i < ids.size(); i++) {
            branches.put(ids.get(i), fresh.get(i).activities());
        }
        batch.change(changed, by);
        states.livesAlone(alone);
        branches.values().removeIf(said -> said == null);
        activities.putExactly(branches);
    }

    private static PersonBatch.NewOne asNew(PeopleSheet.Row row) {
        CheckedPerson person = row.person();
        return new PersonBatch.NewOne(
                person.tags() == null ? person.tagged(Set.of()) : person, row.reportedOn(), row.consent());
    }

    private static PersonBatch.Changed changed(Compared<PeopleSheet.Row, KnownPerson> one) {
        PeopleSheet.Row row = one.row();
        List<String> columns = one.change().columns();
        return new PersonBatch.Changed(
                one.before().id(),
                row.person(),
                columns.contains("reportedOn") ? row.reportedOn() : null,
                columns.contains("category") ? row.person().category() : null,
                row.reason() != null
                        ? row.reason()
                        : one.before().category() == null ? "people.category.first" : "people.category.brought-in");
    }
}
