package org.sangyu.embedded;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.sangyu.outreach.CarePlanDesk;
import org.sangyu.outreach.NewPlan;
import org.sangyu.people.HomeLife;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.ServiceDesk;
import org.sangyu.volunteering.TypedHours;
import org.sangyu.volunteering.VerificationDesk;
import org.sangyu.volunteering.Written;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of the invented town is called on at home, and how often somebody was there, as {@code demo/outreach.csv} says. */
@Component
@Profile("!postgres")
class DemoOutreach {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CarePlanDesk plans;
    private final HomeLife homes;
    private final ServiceDesk service;
    private final VerificationDesk verification;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoOutreach(
            CarePlanDesk plans,
            HomeLife homes,
            ServiceDesk service,
            VerificationDesk verification,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock) {
        this.plans = plans;
        this.homes = homes;
        this.service = service;
        this.verification = verification;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Once: where there is a plan already, nothing happens. */
    @Transactional
    public void begin() {
        if (jdbc.sql("select exists (select 1 from outreach_plan)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        DemoFile.rows("outreach.csv").forEach(this::begin);
    }

    private void begin(CSVRecord row) {
        Actor by = accounts.actor(row.get("by")).orElseThrow();
        long person = id(row.get("phone"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        String first = today.plusDays(Long.parseLong(row.get("inDays"))).toString();
        String plan = plans.begin(
                person,
                new NewPlan(row.get("kind"), row.get("rhythm"), first, row.get("team"), row.get("wish"), "PAPER"),
                by);
        if (row.get("alone") != null) {
            homes.note(person, true, by);
        }
        List<String> days = List.of(row.get("daysAgo").split("/"));
        int unverified = Integer.parseInt(row.get("unverified"));
        for (int round = 1; round <= days.size(); round++) {
            LocalDate day = today.minusDays(Long.parseLong(days.get(round - 1)));
            went(row, plan, round, day, round <= days.size() - unverified);
        }
    }

    /** A round of the time before there was this plan. */
    private void went(CSVRecord row, String plan, int round, LocalDate day, boolean verified) {
        String visit = "%s-%02d".formatted(plan, round);
        Timestamp begun = Timestamp.from(day.atStartOfDay(ZONE).toInstant());
        jdbc.sql(
                        """
                        insert into outreach_visit (number, plan, kind, person_id, branch_code, area_code, state, due_on,
                                                    late_at, begun_at, done_on, material, noted_at)
                        select :visit, number, kind, person_id, branch_code, area_code, 'DONE', :day, :begun, :begun, :day,
                               :material, :begun
                        from outreach_plan where number = :plan
                        """)
                .param("visit", visit)
                .param("plan", plan)
                .param("day", Date.valueOf(day))
                .param("begun", begun)
                .param("material", row.get("material"))
                .update();
        Actor leader = accounts.actor(row.get("leader")).orElseThrow();
        TypedHours typed = new TypedHours(day.toString(), "15:00", "16:30", null, row.get("work"), null);
        List<Long> records =
                service.write(row.get("team"), visit, Set.of(id(row.get("helper"))), typed, Written.PAPER, leader);
        if (verified) {
            verification.verify(records, leader);
        }
    }

    private long id(String phone) {
        return jdbc.sql("select id from person where phone = :phone and status = 'ACTIVE'")
                .param("phone", phone)
                .query(Long.class)
                .single();
    }
}
