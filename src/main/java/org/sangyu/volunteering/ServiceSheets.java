package org.sangyu.volunteering;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.paper.Seal;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where sheets of verified hours are handed out, found again, and told genuine or not. */
@Service
public class ServiceSheets {

    /** More than fit onto a handful of pages nobody reads: a shorter period is asked for instead. */
    static final int MOST = 500;

    private static final String SELECT =
            """
            select s.number, s.person_id, p.name, v.volunteer_no, s.from_on, s.until_on, s.minutes,
                   cardinality(s.records) as items, s.issuer_code, s.handler, s.issued_at
            from service_sheet s
            join person p on p.id = s.person_id
            left join volunteer v on v.person_id = s.person_id
            """;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final AuditLog audit;
    private final Clock clock;

    ServiceSheets(JdbcClient jdbc, Seal seal, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose hours: a person, of one scope's records only, issued by an organisation. @param handler null for the volunteer */
    public record Wish(
            long personId,
            String scope,
            String issuerCode,
            String areaCode,
            String handler,
            LocalDate from,
            LocalDate until) {}

    /** A sheet that is genuine. @param corrected how many of its records were corrected since */
    public record Genuine(ServiceSheet sheet, int corrected) {}

    /**
     * @return the sheet's number
     * @throws Refusal beside the field, when the period is none, or holds no verified hours or too many records
     */
    @Transactional
    public String issue(Wish wish, Actor by) {
        if (wish.from() == null || wish.until() == null || wish.until().isBefore(wish.from())) {
            throw Refusal.invalid("until", "volunteering.refused.period");
        }
        record Item(long id, int minutes) {}
        List<Item> items = jdbc.sql(
                        """
                        select r.id, r.minutes from service_record r
                        where r.person_id = :person and r.state = 'VERIFIED' and r.minutes > 0
                          and r.visited_on between :from and :until and %s
                        order by r.visited_on, r.id limit :most
                        """
                                .formatted(wish.scope() == null ? "true" : ServiceRecords.condition(wish.scope())))
                .param("person", wish.personId())
                .param("from", Date.valueOf(wish.from()))
                .param("until", Date.valueOf(wish.until()))
                .param("scope", wish.scope(), Types.VARCHAR)
                .param("most", MOST + 1)
                .query(Item.class)
                .list();
        if (items.isEmpty()) {
            throw Refusal.invalid("until", "volunteering.refused.no-hours");
        }
        if (items.size() > MOST) {
            throw Refusal.invalid("until", "volunteering.refused.many-hours", MOST);
        }
        String number = number(wish.areaCode());
        jdbc.sql(
                        """
                        insert into service_sheet (number, person_id, from_on, until_on, records, minutes, issuer_code,
                                                   handler, issued_at, issued_by)
                        values (:number, :person, :from, :until, :records, :minutes, :issuer, :handler, :now, :by)
                        """)
                .param("number", number)
                .param("person", wish.personId())
                .param("from", Date.valueOf(wish.from()))
                .param("until", Date.valueOf(wish.until()))
                .param("records", items.stream().map(Item::id).toArray(Long[]::new))
                .param("minutes", items.stream().mapToInt(Item::minutes).sum())
                .param("issuer", wish.issuerCode())
                .param("handler", wish.handler(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.accountId())
                .update();
        audit.record(by, "service-sheet-issued", number, true, Map.of("records", items.size()));
        return number;
    }

    @Transactional(readOnly = true)
    public List<ServiceSheet> ofPerson(long personId) {
        return jdbc.sql(SELECT + "where s.person_id = :person order by s.issued_at desc limit 50")
                .param("person", personId)
                .query(ServiceSheets::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<ServiceSheet> find(String number) {
        return jdbc.sql(SELECT + "where s.number = :number")
                .param("number", number)
                .query(ServiceSheets::read)
                .optional();
    }

    /** What stands in it, as it stood when it was handed out, by day. */
    @Transactional(readOnly = true)
    public List<ServiceRecord> items(String number) {
        return jdbc.sql(
                        RecordTable.SELECT
                                + """
                          join service_sheet s on r.id = any (s.records)
                          where s.number = :number order by r.visited_on, r.id
                          """)
                .param("number", number)
                .query(RecordTable::read)
                .list();
    }

    /** Empty for a number that nobody was given and for a seal that does not fit: the answer is the same. */
    @Transactional(readOnly = true)
    public Optional<Genuine> genuine(String number, String said) {
        return find(number)
                .filter(sheet -> seal.fits(sheet.said(), said))
                .map(sheet -> new Genuine(sheet, corrected(number)));
    }

    /** The path by which anybody may ask whether the sheet is genuine. */
    public String path(ServiceSheet sheet) {
        return "/service-sheet/" + sheet.number() + "?c=" + seal.of(sheet.said());
    }

    private int corrected(String number) {
        return jdbc.sql(
                        """
                        select count(*) from service_sheet s
                        join service_record r on r.id = any (s.records) and r.state = 'CORRECTED'
                        where s.number = :number
                        """)
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    private String number(String areaCode) {
        long serial = jdbc.sql("select nextval('service_sheet_number')")
                .query(Long.class)
                .single();
        String day = LocalDate.ofInstant(clock.instant(), Spell.ZONE).format(DateTimeFormatter.BASIC_ISO_DATE);
        return "FW-%s-%s-%06d".formatted(areaCode.substring(0, 6), day, serial);
    }

    private static ServiceSheet read(ResultSet row, int n) throws SQLException {
        Instant issued = RecordTable.instant(row, "issued_at");
        return new ServiceSheet(
                row.getString("number"),
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("volunteer_no"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getInt("minutes"),
                row.getInt("items"),
                row.getString("issuer_code"),
                row.getString("handler"),
                issued);
    }
}
