package org.sangyu.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sangyu.privacy.Masking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes out who is in the talent pool, by level and number. */
@Component
class TalentTakenOut extends TakenOut<TalentTakenOut.Line> {

    private final JdbcClient jdbc;
    private final SheetCells cells;

    TalentTakenOut(JdbcClient jdbc, SheetCells cells) {
        this.jdbc = jdbc;
        this.cells = cells;
    }

    record Line(TalentEntry entry, String name, String phone) {

        String place() {
            return entry.level() + " " + entry.number();
        }
    }

    @Override
    List<Line> behind(Line last, PeopleScope scope, Map<String, String> filter, int most) {
        return jdbc.sql(
                        """
                        select t.*, p.name, p.phone
                        from talent t join person p on p.id = t.person_id and p.status = 'ACTIVE'
                        where %s and t.state = 'ENTERED' and t.level || ' ' || t.number > :after
                        order by t.level || ' ' || t.number limit :most
                        """
                                .formatted(scope.conditionOf("t")))
                .params(scope.params())
                .param("after", last == null ? "" : last.place())
                .param("most", most)
                .query((row, n) -> new Line(TalentTable.read(row, n), row.getString("name"), row.getString("phone")))
                .list();
    }

    @Override
    List<String> cells(Line line, boolean clear) {
        TalentEntry entry = line.entry();
        return Arrays.asList(
                clear ? line.name() : Masking.name(line.name()),
                clear ? line.phone() : Masking.phone(line.phone()),
                cells.text("level", entry.level()),
                cells.text("field", entry.fields().stream().sorted()),
                entry.works(),
                SheetCells.shown(entry.willingHours()),
                cells.text(entry.available()),
                SheetCells.shown(entry.validTo()),
                null);
    }
}
