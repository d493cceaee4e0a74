package org.sangyu.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes rows of posts. */
@Component
class PostWriting implements SheetWriting<PostSheet.Row, PostComparison.Held> {

    private final ManyRows batch;
    private final Clock clock;

    PostWriting(ManyRows batch, Clock clock) {
        this.batch = batch;
        this.clock = clock;
    }

    @Override
    public void write(List<Compared<PostSheet.Row, PostComparison.Held>> rows, Actor by) {
        List<SqlParameterSource> added = new ArrayList<>();
        List<SqlParameterSource> changed = new ArrayList<>();
        for (Compared<PostSheet.Row, PostComparison.Held> one : rows) {
            if (one.before() == null) {
                added.add(post(one.row(), one.person(), by));
            } else {
                changed.add(values(one.row()).addValue("id", one.before().id()));
            }
        }
        batch.run(
                """
                insert into post (person_id, kind, org_code, place, area_code, concurrent, since, until, added_at, added_by)
                values (:person, :kind, :org, :place, :area, coalesce(:concurrent, false), :since, :until, :now, :by)
                """,
                added);
        batch.run(
                """
                update post set concurrent = coalesce(:concurrent, concurrent), since = :since,
                                until = coalesce(:until, until)
                where id = :id
                """,
                changed);
    }

    private SqlParameterSource post(PostSheet.Row row, KnownPerson person, Actor by) {
        return values(row)
                .addValue("person", person.id())
                .addValue("kind", row.kind().name())
                .addValue("org", row.orgCode())
                .addValue("place", row.place(), Types.VARCHAR)
                .addValue("area", row.areaCode())
                .addValue("now", Timestamp.from(clock.instant()))
                .addValue("by", by.username());
    }

    private static MapSqlParameterSource values(PostSheet.Row row) {
        return new MapSqlParameterSource()
                .addValue("concurrent", row.concurrent(), Types.BOOLEAN)
                .addValue("since", Stored.date(row.since()), Types.DATE)
                .addValue("until", Stored.date(row.until()), Types.DATE);
    }
}
