package org.sangyu.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Says instants the way a clock on the wall in Laixi does; templates call it {@code @when}. */
@Component
public class When {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** To the minute; empty when there is no such instant. */
    public String minute(Instant instant) {
        return instant == null ? "" : MINUTE.format(instant);
    }
}
