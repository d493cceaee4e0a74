package org.sangyu.volunteering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Says times of service the way people read them; templates call it {@code @hours}. */
@Component("hours")
public class HoursWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Spell.ZONE);
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(Spell.ZONE);

    /** Hours with at most two digits behind the point: 1.5. */
    public String of(int minutes) {
        BigDecimal hours = BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
        return hours.stripTrailingZeros().toPlainString();
    }

    /** 09:00; empty when it is not known. */
    public String time(Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    /** The day in Shanghai. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Spell.ZONE);
    }

    /** As the field {@code datetime-local} writes it. */
    public String typed(Instant at) {
        return at == null ? "" : TYPED.format(at);
    }
}
