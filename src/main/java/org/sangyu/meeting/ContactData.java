package org.sangyu.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.privacy.Erased;
import org.sangyu.privacy.Subject;
import org.sangyu.privacy.SubjectData;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the lists know of somebody whom they name as a contact, for that person's own requests: found by phone and name
 * together. An item that still waits needs its contact; of the others the item stays and the contact goes (PIPL art. 47).
 */
@Component
class ContactData implements SubjectData {

    private static final String THEIRS = " from list_item where contact_phone = :phone and contact_name = :name ";

    private final JdbcClient jdbc;

    ContactData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "meeting";
    }

    @Override
    public Map<String, Object> collect(Subject subject) {
        List<Map<String, Object>> items = theirs("select *" + THEIRS + "order by id", subject)
                .query((row, n) -> facts(row))
                .list();
        return items.isEmpty() ? Map.of() : Map.of("items", items);
    }

    @Override
    public Erased erase(Subject subject, Actor by) {
        int removed = theirs(
                        """
                        update list_item
                           set contact_name = null, contact_phone = null, contact_email = null, address = null
                         where contact_phone = :phone and contact_name = :name and status <> 'OPEN'
                        """,
                        subject)
                .update();
        int open =
                theirs("select count(*)" + THEIRS, subject).query(Integer.class).single();
        return new Erased(removed, open == 0 ? List.of() : List.of(new Erased.Kept(open, "meeting.subject.open")));
    }

    private JdbcClient.StatementSpec theirs(String sql, Subject subject) {
        return jdbc.sql(sql)
                .param("phone", subject.phone() == null ? "" : subject.phone().strip())
                .param("name", subject.name() == null ? "" : subject.name().strip());
    }

    private static Map<String, Object> facts(ResultSet row) throws SQLException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("list", row.getString("list"));
        facts.put("title", row.getString("title"));
        facts.put("content", row.getString("content"));
        facts.put("address", row.getString("address"));
        facts.put("name", row.getString("contact_name"));
        facts.put("phone", row.getString("contact_phone"));
        facts.put("email", row.getString("contact_email"));
        facts.put("status", row.getString("status"));
        facts.put("createdAt", row.getTimestamp("created_at").toInstant().toString());
        return facts;
    }
}
