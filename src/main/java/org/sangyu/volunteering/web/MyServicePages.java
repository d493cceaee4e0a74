package org.sangyu.volunteering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.volunteering.ServiceRecords;
import org.sangyu.volunteering.ServiceSheets;
import org.sangyu.volunteering.ServiceSums;
import org.sangyu.volunteering.Serving;
import org.sangyu.volunteering.SheetDesk;
import org.sangyu.volunteering.StarTable;
import org.sangyu.volunteering.WhoServes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A volunteer's own sums: hours, stars, thanks, every record, and the sheet to take along. */
@Controller
@RequestMapping("/my/service")
class MyServicePages {

    private static final int ROWS = 10;

    private final WhoServes who;
    private final ServiceSums sums;
    private final StarTable stars;
    private final ServiceRecords records;
    private final ServiceSheets sheets;
    private final SheetDesk desk;
    private final ConsentBook consents;
    private final Organisations organisations;
    private final Attempt attempt;
    private final CurrentActor current;
    private final Clock clock;

    MyServicePages(
            WhoServes who,
            ServiceSums sums,
            StarTable stars,
            ServiceRecords records,
            ServiceSheets sheets,
            SheetDesk desk,
            ConsentBook consents,
            Organisations organisations,
            Attempt attempt,
            CurrentActor current,
            Clock clock) {
        this.who = who;
        this.sums = sums;
        this.stars = stars;
        this.records = records;
        this.sheets = sheets;
        this.desk = desk;
        this.consents = consents;
        this.organisations = organisations;
        this.attempt = attempt;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(required = false) Long before, Model model) {
        return who.self(current.require())
                .map(self -> page(self, before, model))
                .orElse("volunteering/my-nobody");
    }

    @PostMapping("/sheets")
    ModelAndView issue(@RequestParam Map<String, String> form, Model model, HttpServletRequest request) {
        Actor actor = current.require();
        Serving self = who.require(actor);
        return attempt.at(
                () -> {
                    desk.own(Days.of(form.get("from")), Days.of(form.get("until")), actor);
                    return "/my/service#sheets";
                },
                "volunteering.sheet.issued",
                () -> page(self, null, model),
                form,
                model,
                request);
    }

    /** Whether one's name may stand on the wall of thanks; taken back as easily as given. */
    @PostMapping("/wall")
    ModelAndView wall(@RequestParam(defaultValue = "false") boolean agreed, Model model, HttpServletRequest request) {
        Actor actor = current.require();
        Serving self = who.require(actor);
        return attempt.at(
                () -> {
                    if (agreed) {
                        consents.give(self.personId(), ConsentPurpose.HONOUR, ConsentChannel.PAGE, actor);
                    } else if (consents.has(self.personId(), ConsentPurpose.HONOUR)) {
                        consents.withdraw(self.personId(), ConsentPurpose.HONOUR, ConsentChannel.PAGE, actor);
                    }
                    return "/my/service#wall";
                },
                agreed ? "volunteering.wall.agreed" : "volunteering.wall.not-agreed",
                () -> page(self, null, model),
                Map.of(),
                model,
                request);
    }

    private String page(Serving self, Long before, Model model) {
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
        model.addAttribute("today", today);
        model.addAttribute("onWall", consents.has(self.personId(), ConsentPurpose.HONOUR));
        model.addAttribute("toCall", who.toCall(self));
        return "volunteering/my-service";
    }
}
