package org.sangyu.cases;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.sangyu.MigratedDatabase;
import org.sangyu.organisation.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of this application on a real PostgreSQL, and cases put into them as a test needs them. */
final class CasesDatabase {

    static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final DataSource DATABASE = MigratedDatabase.create("cases");
    static final JdbcClient JDBC = JdbcClient.create(DATABASE);
    static final TransactionTemplate TRANSACTION = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

    private static int serial;

    private CasesDatabase() {}

    static void empty() {
        JDBC.sql(
                        "truncate livelihood_case, case_event, case_contact, case_callback, case_attachment, case_request cascade")
                .update();
        JDBC.sql("delete from account_grant").update();
    }

    /** Nothing here needs names: every code is its own. */
    static Organisations organisations() {
        Organisations organisations = mock(Organisations.class);
        when(organisations.find(any())).thenReturn(Optional.empty());
        return organisations;
    }

    static CaseQueries queries() {
        CasePortrait portrait = new CasePortrait(new CaseRecords(JDBC), organisations(), CLOCK);
        return new CaseQueries(new CaseList(JDBC, organisations(), CLOCK), portrait, JDBC);
    }

    /** @return the number of a case in this area with this status; {@code more} are column names and values in turn */
    static String put(String areaCode, CaseStatus status, Object... more) {
        String number = "MS-%s-20261121-%06d".formatted(areaCode.substring(0, 6), ++serial);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", number);
        row.put("source", "GRID");
        row.put("type", "HELP");
        row.put("title", "楼道灯不亮");
        row.put("content", "3号楼2单元晚上看不见,请打13812345678");
        row.put("category", "A07");
        row.put("area_code", areaCode);
        row.put("urgent", false);
        row.put("petitioner_name", "张秀兰");
        row.put("petitioner_phone", "13812345678");
        row.put("petitioner_email", "zhang@example.org");
        row.put("confidential", false);
        row.put("no_reply", false);
        row.put("on_behalf_of", true);
        row.put("submitted_by", 1L);
        row.put("submitter_name", "王秀英");
        row.put("status", status.name());
        row.put("tier", "COMMUNITY");
        row.put("desk_code", areaCode.substring(0, Math.min(12, areaCode.length())));
        row.put("registered_at", at(NOW.minus(Duration.ofDays(1))));
        row.put("limit_policy", "handle.normal");
        row.put("due_at", at(NOW.plus(Duration.ofDays(5))));
        row.put("due_provisional", false);
        row.put("original_due_at", at(NOW.plus(Duration.ofDays(5))));
        row.put("yellow_at", at(NOW.plus(Duration.ofDays(4))));
        row.put("urge_count", 0);
        row.put("redo_count", 0);
        row.put("rework_count", 0);
        row.put("version", 0);
        for (int i = 0; i < more.length; i += 2) {
            row.put((String) more[i], more[i + 1] instanceof Instant instant ? at(instant) : more[i + 1]);
        }
        new SimpleJdbcInsert(DATABASE)
                .withTableName("livelihood_case")
                .usingColumns(row.keySet().toArray(String[]::new))
                .execute(row);
        return number;
    }

    static long id(String number) {
        return JDBC.sql("select id from livelihood_case where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    static void event(String number, long actorId, String actor, String action, String note) {
        JDBC.sql(
                        """
                        insert into case_event (case_id, at, actor_id, actor, action, to_status, note)
                        values (:case, :at, :actorId, :actor, :action, 'HANDLING', :note)
                        """)
                .param("case", id(number))
                .param("at", at(NOW))
                .param("actorId", actorId)
                .param("actor", actor)
                .param("action", action)
                .param("note", note)
                .update();
    }

    static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    /** Another third for each reader: opening every case as everybody takes a minute. */
    static List<String> aThirdOf(List<String> all, int reader) {
        return IntStream.range(0, all.size())
                .filter(i -> (i / 3 + i + reader) % 3 == 0)
                .mapToObj(all::get)
                .toList();
    }
}
