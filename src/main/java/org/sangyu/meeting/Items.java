package org.sangyu.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the items of the lists. The same row sent twice, known by its key, stands in the list once. */
@Repository
class Items {

    private static final String INSERT =
            """
            insert into list_item (meeting_id, list, title, content, category, area_code, address, contact_name,
                contact_phone, contact_email, quantity, time_text, wish, client_key, created_by, created_at)
            values (:meeting, :list, :title, :content, :category, :area, :address, :name,
                :phone, :email, :quantity, :time, :wish, :key, :by, :at)
            on conflict (meeting_id, client_key) do nothing
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    Items(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    long insert(long meetingId, NewItem item, UUID key, Actor by, Instant at) {
        jdbc.sql(INSERT)
                .paramSource(
                        row(meetingId, item, key).addValue("by", by.accountId()).addValue("at", Timestamp.from(at)))
                .update();
        return jdbc.sql("select id from list_item where meeting_id = :meeting and client_key = :key")
                .param("meeting", meetingId)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /** Adds what is not there yet, in this order. */
    void insertAll(long meetingId, Map<UUID, NewItem> items, Actor by, Instant at) {
        SqlParameterSource[] rows = items.entrySet().stream()
                .map(entry -> row(meetingId, entry.getValue(), entry.getKey())
                        .addValue("by", by.accountId())
                        .addValue("at", Timestamp.from(at)))
                .toArray(SqlParameterSource[]::new);
        template.batchUpdate(INSERT, rows);
    }

    void update(long id, NewItem item) {
        jdbc.sql(
                        """
                        update list_item set list = :list, title = :title, content = :content, category = :category,
                            area_code = :area, address = :address, contact_name = :name, contact_phone = :phone,
                            contact_email = :email, quantity = :quantity, time_text = :time, wish = :wish,
                            version = version + 1
                        where id = :id
                        """)
                .paramSource(row(0, item, null).addValue("id", id))
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from list_item where id = :id").param("id", id).update();
    }

    /** Moves these on if they are still open, and says which were: two people doing it do it once. */
    List<Long> become(List<Long> ids, ItemStatus status) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                update list_item set status = :status, version = version + 1
                                where id in (:ids) and status = 'OPEN' returning id
                                """)
                        .param("status", status.name())
                        .param("ids", ids)
                        .query(Long.class)
                        .list();
    }

    void reopen(long id) {
        jdbc.sql("update list_item set status = 'OPEN' where id = :id and status = 'CARRIED_OVER'")
                .param("id", id)
                .update();
    }

    /** Copies these into the next meeting's lists. */
    void copy(List<Long> ids, long into, Actor by, Instant at) {
        jdbc.sql(
                        """
                        insert into list_item (meeting_id, list, title, content, category, area_code, address,
                            contact_name, contact_phone, contact_email, quantity, time_text, carried_from,
                            created_by, created_at)
                        select :into, list, title, content, category, area_code, address,
                            contact_name, contact_phone, contact_email, quantity, time_text, id, :by, :at
                        from list_item where id in (:ids) order by id
                        """)
                .param("into", into)
                .param("by", by.accountId())
                .param("at", Timestamp.from(at))
                .param("ids", ids)
                .update();
    }

    Optional<ListItem> find(long id) {
        return jdbc.sql("select * from list_item where id = :id")
                .param("id", id)
                .query((row, n) -> item(row))
                .optional();
    }

    List<ListItem> ofMeeting(long meetingId) {
        return jdbc.sql("select * from list_item where meeting_id = :meeting order by id")
                .param("meeting", meetingId)
                .query((row, n) -> item(row))
                .list();
    }

    int count(long meetingId) {
        return jdbc.sql("select count(*) from list_item where meeting_id = :meeting")
                .param("meeting", meetingId)
                .query(Integer.class)
                .single();
    }

    private static MapSqlParameterSource row(long meetingId, NewItem item, UUID key) {
        return new MapSqlParameterSource()
                .addValue("meeting", meetingId)
                .addValue("list", item.list())
                .addValue("title", item.title())
                .addValue("content", item.content())
                .addValue("category", item.category())
                .addValue("area", item.areaCode())
                .addValue("address", item.address())
                .addValue("name", item.contactName())
                .addValue("phone", item.contactPhone())
                .addValue("email", item.contactEmail())
                .addValue("quantity", item.quantity())
                .addValue("time", item.time())
                .addValue("wish", NewItem.MATCH.equals(item.way()))
                .addValue("key", key);
    }

    static ListItem item(ResultSet row) throws SQLException {
        return new ListItem(
                row.getLong("id"),
                row.getLong("meeting_id"),
                ListKind.valueOf(row.getString("list")),
                row.getString("title"),
                row.getString("content"),
                row.getString("category"),
                row.getString("area_code"),
                row.getString("address"),
                row.getString("contact_name"),
                row.getString("contact_phone"),
                row.getString("contact_email"),
                row.getString("quantity"),
                row.getString("time_text"),
                row.getBoolean("wish"),
                ItemStatus.valueOf(row.getString("status")),
                row.getString("case_number"),
                row.getObject("carried_from", Long.class),
                row.getInt("version"));
    }
}
