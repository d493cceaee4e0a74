package org.sangyu.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of lives of list items. */
@Repository
class ItemLives {

    static final String SELECT =
            """
            select l.*, i.title, i.content, i.category, i.quantity, i.time_text, oi.title as offer_title
            from item_life l
            join list_item i on i.id = l.item_id
            left join item_life o on o.number = l.offer_number
            left join list_item oi on oi.id = o.item_id
            """;

    private final JdbcClient jdbc;

    ItemLives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextSerial() {
        return jdbc.sql("select nextval('item_life_serial')").query(Long.class).single();
    }

    void insert(String number, ListItem item, String deskCode, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into item_life (number, item_id, list, area_code, desk_code, state, submitted_at,
                                               submitted_by)
                        values (:number, :item, :list, :area, :desk, 'SUBMITTED', :at, :by)
                        """)
                .param("number", number)
                .param("item", item.id())
                .param("list", item.list().name())
                .param("area", item.areaCode())
                .param("desk", deskCode)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** A life goes on with the copy that was taken over into the next meeting's list. @return whether there was one */
    boolean goesOnWith(long carriedFrom, long itemId) {
        return jdbc.sql(
                                """
                                update item_life set item_id = :item
                                where item_id = :from and state in ('SUBMITTED', 'PUBLISHED')
                                """)
                        .param("item", itemId)
                        .param("from", carriedFrom)
                        .update()
                == 1;
    }

    Optional<ItemLife> find(String number) {
        return jdbc.sql(SELECT + "where l.number = :number")
                .param("number", number)
                .query(ItemLives::read)
                .optional();
    }

    Optional<ItemLife> ofItem(long itemId) {
        return jdbc.sql(SELECT + "where l.item_id = :item")
                .param("item", itemId)
                .query(ItemLives::read)
                .optional();
    }

    /** The needs that a meeting's list holds, in its order. */
    List<ItemLife> needsOf(long meetingId) {
        return jdbc.sql(SELECT + "where i.meeting_id = :meeting and l.list = 'NEED' order by i.id")
                .param("meeting", meetingId)
                .query(ItemLives::read)
                .list();
    }

    /** Moves on from one state to another. @return whether it was still in that state */
    boolean move(String number, LifeState from, LifeState to, String words) {
        return jdbc.sql("update item_life set state = :to, words = :words where number = :number and state = :from")
                        .param("to", to.name())
                        .param("words", words, Types.VARCHAR)
                        .param("number", number)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    void stamp(String number, String column, Instant at) {
        jdbc.sql("update item_life set %s = :at where number = :number".formatted(column))
                .param("at", Timestamp.from(at))
                .param("number", number)
                .update();
    }

    void publishedBy(String number, String by) {
        jdbc.sql("update item_life set published_by = :by where number = :number")
                .param("by", by)
                .param("number", number)
                .update();
    }

    void offer(String number, String offerNumber) {
        jdbc.sql("update item_life set offer_number = :offer where number = :number")
                .param("offer", offerNumber, Types.VARCHAR)
                .param("number", number)
                .update();
    }

    void rate(String number, int rating) {
        jdbc.sql("update item_life set rating = :rating where number = :number")
                .param("rating", rating)
                .param("number", number)
                .update();
    }

    /** One more meeting of this desk has passed without a match. @return the needs that came to {@code most} by that */
    List<String> metAgain(String deskCode, int most) {
        return jdbc.sql(
                        """
                        with met as (
                            update item_life set meetings = meetings + 1
                            where desk_code = :desk and state = 'PUBLISHED' and list = 'NEED'
                            returning number, meetings)
                        select number from met where meetings >= :most and char_length(:desk) > 6 order by number
                        """)
                .param("desk", deskCode)
                .param("most", most)
                .query(String.class)
                .list();
    }

    void desk(String number, String deskCode) {
        jdbc.sql("update item_life set desk_code = :desk, meetings = 0 where number = :number")
                .param("desk", deskCode)
                .param("number", number)
                .update();
    }

    /** What is offered where this need is, the same category first, then the nearest, at most thirty. */
    List<ItemLife> offersFor(ItemLife need) {
        return jdbc.sql(
                        SELECT
                                + """
                          where l.state = 'PUBLISHED' and l.list <> 'NEED' and l.city_code = left(:area, 6)
                          order by i.category is distinct from :category,
                                   left(i.category, 1) is distinct from left(:category, 1),
                                   case when l.community_code = left(:area, 12) then 0
                                        when l.town_code = left(:area, 9) then 1 else 2 end,
                                   l.number desc
                          limit 30
                          """)
                .param("area", need.areaCode())
                .param("category", need.category(), Types.VARCHAR)
                .query(ItemLives::read)
                .list();
    }

    static ItemLife read(ResultSet row, int n) throws SQLException {
        return new ItemLife(
                row.getString("number"),
                row.getLong("item_id"),
                ListKind.valueOf(row.getString("list")),
                row.getString("title"),
                row.getString("content"),
                row.getString("category"),
                row.getString("area_code"),
                row.getString("quantity"),
                row.getString("time_text"),
                row.getString("desk_code"),
                LifeState.valueOf(row.getString("state")),
                row.getInt("meetings"),
                row.getString("offer_number"),
                row.getString("offer_title"),
                row.getString("words"),
                row.getObject("rating", Integer.class),
                row.getTimestamp("submitted_at").toInstant());
    }
}
