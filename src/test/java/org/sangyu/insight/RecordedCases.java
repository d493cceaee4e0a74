package org.sangyu.insight;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes cases straight into the tables, as if they had lived, and keeps them for reckoning by hand. */
public class RecordedCases {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** What the petitioner said in one round, or an attempt that reached nobody ({@code contacted} is null). */
    public record Answer(int round, Instant at, Boolean contacted, String solved, Integer satisfaction) {}

    /** One case; times are instants, {@code closed} is null while it is open. */
    public record One(
            String area,
            String category,
            String status,
            String handlerKind,
            String closingCode,
            String excluded,
            Instant registered,
            Instant due,
            Instant red,
            Instant closed,
            List<Answer> answers) {}

    private final JdbcClient jdbc;
    private final List<One> written = new ArrayList<>();

    public RecordedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A moment on a clock in Shanghai. */
    public static Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(SHANGHAI).toInstant();
    }

    public List<One> written() {
        return written;
    }

    public void write(One one) {
        written.add(one);
        long id = jdbc.sql(
                        """
                        insert into livelihood_case (number, source, type, title, content, category, area_code,
                               submitted_by, submitter_name, status, tier, desk_code, handler_kind, handler_code,
                               registered_at, limit_policy, due_at, original_due_at, yellow_at, red_marked_at,
                               closed_at, closing_code, excluded_code)
                        values ('MS-TEST-' || nextval('case_serial'), 'WEB', 'HELP', 't', 'c', :category, :area,
                               0, 'test', :status, 'COMMUNITY', :area, :handlerKind, :handlerKind,
                               :registered, 'handle.normal', :due, :due, :due, :red, :closed, :closingCode, :excluded)
                        returning id
                        """)
                .param("category", one.category())
                .param("area", one.area())
                .param("status", one.status())
                .param("handlerKind", one.handlerKind())
                .param("registered", utc(one.registered()))
                .param("due", utc(one.due()))
                .param("red", utc(one.red()))
                .param("closed", utc(one.closed()))
                .param("closingCode", one.closingCode())
                .param("excluded", one.excluded())
                .query(Long.class)
                .single();
        for (Answer answer : one.answers()) {
            jdbc.sql(
                            """
                            insert into case_callback (case_id, round, attempt, at, channel, reached, contacted, solved,
                                                       satisfaction, valid, by_account, by_name)
                            values (:case, :round, 1, :at, 'PHONE', :reached, :contacted, :solved, :satisfaction,
                                    :reached, 0, 'test')
                            """)
                    .param("case", id)
                    .param("round", answer.round())
                    .param("at", utc(answer.at()))
                    .param("reached", answer.contacted() != null)
                    .param("contacted", answer.contacted(), java.sql.Types.BOOLEAN)
                    .param("solved", answer.solved(), java.sql.Types.VARCHAR)
                    .param("satisfaction", answer.satisfaction(), java.sql.Types.INTEGER)
                    .update();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
