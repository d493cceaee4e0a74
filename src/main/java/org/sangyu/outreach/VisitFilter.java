package org.sangyu.outreach;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Which rounds are counted and listed: those that are done in a time. Figures and the list that proves them ask by the same
 * filter.
 *
 * @param kind null for all
 * @param proof null for all
 */
public record VisitFilter(OutreachKind kind, LocalDate from, LocalDate until, Proof proof) {

    /** What there is to show for a round. */
    public enum Proof {
        /** A leader or the community has verified a record of it. */
        VERIFIED("exists (select 1 from service_record r where r.matter = v.number and r.state = 'VERIFIED')"),
        /** Written down, and nobody has looked at it yet. */
        WAITING(
                """
                exists (select 1 from service_record r where r.matter = v.number and r.state = 'WAITING')
                and not exists (select 1 from service_record r where r.matter = v.number and r.state = 'VERIFIED')""");

        final String condition;

        Proof(String condition) {
            this.condition = condition;
        }
    }

    /** A round counts when a record of it was written that was neither given back nor taken out of the count. */
    static final String COUNTS =
            """
            v.state = 'DONE' and exists (select 1 from service_record r
                                         where r.matter = v.number and r.state in ('WAITING', 'VERIFIED'))""";

    /** As it stands in an address: what cannot be read narrows nothing; without days, this year until today. */
    public static VisitFilter typed(String kind, String from, String until, String proof, LocalDate today) {
        return new VisitFilter(
                CarePlanDesk.one(OutreachKind.values(), kind),
                day(from, today.withDayOfYear(1)),
                day(until, today),
                CarePlanDesk.one(Proof.values(), proof));
    }

    String condition() {
        return COUNTS
                + " and v.done_on between :from and :until and (:kind = '' or v.kind = :kind)"
                + (proof == null ? "" : " and " + proof.condition);
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            return otherwise;
        }
    }
}
