package org.sangyu.people;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sangyu.privacy.Masking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes out the posts that are held now, in the order in which they were written down; of one kind, or of all. */
@Component
class PostTakenOut extends TakenOut<PostTakenOut.Line> {

    private final JdbcClient jdbc;
    private final SheetCells cells;

    PostTakenOut(JdbcClient jdbc, SheetCells cells) {
        this.jdbc = jdbc;
        this.cells = cells;
    }

    record Line(
            long id,
            String name,
            String phone,
            String kind,
            String orgCode,
            String place,
            boolean concurrent,
            LocalDate since) {}

    @Override
    List<Line> behind(Line last, PeopleScope scope, Map<String, String> filter, int most) {
        return jdbc.sql(
                        """
                        select t.*, p.name, p.phone
                        from post t join person p on p.id = t.person_id and p.status = 'ACTIVE'
                        where %s and t.until is null and t.id > :after
                          and (cast(:kind as text) is null or t.kind = :kind)
                        order by t.id limit :most
                        """
                                .formatted(scope.conditionOf("t")))
                .params(scope.params())
                .param("after", last == null ? 0 : last.id())
                .param("kind", PersonChecks.text(filter.get("kind")), Types.VARCHAR)
                .param("most", most)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("kind"),
                        row.getString("org_code"),
                        row.getString("place"),
                        row.getBoolean("concurrent"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    @Override
    List<String> cells(Line line, boolean clear) {
        return Arrays.asList(
                clear ? line.name() : Masking.name(line.name()),
                clear ? line.phone() : Masking.phone(line.phone()),
                cells.text("post", line.kind()),
                line.orgCode(),
                line.place(),
                cells.text(line.concurrent()),
                SheetCells.shown(line.since()),
                null);
    }
}
