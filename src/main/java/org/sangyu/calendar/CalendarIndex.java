package org.sangyu.calendar;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Holds what the tables say about days, hours and seasons in memory; {@link #reload()} takes in a change of theirs. */
@Component
class CalendarIndex implements Supplier<WorkingDays> {

    /** What belongs together: all of it is of one version. */
    record Known(WorkingDays days, OrganisationHours hours, List<SeasonVersion> seasons) {}

    private final CalendarTable table;
    private volatile Known known;

    CalendarIndex(CalendarTable table) {
        this.table = table;
        reload();
    }

    @Override
    public WorkingDays get() {
        return known.days();
    }

    WorkingHours hoursOf(String organisationCode) {
        return known.hours().of(organisationCode);
    }

    OrganisationHours hours() {
        return known.hours();
    }

    List<SeasonVersion> seasons() {
        return known.seasons();
    }

    final void reload() {
        // the version first: what changes while the rest is read is then noticed and read again
        long version = table.version();
        known = new Known(
                new WorkingDays(table.days(), table.years(), version),
                new OrganisationHours(table.hours()),
                table.seasons());
    }

    /** Reloads when another instance has changed the calendar; costs one row of one index. */
    void refresh() {
        if (table.version() != known.days().version()) {
            reload();
        }
    }
}
