package org.sangyu.cases;

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

    private final JdbcClient jdbc;
    private final Anonymising anonymising;

    PetitionerData(JdbcClient jdbc, Anonymising anonymising) {
        this.jdbc = jdbc;
        this.anonymising = anonymising;
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
        List<Long> ended = theirs("select id " + THEIRS + ENDED + " for update", subject)
                .query(Long.class)
                .list();
        anonymising.forget(ended);
        int open = theirs("select count(*) " + THEIRS, subject)
                .query(Integer.class)
                .single();
        return new Erased(ended.size(), open == 0 ? List.of() : List.of(new Erased.Kept(open, "cases.subject.open")));
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
