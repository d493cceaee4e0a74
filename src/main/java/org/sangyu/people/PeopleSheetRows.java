package org.sangyu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sangyu.people.PersonFilter.After;
import org.sangyu.privacy.FieldCipher;
import org.sangyu.privacy.Masking;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the spreadsheet of people, and how it is read out of the register, a thousand at a time. */
@Component
class PeopleSheetRows {

    static final List<Column> COLUMNS = List.of(
            Column.required("name", "").asPersonal(),
            Column.optional("phone", "13955500000").asPersonal(),
            Column.required("areaCode", "370285001014"),
            Column.optional("address", "").asPersonal(),
            Column.optional("bornOn", "1950-03-02").asPersonal(),
            Column.optional("idNo", "").asPersonal(),
            Column.optional("tags", "").withChoices(SheetCells.keys("people.tag.", (Object[]) PersonTag.values())),
            Column.optional("branchCode", "B-370285001014-01"),
            Column.optional("category", "")
                    .withChoices(SheetCells.keys("people.category.", (Object[]) ParticipationCategory.values())),
            Column.optional("homeUnit", ""),
            Column.optional("joinedPartyOn", "1975-07-01"),
            Column.optional("reportedOn", "2024-03-05"),
            Column.optional("activities", ""),
            Column.optional("reason", ""),
            SheetCells.consent());

    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final SheetCells cells;
    private final People people;

    PeopleSheetRows(JdbcClient jdbc, FieldCipher cipher, SheetCells cells, People people) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.cells = cells;
        this.people = people;
    }

    /** Of the scope in the filter, or the actor's own; narrowed as the list page is. */
    void write(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        PeopleScope scope = PeopleScope.of(filter.get("scope"), actor);
        if (!scope.isKeptBy(actor)) {
            throw Refusal.notPermitted("people.refused.not-yours");
        }
        Map<String, Object> params = new HashMap<>(scope.params());
        String narrowing = people.narrowing(
                new PersonFilter(
                        constant(ParticipationCategory.class, filter.get("category")),
                        constant(PersonFilter.Kind.class, filter.get("kind")),
                        filter.get("q"),
                        null),
                params);
        After start = After.of(null).orWhereNamesBegin(filter.get("q"));
        String afterName = start.name();
        long afterId = start.id();
        List<Line> page;
        do {
            page = jdbc.sql(
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
                            limit :limit
                            """
                                    .formatted(scope.condition(), narrowing))
                    .params(params)
                    .param("afterName", afterName)
                    .param("afterId", afterId)
                    .param("limit", AT_A_TIME)
                    .query((row, n) -> line(row, clear))
                    .list();
            for (Line line : page) {
                sink.accept(line.cells());
                afterName = line.name();
                afterId = line.id();
            }
        } while (page.size() == AT_A_TIME);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private record Line(String name, long id, List<String> cells) {}

    private Line line(ResultSet row, boolean clear) throws SQLException {
        KnownPerson person = KnownPeople.read(row, 0);
        String idNo = cipher.open(row.getBytes("id_no"));
        String consent = row.getString("consent");
        List<String> said = new ArrayList<>(Arrays.asList(
                clear ? person.name() : Masking.name(person.name()),
                clear ? person.phone() : Masking.phone(person.phone()),
                person.areaCode(),
                clear ? person.address() : masked(person.address()),
                clear ? SheetCells.date(person.bornOn()) : masked(SheetCells.date(person.bornOn())),
                clear ? idNo : Masking.residentId(idNo),
                cells.text("tag", person.tags().stream().sorted()),
                person.branchCode(),
                cells.text("category", person.category()),
                person.homeUnit(),
                SheetCells.date(person.joinedPartyOn()),
                SheetCells.date(person.reportedOn()),
                String.join("/", person.activities()),
                null,
                // agreed to on the page is no channel that somebody brings in
                ConsentChannel.PAGE.name().equals(consent) ? null : cells.text("consent-channel", consent)));
        return new Line(person.name(), person.id(), said);
    }

    private static String masked(String text) {
        return text == null ? null : text.substring(0, Math.min(4, text.length())) + "***";
    }
}
