package org.sangyu.outreach;

import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.CallMatter;
import org.sangyu.volunteering.OtherMatters;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rounds as what helpers are called for. Before somebody says yes they learn the kind and the community; then whom and
 * where, as long as it takes (domain.md §13.14).
 */
@Component
class OutreachCalls implements OtherMatters {

    private final CarePlanTable plans;
    private final VisitTable visits;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    OutreachCalls(CarePlanTable plans, VisitTable visits, JdbcClient jdbc, MessageSource messages) {
        this.plans = plans;
        this.visits = visits;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public boolean knows(String number) {
        return number.startsWith("GH-");
    }

    @Override
    public CallMatter require(String number, Actor by) {
        CareVisit visit = visits.find(number).orElseThrow(() -> none(number));
        CarePlan plan = plans.find(visit.plan()).orElseThrow(() -> none(number));
        if (!CarePlanDoors.keeps(plan, by)) {
            throw none(number);
        }
        if (!visit.state().isOpen()) {
            throw Refusal.conflict("outreach.refused.no-round");
        }
        String title = messages.getMessage("outreach.call." + visit.kind(), null, LocaleContextHolder.getLocale());
        return new CallMatter(null, null, number, visit.areaCode(), title, false, plan.teamCode(), false);
    }

    @Override
    public Setting setting(String number) {
        CareVisit visit = visits.find(number).orElseThrow(() -> none(number));
        return jdbc.sql("select area_code, address from person where id = :id")
                .param("id", visit.personId())
                .query((row, n) -> new Setting(
                        row.getString("area_code"),
                        row.getString("address"),
                        visit.kind().category(),
                        visits.numbersFor(visit.personId())))
                .single();
    }

    @Override
    public void hold(String number) {
        visits.find(number).ifPresent(visit -> plans.lock(visit.plan()));
    }

    @Override
    public String address(String number) {
        CareVisit visit = visits.find(number).orElseThrow(() -> none(number));
        return jdbc.sql("select name, address, phone from person where id = :id and status = 'ACTIVE'")
                .param("id", visit.personId())
                .query((row, n) ->
                        said(row.getString("name"), row.getString(visit.kind().isAtHome() ? "address" : "phone")))
                .optional()
                .orElse(null);
    }

    @Override
    public String page(String number) {
        return visits.find(number).map(visit -> "/outreach/" + visit.plan()).orElse("/outreach");
    }

    private static String said(String name, String where) {
        return where == null || where.isBlank() ? name : name + " " + where;
    }

    private static Refusal none(String number) {
        return Refusal.notFound("volunteering.call.no-matter", number);
    }
}
