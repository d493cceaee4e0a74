package org.sangyu.volunteering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.Awards;
import org.sangyu.volunteering.ServiceRecords;
import org.sangyu.volunteering.ServiceSheets;
import org.sangyu.volunteering.ServiceSums;
import org.sangyu.volunteering.Serving;
import org.sangyu.volunteering.StarTable;
import org.sangyu.volunteering.WhoServes;
import org.sangyu.web.Attempt;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills a volunteer's page of sums. */
@Component
class ServiceOverview {

    private static final int ROWS = 10;

    private final WhoServes who;
    private final ServiceSums sums;
    private final StarTable stars;
    private final ServiceRecords records;
    private final ServiceSheets sheets;
    private final ConsentBook consents;
    private final Awards awards;
    private final Organisations organisations;
    private final Clock clock;

    ServiceOverview(
            WhoServes who,
            ServiceSums sums,
            StarTable stars,
            ServiceRecords records,
            ServiceSheets sheets,
            ConsentBook consents,
            Awards awards,
            Organisations organisations,
            Clock clock) {
        this.who = who;
        this.sums = sums;
        this.stars = stars;
        this.records = records;
        this.sheets = sheets;
        this.consents = consents;
        this.awards = awards;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** For whoever is not in the register: a leader may still be nominated with the team. */
    String nobody(Actor actor, Model model) {
        model.addAttribute("proposed", awards.proposed(actor));
        return "volunteering/my-nobody";
    }

    /** @param before only records before this one; null for the newest, with the sums above them */
    String page(Serving self, Actor actor, Long before, Model model) {
        Attempt.none(model);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        ServiceSums.Own own = sums.own(self.personId());
        model.addAttribute("self", self);
        model.addAttribute("teamNames", organisations.names(self.teams()));
        model.addAttribute("own", own);
        model.addAttribute("thisYear", sums.ofPerson(self.personId(), today.withDayOfYear(1), today));
        model.addAttribute("stars", stars.of(self.areaCode(), own.all().minutes()));
        model.addAttribute("records", records.own(self, before, ROWS));
        model.addAttribute("first", before == null);
        model.addAttribute("sheets", sheets.ofPerson(self.personId()));
        model.addAttribute("awards", awards.ofPerson(self.personId()));
        model.addAttribute("proposed", awards.proposed(actor));
        model.addAttribute("today", today);
        model.addAttribute("onWall", consents.has(self.personId(), ConsentPurpose.HONOUR));
        model.addAttribute("toCall", who.toCall(self));
        return "volunteering/my-service";
    }
}
