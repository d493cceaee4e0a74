package org.sangyu.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A case as it stands in its table, with everything personal still in it: never leaves this package. */
record StoredCase(
        long id,
        String number,
        CaseSource source,
        CaseType type,
        String title,
        String content,
        String category,
        String areaCode,
        String address,
        Double lat,
        Double lng,
        boolean urgent,
        Petitioner petitioner,
        long submittedBy,
        String submitterName,
        CaseStatus status,
        String tier,
        String deskCode,
        HandlerKind handlerKind,
        String handlerCode,
        Instant registeredAt,
        Instant dueAt,
        boolean dueProvisional,
        Instant yellowAt,
        Instant redMarkedAt,
        String reply,
        Instant closedAt,
        ClosingCode closingCode,
        LocalDate closingPromise,
        String duplicateOf,
        int urgeCount,
        int redoCount) {

    static StoredCase read(ResultSet row, int number) throws SQLException {
        return new StoredCase(
                row.getLong("id"),
                row.getString("number"),
                CaseSource.valueOf(row.getString("source")),
                CaseType.valueOf(row.getString("type")),
                row.getString("title"),
                row.getString("content"),
                row.getString("category"),
                row.getString("area_code"),
                row.getString("address"),
                row.getObject("lat", Double.class),
                row.getObject("lng", Double.class),
                row.getBoolean("urgent"),
                new Petitioner(
                        row.getString("petitioner_name"),
                        row.getString("petitioner_phone"),
                        row.getString("petitioner_email"),
                        row.getBoolean("confidential"),
                        row.getBoolean("no_reply"),
                        row.getBoolean("on_behalf_of")),
                row.getLong("submitted_by"),
                row.getString("submitter_name"),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("tier"),
                row.getString("desk_code"),
                row.getString("handler_kind") == null ? null : HandlerKind.valueOf(row.getString("handler_kind")),
                row.getString("handler_code"),
                instant(row, "registered_at"),
                instant(row, "due_at"),
                row.getBoolean("due_provisional"),
                instant(row, "yellow_at"),
                instant(row, "red_marked_at"),
                row.getString("reply"),
                instant(row, "closed_at"),
                row.getString("closing_code") == null ? null : ClosingCode.valueOf(row.getString("closing_code")),
                row.getObject("closing_promise", LocalDate.class),
                row.getString("duplicate_of"),
                row.getInt("urge_count"),
                row.getInt("redo_count"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The code of the community: whoever must not know more of the place is told this much. */
    String communityCode() {
        return areaCode.substring(0, Math.min(12, areaCode.length()));
    }
}
