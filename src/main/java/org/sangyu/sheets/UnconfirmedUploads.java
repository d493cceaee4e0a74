package org.sangyu.sheets;

import java.time.Instant;
import java.time.Period;
import org.sangyu.privacy.RetentionRule;
import org.springframework.stereotype.Component;

/** Rows that were uploaded and never written are gone after a day. */
@Component
class UnconfirmedUploads implements RetentionRule {

    private final SheetImportStore store;

    UnconfirmedUploads(SheetImportStore store) {
        this.store = store;
    }

    @Override
    public String key() {
        return "sheets.retention.uploads";
    }

    @Override
    public Period keep() {
        return Period.ofDays((int) SheetImportStore.KEPT.toDays());
    }

    @Override
    public int apply(Instant now) {
        return store.forgetUnfinished(now.minus(SheetImportStore.KEPT));
    }
}
