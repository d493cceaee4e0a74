package org.sangyu.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the calendar, which knows nothing of databases, upon the days, hours and seasons that the tables hold. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar(CalendarIndex index) {
        return new WorkingCalendar(index, index::hoursOf);
    }

    @Bean
    Seasons seasons(CalendarIndex index) {
        return new Seasons(index::seasons);
    }
}
