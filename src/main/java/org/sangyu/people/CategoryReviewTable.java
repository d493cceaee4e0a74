package org.sangyu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of category reviews; of a member one at most is open or proposed. */
@Repository
class CategoryReviewTable {

    private final JdbcClient jdbc;

    CategoryReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CategoryReview> find(String number) {
        return jdbc.sql("select * from category_review where number = :number")
                .param("number", number)
                .query(CategoryReviewTable::read)
                .optional();
    }

    /** The newest first, at most twenty. */
    List<CategoryReview> of(long personId) {
        return jdbc.sql("select * from category_review where person_id = :person order by opened_at desc limit 20")
                .param("person", personId)
                .query(CategoryReviewTable::read)
                .list();
    }

    /** @return false when one of this member is open already */
    boolean insert(String number, Person member, ReviewHint hint, Instant at) {
        return jdbc.sql(
                                """
                                insert into category_review (number, person_id, branch_code, area_code, hint, state, opened_at)
                                values (:number, :person, :branch, :area, :hint, 'OPEN', :at)
                                on conflict (person_id) where state in ('OPEN', 'PROPOSED') do nothing
                                """)
                        .param("number", number)
                        .param("person", member.id())
                        .param("branch", member.membership().branchCode())
                        .param("area", member.communityCode())
                        .param("hint", hint.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** @return false when it was decided meanwhile */
    boolean propose(String number, ParticipationCategory category, String reason, Actor by) {
        return jdbc.sql(
                                """
                                update category_review
                                set proposed = :category, reason = :reason, proposed_by = :by, state = 'PROPOSED'
                                where number = :number and state in ('OPEN', 'PROPOSED')
                                """)
                        .param("category", category.name())
                        .param("reason", reason, Types.VARCHAR)
                        .param("by", by.username())
                        .param("number", number)
                        .update()
                == 1;
    }

    /**
     * @param reason null where that of the proposal stands
     * @return false when nothing is proposed, or it was decided meanwhile
     */
    boolean decide(String number, ParticipationCategory category, String reason, String toldHow, Actor by, Instant at) {
        return jdbc.sql(
                                """
                                update category_review
                                set decided = :category, reason = coalesce(:reason, reason), decided_by = :by,
                                    decided_at = :at, told_how = :told, state = 'DECIDED'
                                where number = :number and state = 'PROPOSED'
                                """)
                        .param("category", category.name())
                        .param("reason", reason, Types.VARCHAR)
                        .param("by", by.username())
                        .param("at", Timestamp.from(at))
                        .param("told", toldHow)
                        .param("number", number)
                        .update()
                == 1;
    }

    /** @return false when nothing is proposed, or it was decided meanwhile */
    boolean giveBack(String number, String reason) {
        return jdbc.sql(
                                """
                                update category_review set state = 'OPEN', reason = :reason
                                where number = :number and state = 'PROPOSED'
                                """)
                        .param("reason", reason)
                        .param("number", number)
                        .update()
                == 1;
    }

    /** @return the number of the one that was open */
    List<String> withdraw(long personId, Instant at) {
        return jdbc.sql(
                        """
                        update category_review set state = 'WITHDRAWN', decided_at = :at
                        where person_id = :person and state in ('OPEN', 'PROPOSED') returning number
                        """)
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .query(String.class)
                .list();
    }

    private static CategoryReview read(ResultSet row, int n) throws SQLException {
        return new CategoryReview(
                row.getString("number"),
                row.getLong("person_id"),
                row.getString("branch_code"),
                row.getString("area_code"),
                ReviewHint.valueOf(row.getString("hint")),
                Stored.one(row, "proposed", ParticipationCategory.class),
                row.getString("reason"),
                Stored.one(row, "decided", ParticipationCategory.class),
                row.getString("state"),
                row.getTimestamp("opened_at").toInstant());
    }
}
