package org.sangyu.volunteering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sangyu.people.Skill;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of calls for helpers. */
@Repository
class HelpCalls {

    static final String SELECT = "select c.* from help_call c\n";

    private final JdbcClient jdbc;

    HelpCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextSerial() {
        return jdbc.sql("select nextval('help_call_serial')").query(Long.class).single();
    }

    void insert(HelpCall call) {
        jdbc.sql(
                        """
                        insert into help_call (number, case_number, item_number, other_number, area_code, team_code, by_team, what,
                                               when_text, starts_at, ends_at, places, skills, risk_level, risk_notice,
                                               insurance_required, agreement_required, urgent, state, posted_by,
                                               coordinator, phone, posted_at, expires_at)
                        values (:number, :case, :item, :other, :area, :team, :byTeam, :what, :whenText, :starts, :ends, :places,
                                :skills, :risk, :notice, :insurance, :agreement, :urgent, 'OPEN', :by, :coordinator,
                                :phone, :posted, :expires)
                        """)
                .param("number", call.number())
                .param("case", call.caseNumber(), Types.VARCHAR)
                .param("item", call.itemNumber(), Types.VARCHAR)
                .param("other", call.otherNumber(), Types.VARCHAR)
                .param("area", call.areaCode())
                .param("team", call.teamCode(), Types.VARCHAR)
                .param("byTeam", call.byTeam())
                .param("what", call.what())
                .param("whenText", call.whenText(), Types.VARCHAR)
                .param("starts", at(call.startsAt()), Types.TIMESTAMP)
                .param("ends", at(call.endsAt()), Types.TIMESTAMP)
                .param("places", call.places())
                .param("skills", call.skills().stream().map(Skill::name).toArray(String[]::new))
                .param("risk", call.risk().name())
                .param("notice", call.riskNotice(), Types.VARCHAR)
                .param("insurance", call.insuranceRequired())
                .param("agreement", call.agreementRequired())
                .param("urgent", call.urgent())
                .param("by", call.postedBy())
                .param("coordinator", call.coordinator())
                .param("phone", call.phone())
                .param("posted", at(call.postedAt()))
                .param("expires", at(call.expiresAt()))
                .update();
    }

    Optional<HelpCall> find(String number) {
        return one(SELECT + "where c.number = :number", number);
    }

    /** Whoever answers, or ends it, comes one after the other. */
    Optional<HelpCall> lock(String number) {
        return one(SELECT + "where c.number = :number for update", number);
    }

    /** The same by somebody who was asked. */
    Optional<HelpCall> lockOf(long askId) {
        return jdbc.sql(SELECT + "where c.number = (select call_number from help_ask where id = :ask) for update")
                .param("ask", askId)
                .query(HelpCalls::read)
                .optional();
    }

    /** What runs for this case. */
    List<HelpCall> runningForCase(String caseNumber) {
        return running("c.case_number = :matter", caseNumber);
    }

    List<HelpCall> runningForItem(String itemNumber) {
        return running("c.item_number = :matter", itemNumber);
    }

    List<HelpCall> runningForOther(String number) {
        return running("c.other_number = :matter", number);
    }

    void take(String number, int taken, CallState state) {
        jdbc.sql("update help_call set taken = :taken, state = :state where number = :number")
                .param("taken", taken)
                .param("state", state.name())
                .param("number", number)
                .update();
    }

    void expires(String number, Instant at) {
        jdbc.sql("update help_call set expires_at = :at where number = :number")
                .param("at", at(at))
                .param("number", number)
                .update();
    }

    void end(String number, CallState state, String words, Instant at) {
        jdbc.sql(
                        """
                        update help_call set state = :state, words = :words, ended_at = :at
                        where number = :number and ended_at is null
                        """)
                .param("state", state.name())
                .param("words", words, Types.VARCHAR)
                .param("at", at(at))
                .param("number", number)
                .update();
    }

    private List<HelpCall> running(String condition, String matter) {
        return jdbc.sql(SELECT + "where " + condition + " and c.ended_at is null order by c.number")
                .param("matter", matter)
                .query(HelpCalls::read)
                .list();
    }

    private Optional<HelpCall> one(String sql, String number) {
        return jdbc.sql(sql).param("number", number).query(HelpCalls::read).optional();
    }

    static HelpCall read(ResultSet row, int n) throws SQLException {
        return new HelpCall(
                row.getString("number"),
                row.getString("case_number"),
                row.getString("item_number"),
                row.getString("other_number"),
                row.getString("area_code"),
                row.getString("team_code"),
                row.getBoolean("by_team"),
                row.getString("what"),
                row.getString("when_text"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getInt("places"),
                row.getInt("taken"),
                Arrays.stream((String[]) row.getArray("skills").getArray())
                        .map(Skill::valueOf)
                        .collect(Collectors.toSet()),
                RiskLevel.valueOf(row.getString("risk_level")),
                row.getString("risk_notice"),
                row.getBoolean("insurance_required"),
                row.getBoolean("agreement_required"),
                row.getBoolean("urgent"),
                CallState.valueOf(row.getString("state")),
                row.getString("words"),
                row.getLong("posted_by"),
                row.getString("coordinator"),
                row.getString("phone"),
                instant(row, "posted_at"),
                instant(row, "expires_at"),
                instant(row, "ended_at"));
    }

    static Timestamp at(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
