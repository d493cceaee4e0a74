package org.sangyu.calendar;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds what the tables say about days and years in memory; {@link #reload()} takes in a change of theirs. */
@Component
class CalendarIndex implements Supplier<WorkingDays> {

    private final JdbcClient jdbc;
    private volatile WorkingDays days;

    CalendarIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
        reload();
    }

    @Override
    public WorkingDays get() {
        return days;
    }

    final void reload() {
        List<CalendarDay> named = jdbc.sql("select date, kind, name from calendar_day order by date")
                .query(CalendarDay.class)
                .list();
        Map<Integer, YearState> years = jdbc.sql("select year, state from calendar_year").query().listOfRows().stream()
                .collect(Collectors.toMap(
                        row -> (Integer) row.get("year"), row -> YearState.valueOf((String) row.get("state"))));
        days = new WorkingDays(named, years);
    }
}
