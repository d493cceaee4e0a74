package org.sangyu.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the calendar, which knows nothing of databases, upon the days that the tables hold. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar(CalendarIndex days) {
        return new WorkingCalendar(days, WorkingHours.standard());
    }
}
