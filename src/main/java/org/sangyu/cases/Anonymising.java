package org.sangyu.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.sangyu.privacy.Masking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes out of cases that have ended what leads to their petitioner; what happened, and every figure, stays. */
@Component
class Anonymising {

    private static final int LONGEST_TITLE = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    Anonymising(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Text(long id, String name, String title, String content, String reply) {}

    private record Said(long id, String text) {}

    /** @param ids cases that nobody works on any more, locked by the caller */
    void forget(List<Long> ids) {
        jdbc.sql(
                        """
                        select id, coalesce(petitioner_name, '') as name, title, content, reply
                        from livelihood_case where id = any (:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query(Text.class)
                .list()
                .forEach(this::forget);
    }

    private void forget(Text it) {
        String name = it.name().strip();
        String title = without(it.title(), name);
        jdbc.sql(
                        """
                        update livelihood_case
                           set petitioner_name = null, petitioner_phone = null, petitioner_email = null,
                               address = null, lat = null, lng = null,
                               title = :title, content = :content, reply = :reply, anonymised_at = :now
                         where id = :id
                        """)
                .param("title", title.substring(0, Math.min(LONGEST_TITLE, title.length())))
                .param("content", without(it.content(), name))
                .param("reply", without(it.reply(), name))
                .param("now", Timestamp.from(clock.instant()))
                .param("id", it.id())
                .update();
        said("case_contact", "summary", it.id(), name);
        said("case_callback", "opinion", it.id(), name);
    }

    private void said(String table, String column, long caseId, String name) {
        jdbc.sql("select id, %2$s as text from %1$s where case_id = :case and %2$s is not null"
                        .formatted(table, column))
                .param("case", caseId)
                .query(Said.class)
                .list()
                .forEach(said -> jdbc.sql("update %s set %s = :text where id = :id".formatted(table, column))
                        .param("text", without(said.text(), name))
                        .param("id", said.id())
                        .update());
    }

    /** Without the name and every number that leads to somebody. */
    private static String without(String text, String name) {
        return text == null ? null : Masking.text(name.isEmpty() ? text : text.replace(name, "*"));
    }
}
