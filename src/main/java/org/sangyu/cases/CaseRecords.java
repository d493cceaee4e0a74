package org.sangyu.cases;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was written down about a case: its acts, its contacts, which photos there are. */
@Component
class CaseRecords {

    /** A volunteer sees what their own team did, and nobody else's notes. */
    private static final String BY_TEAM = " and %s in (select account_id from account_grant where scope = :team)";

    /** The desk's word to those who handle the case stands with its dispatch. */
    private static final String BY_TEAM_OR_TO_IT = " and (actor_id in (select account_id from account_grant where scope"
            + " = :team) or id = (select max(id) from case_event where case_id = :id and action = 'dispatch-team'))";

    private final JdbcClient jdbc;

    CaseRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TimelineEntry> timeline(StoredCase it, boolean onlyOwnTeam, UnaryOperator<String> text) {
        return jdbc.sql("select at, actor, action, from_status, to_status, note from case_event where case_id = :id"
                        + (onlyOwnTeam ? BY_TEAM_OR_TO_IT : "")
                        + " order by id")
                .param("id", it.id())
                .param("team", it.handlerCode())
                .query((row, n) -> new TimelineEntry(
                        StoredCase.instant(row, "at"),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("from_status") == null ? null : CaseStatus.valueOf(row.getString("from_status")),
                        CaseStatus.valueOf(row.getString("to_status")),
                        text.apply(row.getString("note"))))
                .list();
    }

    List<ContactEntry> contacts(StoredCase it, boolean onlyOwnTeam, UnaryOperator<String> text) {
        return jdbc.sql("select at, by_name, channel, reached, summary from case_contact where case_id = :id"
                        + (onlyOwnTeam ? BY_TEAM.formatted("by_account") : "")
                        + " order by id")
                .param("id", it.id())
                .param("team", it.handlerCode())
                .query((row, n) -> new ContactEntry(
                        StoredCase.instant(row, "at"),
                        row.getString("by_name"),
                        ContactChannel.valueOf(row.getString("channel")),
                        row.getBoolean("reached"),
                        text.apply(row.getString("summary"))))
                .list();
    }

    List<PhotoEntry> photos(StoredCase it) {
        return jdbc.sql("select id, kind, uploaded_at, uploader from case_attachment where case_id = :id order by id")
                .param("id", it.id())
                .query((row, n) -> new PhotoEntry(
                        row.getLong("id"),
                        PhotoKind.valueOf(row.getString("kind")),
                        StoredCase.instant(row, "uploaded_at"),
                        row.getString("uploader")))
                .list();
    }
}
