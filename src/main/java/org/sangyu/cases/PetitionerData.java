package org.sangyu.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.privacy.Erased;
import org.sangyu.privacy.Masking;
import org.sangyu.privacy.Subject;
import org.sangyu.privacy.SubjectData;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What cases know of their petitioner, for the petitioner's own requests: found by phone and name together. What has ended is
 * made anonymous and stays as a figure; what is open needs its petitioner (PIPL art. 13(3), 47).
 */
@Component
class PetitionerData implements SubjectData {

    private static final String THEIRS =
            """
            from livelihood_case
            where petitioner_phone = :phone and petitioner_name = :name
            """;

    private static final String ENDED =
            " and status in ('ARCHIVED', 'ANSWERED', 'NOT_ACCEPTED', 'MERGED', 'TRANSFERRED')";

    private static final int LONGEST_TITLE = 60;

    private final JdbcClient jdbc;

    PetitionerData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "cases";
    }

    @Override
    public Map<String, Object> collect(Subject subject) {
        List<Map<String, Object>> cases = theirs(
                        """
                        select number, registered_at, status, title, content, address, petitioner_name,
                               petitioner_phone, petitioner_email, reply
                        """
                                + THEIRS
                                + " order by id",
                        subject)
                .query((row, n) -> facts(row))
                .list();
        return cases.isEmpty() ? Map.of() : Map.of("cases", cases);
    }

    @Override
    public Erased erase(Subject subject, Actor by) {
        record Text(long id, String title, String content, String reply) {}
        List<Text> ended = theirs("select id, title, content, reply " + THEIRS + ENDED + " for update", subject)
                .query(Text.class)
                .list();
        for (Text it : ended) {
            String title = without(it.title(), subject);
            jdbc.sql(
                            """
                            update livelihood_case
                               set petitioner_name = null, petitioner_phone = null, petitioner_email = null,
                                   address = null, lat = null, lng = null,
                                   title = :title, content = :content, reply = :reply
                             where id = :id
                            """)
                    .param("title", title.substring(0, Math.min(LONGEST_TITLE, title.length())))
                    .param("content", without(it.content(), subject))
                    .param("reply", without(it.reply(), subject))
                    .param("id", it.id())
                    .update();
            anonymise("case_contact", "summary", it.id(), subject);
            anonymise("case_callback", "opinion", it.id(), subject);
        }
        int open = theirs("select count(*) " + THEIRS, subject)
                .query(Integer.class)
                .single();
        return new Erased(ended.size(), open == 0 ? List.of() : List.of(new Erased.Kept(open, "cases.subject.open")));
    }

    private void anonymise(String table, String column, long caseId, Subject subject) {
        record Said(long id, String text) {}
        jdbc.sql("select id, %2$s as text from %1$s where case_id = :case and %2$s is not null"
                        .formatted(table, column))
                .param("case", caseId)
                .query(Said.class)
                .list()
                .forEach(said -> jdbc.sql("update %s set %s = :text where id = :id".formatted(table, column))
                        .param("text", without(said.text(), subject))
                        .param("id", said.id())
                        .update());
    }

    /** The name and every number that leads to somebody; what happened stays. */
    private static String without(String text, Subject subject) {
        return text == null ? null : Masking.text(text.replace(subject.name().strip(), "*"));
    }

    private JdbcClient.StatementSpec theirs(String sql, Subject subject) {
        return jdbc.sql(sql)
                .param("phone", subject.phone() == null ? "" : subject.phone().strip())
                .param("name", subject.name() == null ? "" : subject.name().strip());
    }

    private static Map<String, Object> facts(ResultSet row) throws SQLException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", row.getString("number"));
        facts.put("registeredAt", StoredCase.instant(row, "registered_at").toString());
        facts.put("status", row.getString("status"));
        facts.put("title", row.getString("title"));
        facts.put("content", row.getString("content"));
        facts.put("address", row.getString("address"));
        facts.put("name", row.getString("petitioner_name"));
        facts.put("phone", row.getString("petitioner_phone"));
        facts.put("email", row.getString("petitioner_email"));
        facts.put("reply", row.getString("reply"));
        return facts;
    }
}
