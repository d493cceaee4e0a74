package org.sangyu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.people.PersonFilter.After;
import org.sangyu.privacy.FieldCipher;
import org.sangyu.privacy.Masking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes people out by name, narrowed as their list is. */
@Component
class PeopleTakenOut extends TakenOut<PeopleTakenOut.Line> {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final SheetCells cells;
    private final People people;

    PeopleTakenOut(JdbcClient jdbc, FieldCipher cipher, SheetCells cells, People people) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.cells = cells;
        this.people = people;
    }

    /** @param consent the channel by which they agreed to being in the register; null when they do not any more */
    record Line(KnownPerson person, String idNo, String consent) {}

    @Override
    List<Line> behind(Line last, PeopleScope scope, Map<String, String> filter, int most) {
        Map<String, Object> params = new HashMap<>(scope.params());
        String narrowing = people.narrowing(narrowed(filter), params);
        After after = last == null
                ? After.of(null).orWhereNamesBegin(filter.get("q"))
                : new After(last.person().name(), last.person().id());
        return jdbc.sql(
                        """
                        select p.*,
                               array(select branch_code from activity_membership m
                                     where m.person_id = p.id and m.until is null order by branch_code)
                                   as activities,
                               (select channel from consent c
                                where c.person_id = p.id and c.purpose = 'REGISTER' and c.withdrawn_at is null)
                                   as consent
                        from person p
                        where p.status = 'ACTIVE' and %s%s and (p.name, p.id) > (:afterName, :afterId)
                        order by p.name, p.id
                        limit :most
                        """
                                .formatted(scope.condition(), narrowing))
                .params(params)
                .param("afterName", after.name())
                .param("afterId", after.id())
                .param("most", most)
                .query(this::line)
                .list();
    }

    private static PersonFilter narrowed(Map<String, String> filter) {
        return new PersonFilter(
                Constant.named(ParticipationCategory.class, filter.get("category")),
                Constant.named(PersonFilter.Kind.class, filter.get("kind")),
                filter.get("q"),
                null);
    }

    private Line line(ResultSet row, int n) throws SQLException {
        return new Line(KnownPeople.read(row, n), cipher.open(row.getBytes("id_no")), row.getString("consent"));
    }

    @Override
    List<String> cells(Line line, boolean clear) {
        KnownPerson person = line.person();
        String born = SheetCells.shown(person.bornOn());
        return Arrays.asList(
                clear ? person.name() : Masking.name(person.name()),
                clear ? person.phone() : Masking.phone(person.phone()),
                person.areaCode(),
                clear ? person.address() : masked(person.address()),
                clear ? born : masked(born),
                clear ? line.idNo() : Masking.residentId(line.idNo()),
                cells.text("tag", person.tags().stream().sorted()),
                person.branchCode(),
                cells.text("category", person.category()),
                person.homeUnit(),
                SheetCells.shown(person.joinedPartyOn()),
                SheetCells.shown(person.reportedOn()),
                String.join("/", person.activities()),
                // where somebody is alone at home is told in full or not at all
                clear ? cells.text(person.livesAlone()) : null,
                null,
                // agreed to on the page is no channel that somebody brings in
                ConsentChannel.PAGE.name().equals(line.consent())
                        ? null
                        : cells.text("consent-channel", line.consent()));
    }

    private static String masked(String text) {
        return text == null ? null : text.substring(0, Math.min(4, text.length())) + "***";
    }
}
