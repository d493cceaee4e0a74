package org.sangyu.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Accounts;
import org.sangyu.security.Role;
import org.springframework.stereotype.Component;

/** What may be asked for, and when (domain.md §3.5): never after the deadline, and not without somebody to review it. */
@Component
class RequestRules {

    /** At most so many extensions are granted; refused ones do not count. */
    private static final int MOST_EXTENSIONS = 2;

    /** Working days that all extensions of a case may come to (鲁政办字〔2019〕211号). */
    private static final int MOST_DAYS = 10;

    private static final int MOST_SUSPENSIONS = 1;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Accounts accounts;

    RequestRules(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws Refusal beside the field, or because the case does not allow it now */
    void check(LivelihoodCase it, NewRequest asked, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        if (it.handlerKind == HandlerKind.UNIT && !accounts.isHeld(Role.UNIT_LEAD, it.handlerCode)) {
            throw Refusal.conflict("cases.refused.no-unit-head");
        }
        Findings findings = new Findings()
                .text(asked.reason(), 1000, "reason", "cases.refused.reason-missing", "cases.refused.reason-length");
        switch (asked.kind()) {
            case EXTENSION -> {
                notLate(it, "cases.refused.extension-late", now);
                if (it.extensions >= MOST_EXTENSIONS) {
                    throw Refusal.conflict("cases.refused.extensions-used", MOST_EXTENSIONS);
                }
                int left = MOST_DAYS - it.extendedDays;
                findings.check(
                        asked.days() != null && asked.days() >= 1 && asked.days() <= left,
                        "days",
                        "cases.refused.extension-days",
                        left);
            }
            case SUSPENSION -> {
                notLate(it, "cases.refused.suspension-late", now);
                if (it.suspensions >= MOST_SUSPENSIONS) {
                    throw Refusal.conflict("cases.refused.suspension-used");
                }
                LocalDate until = asked.until();
                findings.check(asked.ground() != null, "ground", "cases.refused.ground-missing")
                        .check(
                                until != null && until.isAfter(today) && !until.isAfter(today.plusYears(1)),
                                "until",
                                "cases.refused.suspension-until");
            }
            case TERMINATION -> {}
        }
        findings.orRefuse();
    }

    void notLate(LivelihoodCase it, String message, Instant now) {
        if (it.isOverdueAt(now)) {
            throw Refusal.conflict(message);
        }
    }
}
