package org.sangyu.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers for registrations BD, talent entries RC and category reviews LB, made like those of cases. */
@Component
class MatterNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    MatterNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String next(String kind, String areaCode) {
        long serial =
                jdbc.sql("select nextval('people_matter')").query(Long.class).single();
        String day =
                LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).format(DateTimeFormatter.BASIC_ISO_DATE);
        return "%s-%s-%s-%06d".formatted(kind, areaCode.substring(0, 6), day, serial);
    }

    /** What is said of a number that no matter has. */
    static Refusal unknown(String number) {
        return Refusal.notFound("people.refused.no-such-matter", number);
    }
}
