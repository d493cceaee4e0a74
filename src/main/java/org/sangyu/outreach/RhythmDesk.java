package org.sangyu.outreach;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it stands what is proposed to whom and how often. Whoever keeps a register reads it, an administrator changes it:
 * it holds for all. Plans keep the rhythm that was confirmed; what is proposed from now on follows.
 */
@Service
@Transactional
public class RhythmDesk {

    private static final String THIS = "where reason = :reason and kind = :kind";

    private final Rhythms rhythms;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    RhythmDesk(Rhythms rhythms, JdbcClient jdbc, AuditLog audit) {
        this.rhythms = rhythms;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** As it was typed. */
    public record Typed(String reason, String kind, String rhythm) {}

    @Transactional(readOnly = true)
    public List<RhythmRule> all(Actor reader) {
        if (!mayChange(reader) && !reader.may(Permission.KEEP_REGISTER)) {
            throw Refusal.notPermitted("outreach.refused.not-yours");
        }
        return rhythms.all().stream()
                .sorted(Comparator.comparing(RhythmRule::reason).thenComparing(RhythmRule::kind))
                .toList();
    }

    /** What may be a reason here: a wish is the person's own and in no table. */
    public static List<OutreachReason> reasons() {
        return Stream.of(OutreachReason.values())
                .filter(reason -> reason != OutreachReason.WISH)
                .toList();
    }

    public boolean mayChange(Actor actor) {
        return actor.may(Permission.ADMINISTER);
    }

    /** @throws Refusal with every field that is wrong, or when the reason has this kind already */
    public void add(Typed typed, Actor by) {
        RhythmRule row = checked(typed, by);
        try {
            bound("insert into outreach_rhythm (reason, kind, rhythm) values (:reason, :kind, :rhythm)", row)
                    .update();
        } catch (DuplicateKeyException there) {
            throw Refusal.invalid("kind", "outreach.refused.rhythm-there");
        }
        audit.record(by, "rhythm-added", row.name(), true, Map.of("now", row.rhythm()));
    }

    /** @throws Refusal with every field that is wrong, or a conflict when somebody removed it meanwhile */
    public void change(Typed typed, Actor by) {
        RhythmRule row = checked(typed, by);
        Rhythm was = was(row);
        bound("update outreach_rhythm set rhythm = :rhythm " + THIS, row).update();
        audit.record(by, "rhythm-changed", row.name(), true, Map.of("was", was, "now", row.rhythm()));
    }

    /** @throws Refusal a conflict when somebody removed it meanwhile */
    public void remove(Typed typed, Actor by) {
        RhythmRule row = checked(new Typed(typed.reason(), typed.kind(), Rhythm.MONTH.name()), by);
        Rhythm was = was(row);
        bound("delete from outreach_rhythm " + THIS, row).update();
        audit.record(by, "rhythm-removed", row.name(), true, Map.of("was", was));
    }

    private Rhythm was(RhythmRule row) {
        return bound("select rhythm from outreach_rhythm " + THIS + " for update", row)
                .query((found, n) -> Rhythm.valueOf(found.getString(1)))
                .optional()
                .orElseThrow(() -> Refusal.conflict("outreach.refused.rhythm-gone"));
    }

    private JdbcClient.StatementSpec bound(String sql, RhythmRule row) {
        return jdbc.sql(sql)
                .param("reason", row.reason().name())
                .param("kind", row.kind().name())
                .param("rhythm", row.rhythm().name());
    }

    private RhythmRule checked(Typed typed, Actor by) {
        if (!mayChange(by)) {
            throw Refusal.notPermitted("outreach.refused.rhythm-not-yours");
        }
        OutreachReason reason = named(reasons(), typed.reason());
        OutreachKind kind = named(List.of(OutreachKind.values()), typed.kind());
        Rhythm rhythm = named(List.of(Rhythm.values()), typed.rhythm());
        new Findings()
                .check(reason != null, "reason", "outreach.refused.rhythm-reason")
                .check(kind != null, "kind", "outreach.refused.kind")
                .check(rhythm != null, "rhythm", "outreach.refused.rhythm")
                .orRefuse();
        return new RhythmRule(reason, kind, rhythm);
    }

    private static <E extends Enum<E>> E named(List<E> choices, String name) {
        return choices.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
