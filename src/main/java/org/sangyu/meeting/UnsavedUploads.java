package org.sangyu.meeting;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.sangyu.privacy.RetentionRule;
import org.springframework.stereotype.Component;

/** Names and phones of a list that was uploaded and never saved are gone after a day. */
@Component
class UnsavedUploads implements RetentionRule {

    private final ImportUploads uploads;

    UnsavedUploads(ImportUploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public String key() {
        return "meeting.retention.uploads";
    }

    @Override
    public Period keep() {
        return Period.ofDays(1);
    }

    @Override
    public int apply(Instant now) {
        return uploads.forgetBefore(now.atOffset(ZoneOffset.UTC).minus(keep()).toInstant());
    }
}
