package org.sangyu.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sangyu.calendar.YearFile.RowError;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Service;

/**
 * Takes in a year's official days 放假安排, or single days of an official year that differ here: upload, look at what it
 * would change, confirm (domain.md §8.1).
 */
@Service
public class YearImports {

    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2100;

    /** 全国年节及纪念日放假办法 art. 2: what no official year lacks. */
    private static final List<MonthDay> ALWAYS_OFF = List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1));

    private static final int FEWEST_DAYS_OFF = 11;

    private final CalendarTable table;
    private final YearUploads uploads;
    private final CalendarIndex index;
    private final CalendarChanges changes;

    YearImports(CalendarTable table, YearUploads uploads, CalendarIndex index, CalendarChanges changes) {
        this.table = table;
        this.uploads = uploads;
        this.index = index;
        this.changes = changes;
    }

    /**
     * Keeps the file for looking at it; rows that are wrong are told by {@link #preview}.
     *
     * @throws Refusal about {@code year} or {@code file} when it is no such file at all
     */
    public UUID upload(Integer year, String fileName, byte[] bytes, Actor by) {
        requireAdministrator(by);
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.invalid("year", "calendar.import.year", "" + FIRST_YEAR, "" + LAST_YEAR);
        }
        String name = fileName == null || fileName.isBlank() ? year + ".csv" : fileName;
        return uploads.keep(new YearUploads.Upload(year, name, YearCsv.decode(bytes)), by);
    }

    public YearImport preview(UUID id, Actor by) {
        requireAdministrator(by);
        YearUploads.Upload upload = require(id);
        YearState state = index.get().stateOf(upload.year());
        YearFile file = checked(upload, state);
        boolean whole = file.errors().isEmpty();
        WorkingDays changed = whole ? after(upload.year(), state, file) : null;
        Foresight foresight = whole ? changes.foresee(changed) : null;
        return new YearImport(id, upload.year(), upload.fileName(), state, file, whole ? newDays(file) : 0, foresight);
    }

    /** The year counts from now on, and the open deadlines follow. */
    public Followed confirm(UUID id, Actor by) {
        requireAdministrator(by);
        YearUploads.Upload upload = require(id);
        return changes.apply(
                ChangeKind.YEAR, String.valueOf(upload.year()), upload.fileName(), by, () -> write(id, upload));
    }

    private void write(UUID id, YearUploads.Upload upload) {
        // read again under the lock: another administrator may have confirmed the same year
        YearState state = table.years().getOrDefault(upload.year(), YearState.MISSING);
        YearFile file = checked(upload, state);
        if (!file.errors().isEmpty()) {
            throw Refusal.conflict("calendar.import.still-wrong");
        }
        if (state != YearState.OFFICIAL) {
            table.clear(upload.year());
        }
        table.write(file.days(), upload.fileName());
        table.official(upload.year());
        uploads.forget(id);
    }

    private YearFile checked(YearUploads.Upload upload, YearState state) {
        YearFile file = YearCsv.read(upload.content(), upload.year());
        if (!file.errors().isEmpty() || state == YearState.OFFICIAL) {
            return file;
        }
        List<RowError> errors = new ArrayList<>();
        Set<LocalDate> off = new HashSet<>();
        file.days().stream().filter(day -> day.kind() == CalendarDay.Kind.OFF).forEach(day -> off.add(day.date()));
        for (MonthDay day : ALWAYS_OFF) {
            if (!off.contains(day.atYear(upload.year()))) {
                errors.add(new RowError(
                        0, new FieldRefusal(null, "calendar.import.holiday-missing", "" + day.atYear(upload.year()))));
            }
        }
        if (off.size() < FEWEST_DAYS_OFF) {
            errors.add(new RowError(
                    0, new FieldRefusal(null, "calendar.import.few-days-off", FEWEST_DAYS_OFF, off.size())));
        }
        return new YearFile(file.rows(), errors);
    }

    /** The days as they would be: an official year keeps what the file does not name, every other is replaced. */
    private WorkingDays after(int year, YearState state, YearFile file) {
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        table.days().stream()
                .filter(day -> state == YearState.OFFICIAL || day.date().getYear() != year)
                .forEach(day -> days.put(day.date(), day));
        file.days().forEach(day -> days.put(day.date(), day));
        Map<Integer, YearState> years = new HashMap<>(table.years());
        years.put(year, YearState.OFFICIAL);
        return new WorkingDays(days.values(), years);
    }

    private int newDays(YearFile file) {
        Set<CalendarDay> known = new HashSet<>(table.days());
        return (int) file.days().stream().filter(day -> !known.contains(day)).count();
    }

    private YearUploads.Upload require(UUID id) {
        return uploads.find(id).orElseThrow(() -> Refusal.notFound("calendar.import.gone"));
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.may(Permission.ADMINISTER)) {
            throw Refusal.notPermitted("calendar.not-yours");
        }
    }
}
