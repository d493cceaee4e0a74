package org.sangyu.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.calendar.YearState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what the clock wrote about a case: who had it for how long, and on what each automatic act rested. */
@Service
public class ClockRecords {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ClockRecords(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** In order; empty for a reader who sees no more than a work sheet. */
    public List<StayView> stays(CaseView view) {
        return view.sight() == Sight.WORKSHEET
                ? List.of()
                : jdbc.sql(
                                """
                                select s.*, coalesce(o.name, s.holder_code) as holder
                                from case_stay s
                                join livelihood_case c on c.id = s.case_id
                                left join organisation o on o.code = s.holder_code
                                where c.number = :number
                                order by s.id
                                """)
                        .param("number", view.number())
                        .query((row, n) -> stay(row))
                        .list();
    }

    /** In order; empty for a reader who sees no more than a work sheet. */
    public List<AutomationView> automations(CaseView view) {
        return view.sight() == Sight.WORKSHEET
                ? List.of()
                : jdbc.sql(
                                """
                                select a.* from case_automation a
                                join livelihood_case c on c.id = a.case_id
                                where c.number = :number
                                order by a.id
                                """)
                        .param("number", view.number())
                        .query((row, n) -> automation(row))
                        .list();
    }

    private StayView stay(ResultSet row) throws SQLException {
        Instant from = StoredCase.instant(row, "from_at");
        Instant until = StoredCase.instant(row, "until_at");
        Instant due = StoredCase.instant(row, "due_at");
        Instant now = clock.instant();
        boolean over = until != null;
        return new StayView(
                Duty.valueOf(row.getString("duty")),
                row.getString("holder"),
                from,
                until,
                over ? row.getInt("working_minutes") : calendar.workMinutesBetween(from, now),
                due,
                due == null ? null : over ? row.getBoolean("overdue") : (Boolean) due.isBefore(now));
    }

    private static AutomationView automation(ResultSet row) throws SQLException {
        String unit = row.getString("policy_unit");
        return new AutomationView(
                StoredCase.instant(row, "at"),
                AutomaticAct.valueOf(row.getString("act")),
                row.getString("rule"),
                row.getString("policy"),
                unit == null ? null : new Limit(row.getInt("policy_amount"), LimitUnit.valueOf(unit)),
                row.getObject("policy_version", LocalDate.class),
                YearState.valueOf(row.getString("calendar_state")),
                StoredCase.instant(row, "from_at"),
                StoredCase.instant(row, "due_at"),
                StoredCase.instant(row, "yellow_at"));
    }
}
