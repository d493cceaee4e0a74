package org.sangyu.embedded;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.ServiceDesk;
import org.sangyu.volunteering.SheetDesk;
import org.sangyu.volunteering.TypedHours;
import org.sangyu.volunteering.VerificationDesk;
import org.sangyu.volunteering.Written;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the invented volunteers did with their teams in the weeks before, as {@code demo/service.csv} says: verified,
 * waiting, given back and corrected; and who agreed to stand on the wall of thanks.
 */
@Component
@Profile("!postgres")
class DemoService {

    private final ServiceDesk desk;
    private final VerificationDesk verification;
    private final SheetDesk sheets;
    private final ConsentBook consents;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoService(
            ServiceDesk desk,
            VerificationDesk verification,
            SheetDesk sheets,
            ConsentBook consents,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock) {
        this.desk = desk;
        this.verification = verification;
        this.sheets = sheets;
        this.consents = consents;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Once: where hours were written down for a team already, nothing happens. */
    @Transactional
    public void write() {
        if (jdbc.sql("select exists (select 1 from service_record where matter is null)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        DemoFile.rows("service.csv").forEach(this::write);
        agree("13955501002", "lead");
        agree("13955501025", "lead2");
        print("volunteer");
        print("volunteer2");
    }

    private void write(CSVRecord row) {
        Actor leader = person(row.get("leader"));
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .minusDays(Long.parseLong(row.get("daysAgo")));
        long who = id(row.get("phone"));
        TypedHours typed = typed(row, day, row.get("to"));
        List<Long> records =
                desk.write(row.get("team"), null, Set.of(who), typed, Written.valueOf(row.get("written")), leader);
        Actor checker = person(row.get("checker"));
        switch (row.get("then")) {
            case "verified" -> verification.verify(records, checker);
            case "returned" -> verification.giveBack(records.get(0), row.get("words"), checker);
            case "corrected" -> {
                verification.verify(records, checker);
                verification.verify(
                        List.of(desk.correct(records.get(0), typed(row, day, row.get("words")), leader)), checker);
            }
            default -> {}
        }
    }

    private static TypedHours typed(CSVRecord row, LocalDate day, String to) {
        return new TypedHours(day.toString(), row.get("from"), to, row.get("travel"), row.get("work"), row.get("next"));
    }

    /** A sheet of the last ninety days. */
    private void print(String username) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        sheets.own(today.minusDays(90), today, person(username));
    }

    private void agree(String phone, String username) {
        consents.give(id(phone), ConsentPurpose.HONOUR, ConsentChannel.PAGE, person(username));
    }

    private long id(String phone) {
        return jdbc.sql("select id from person where phone = :phone and status = 'ACTIVE'")
                .param("phone", phone)
                .query(Long.class)
                .single();
    }

    private Actor person(String username) {
        return accounts.actor(username).orElseThrow();
    }
}
