package org.sangyu.privacy;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.sangyu.security.AuditLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The log of acts is kept for years, at the very least for the six months of the law (domain.md §10.4). */
@Component
class OldAuditLines implements RetentionRule {

    private final AuditLog audit;
    private final Period keep;

    OldAuditLines(AuditLog audit, @Value("${sangyu.audit.keep:3y}") Period keep) {
        this.audit = audit;
        this.keep = keep;
    }

    @Override
    public String key() {
        return "privacy.retention.audit-log";
    }

    @Override
    public Period keep() {
        return keep;
    }

    @Override
    public int apply(Instant now) {
        return audit.forgetBefore(now.atOffset(ZoneOffset.UTC).minus(keep).toInstant());
    }
}
