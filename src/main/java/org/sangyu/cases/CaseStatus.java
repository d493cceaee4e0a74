package org.sangyu.cases;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;

/**
 * What a case is, and what it may become: the one transition table (domain.md §3.7). Whether a person may do it now is
 * asked of the desk; whether the case allows it is asked here.
 */
public enum CaseStatus implements MessageSourceResolvable {
    /** 已登记: filed, waiting for triage. */
    REGISTERED,
    /** 核实中: somebody looks before it is filed 立案前核实. */
    VERIFYING,
    /** 已立案/待派: accepted, or handed back, waiting to be dispatched. */
    FILED,
    /** 已派待签收: offered to a team or dispatched to a unit. */
    DISPATCHED,
    /** 退单/异议待审: a unit says that it is not its duty. */
    OBJECTED,
    /** 已签收: a team accepted, or a unit signed. */
    SIGNED,
    /** 办理中: the petitioner was contacted. */
    HANDLING,
    /** 挂账: the clock stands still. */
    SUSPENDED,
    /** 已反馈待审: replied to. */
    REPLIED,
    /** 核查中: checked on the spot before closing. */
    CHECKING,
    /** 终止审核: those who handle it ask to end it. */
    TERMINATING,
    /** 已办结待回访. */
    CLOSED,
    /** 已回访. */
    CALLED_BACK,
    /** 不满意重办. */
    REDO,
    /** 已归档. */
    ARCHIVED,
    /** 即时答复: answered at triage. */
    ANSWERED,
    /** 不予受理, with a reason told to the petitioner. */
    NOT_ACCEPTED,
    /** 并单: a duplicate of another case. */
    MERGED,
    /** 已转接: belongs to 110/119/120/122 or a statutory channel. */
    TRANSFERRED;

    private static final Set<CaseStatus> ENDS = EnumSet.of(ARCHIVED, ANSWERED, NOT_ACCEPTED, MERGED, TRANSFERRED);

    /** In a message, a status is spoken in the reader's language. */
    @Override
    public String[] getCodes() {
        return new String[] {"cases.status." + name()};
    }

    /** The statuses that a case in this one may move to. */
    public Set<CaseStatus> next() {
        return switch (this) {
            // CLOSED from anywhere open is the petitioner's withdrawal (C6)
            case REGISTERED -> EnumSet.of(VERIFYING, FILED, ANSWERED, NOT_ACCEPTED, MERGED, TRANSFERRED, CLOSED);
            case VERIFYING -> EnumSet.of(REGISTERED, CLOSED);
            case FILED -> EnumSet.of(DISPATCHED, CLOSED);
            case DISPATCHED -> EnumSet.of(SIGNED, OBJECTED, FILED, CLOSED);
            case OBJECTED -> EnumSet.of(FILED, SIGNED, CLOSED);
            // FILED: handed back ("beyond us") or taken over by the next tier; a unit may also find out while handling
            // that it is not its duty, within the limit for returns
            case SIGNED -> EnumSet.of(HANDLING, OBJECTED, FILED, CLOSED);
            case HANDLING -> EnumSet.of(REPLIED, OBJECTED, SUSPENDED, TERMINATING, FILED, CLOSED);
            case SUSPENDED -> EnumSet.of(HANDLING, FILED, CLOSED);
            case REPLIED -> EnumSet.of(CHECKING, CLOSED, HANDLING, FILED);
            case CHECKING -> EnumSet.of(REPLIED, FILED, CLOSED);
            case TERMINATING -> EnumSet.of(CLOSED, HANDLING, FILED);
            case CLOSED -> EnumSet.of(CALLED_BACK, ARCHIVED);
            case CALLED_BACK -> EnumSet.of(ARCHIVED, REDO);
            // a redo is dispatched again, for volunteers are asked again
            case REDO -> EnumSet.of(DISPATCHED, HANDLING, CLOSED);
            // new facts within the days in which a case may be opened again
            case ARCHIVED -> EnumSet.of(REDO);
            case ANSWERED, NOT_ACCEPTED, MERGED, TRANSFERRED -> EnumSet.noneOf(CaseStatus.class);
        };
    }

    public boolean mayBecome(CaseStatus target) {
        return next().contains(target);
    }

    /** Whether nothing more happens to the case by itself. */
    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /** Whether the petitioner's side may still withdraw or urge it. */
    public boolean isOpen() {
        return !isEnd() && this != CLOSED && this != CALLED_BACK;
    }
}
