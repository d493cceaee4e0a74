package org.sangyu.sheets;

import java.time.Instant;
import java.time.Period;
import org.sangyu.privacy.RetentionRule;
import org.springframework.stereotype.Component;

/** What came of an import can be looked at again for 90 days; the audit log keeps the figures longer. */
@Component
class ImportResults implements RetentionRule {

    private static final Period KEPT = Period.ofDays(90);

    private final SheetImportStore store;

    ImportResults(SheetImportStore store) {
        this.store = store;
    }

    @Override
    public String key() {
        return "sheets.retention.results";
    }

    @Override
    public Period keep() {
        return KEPT;
    }

    @Override
    public int apply(Instant now) {
        return store.forgetResults(now.minus(KEPT));
    }
}
