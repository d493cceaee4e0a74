package org.sangyu.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Where an administrator reads the calendar and changes its seasons and business hours. */
@Service
public class CalendarDesk {

    private static final int HISTORY = 20;

    private final CalendarTable table;
    private final CalendarChanges changes;
    private final CalendarIndex index;
    private final Clock clock;

    CalendarDesk(CalendarTable table, CalendarChanges changes, CalendarIndex index, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.index = index;
        this.clock = clock;
    }

    /** One year with the days that are not what they always are. */
    public record Year(int year, YearState state, List<CalendarDay> days) {

        public long count(CalendarDay.Kind kind) {
            return days.stream().filter(day -> day.kind() == kind).count();
        }
    }

    /** The known years and the next one, the latest first. */
    public Collection<Year> years() {
        Map<Integer, Year> years = new TreeMap<>((one, other) -> other - one);
        table.years().forEach((year, state) -> years.put(year, new Year(year, state, new ArrayList<>())));
        int next = today().getYear() + 1;
        years.putIfAbsent(next, new Year(next, YearState.MISSING, new ArrayList<>()));
        for (CalendarDay day : table.days()) {
            years.computeIfAbsent(day.date().getYear(), year -> new Year(year, YearState.MISSING, new ArrayList<>()))
                    .days()
                    .add(day);
        }
        return years.values();
    }

    /** All versions of all seasons, the latest first. */
    public List<SeasonVersion> seasons() {
        List<SeasonVersion> seasons = new ArrayList<>(index.seasons());
        Collections.reverse(seasons);
        return seasons;
    }

    /** Who keeps other hours than the usual ones, by code. */
    public Map<String, WorkingHours> hours() {
        return new TreeMap<>(index.hours().byCode());
    }

    public List<CalendarChange> history() {
        return table.changes(HISTORY);
    }

    /**
     * Gives a season other days from a day on. Cases that have their limit keep it.
     *
     * @param first month and day, such as {@code 11-16}
     * @throws Refusal with every field that is wrong
     */
    public void changeSeason(String code, String first, String last, LocalDate effectiveFrom, String source, Actor by) {
        requireAdministrator(by, null);
        MonthDay from = monthDay(first);
        MonthDay to = monthDay(last);
        boolean known =
                index.seasons().stream().anyMatch(version -> version.code().equals(code));
        new Findings()
                .check(known, "code", "calendar.season.unknown")
                .check(from != null, "first", "calendar.season.day")
                .check(to != null, "last", "calendar.season.day")
                .check(from == null || !from.equals(to), "last", "calendar.season.one-day")
                .check(
                        effectiveFrom != null && !effectiveFrom.isBefore(today()),
                        "effectiveFrom",
                        "calendar.season.past")
                .text(source, 120, "source", "calendar.season.source", "calendar.season.source-length")
                .orRefuse();
        SeasonVersion version = new SeasonVersion(code, new Season(from, to), effectiveFrom, source.strip());
        String detail = first + " – " + last + ", " + effectiveFrom;
        changes.apply(ChangeKind.SEASON, code, detail, by, () -> {
            if (!table.add(version, by)) {
                throw Refusal.invalid("effectiveFrom", "calendar.season.same-day");
            }
        });
    }

    /**
     * What other hours would do to open deadlines.
     *
     * @param windows such as {@code 08:00-12:00,14:00-18:00}; blank for those of the organisation above
     */
    public Foresight foreseeHours(String organisationCode, String windows, Actor by) {
        WorkingHours hours = checkedHours(organisationCode, windows, by);
        return changes.foresee(index.hours().with(organisationCode.strip(), hours));
    }

    /** Gives an organisation hours of its own, or with blank {@code windows} those of the organisation above. */
    public Followed changeHours(String organisationCode, String windows, Actor by) {
        WorkingHours hours = checkedHours(organisationCode, windows, by);
        String code = organisationCode.strip();
        String detail = hours == null ? null : hours.written();
        try {
            return changes.apply(ChangeKind.HOURS, code, detail, by, () -> table.setHours(code, hours, by));
        } catch (DataIntegrityViolationException noSuchOrganisation) {
            throw Refusal.invalid("organisation", "calendar.hours.organisation", code);
        }
    }

    private WorkingHours checkedHours(String organisationCode, String windows, Actor by) {
        String code = organisationCode == null ? "" : organisationCode.strip();
        requireAdministrator(by, code);
        WorkingHours hours = null;
        boolean readable = true;
        if (windows != null && !windows.isBlank()) {
            try {
                hours = WorkingHours.parse(windows);
            } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                readable = false;
            }
        }
        new Findings()
                .check(!code.isEmpty(), "organisation", "calendar.hours.organisation", code)
                .check(readable, "windows", "calendar.hours.windows")
                .orRefuse();
        return hours;
    }

    private void requireAdministrator(Actor actor, String code) {
        boolean may = code == null || code.isEmpty()
                ? actor.may(Permission.ADMINISTER)
                : actor.may(Permission.ADMINISTER, areaOf(code));
        if (!may) {
            throw Refusal.notPermitted("calendar.not-yours");
        }
    }

    private static String areaOf(String code) {
        String[] parts = code.split("-");
        return parts.length > 1 ? parts[1] : code;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private static MonthDay monthDay(String typed) {
        try {
            return typed == null ? null : MonthDay.parse("--" + typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
