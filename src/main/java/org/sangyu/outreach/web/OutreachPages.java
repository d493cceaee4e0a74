package org.sangyu.outreach.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.outreach.CarePlanList;
import org.sangyu.outreach.OutreachFigures;
import org.sangyu.outreach.OutreachKind;
import org.sangyu.outreach.OutreachProposals;
import org.sangyu.outreach.OutreachScope;
import org.sangyu.outreach.ProvenVisits;
import org.sangyu.outreach.VisitFilter;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.sangyu.sheets.SheetExports;
import org.sangyu.web.FileAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is called on in a scope, how often that was done, and the list that proves each figure. */
@Controller
class OutreachPages {

    private static final int ROWS = 30;
    private final CarePlanList plans;
    private final OutreachFigures figures;
    private final OutreachProposals proposals;
    private final ProvenVisits visits;
    private final SheetExports exports;
    private final OutreachWords words;
    private final CurrentActor current;
    private final Clock clock;

    OutreachPages(
            CarePlanList plans,
            OutreachFigures figures,
            OutreachProposals proposals,
            ProvenVisits visits,
            SheetExports exports,
            OutreachWords words,
            CurrentActor current,
            Clock clock) {
        this.plans = plans;
        this.figures = figures;
        this.proposals = proposals;
        this.visits = visits;
        this.exports = exports;
        this.words = words;
        this.current = current;
        this.clock = clock;
    }

    /** As it stands in the address; what is no choice there narrows nothing. */
    record Filter(String scope, String kind, String show, String from, String until, String proof, String cursor) {

        VisitFilter visits(LocalDate today) {
            return VisitFilter.typed(kind, from, until, proof, today);
        }

        CarePlanList.Show shown() {
            return Arrays.stream(CarePlanList.Show.values())
                    .filter(one -> one.name().equals(show))
                    .findFirst()
                    .orElse(CarePlanList.Show.OPEN);
        }
    }

    @GetMapping("/outreach")
    String overview(@ModelAttribute("filter") Filter filter, Model model) {
        Actor reader = current.require();
        OutreachScope scope = open(filter, reader, model);
        VisitFilter time = filter.visits(today());
        model.addAttribute("now", figures.now(scope, reader));
        model.addAttribute("done", figures.done(scope, time, reader));
        model.addAttribute("without", proposals.people(scope, reader));
        model.addAttribute("show", filter.shown());
        model.addAttribute("shows", CarePlanList.Show.values());
        model.addAttribute("page", plans.list(scope, time.kind(), filter.shown(), filter.cursor(), reader));
        return "outreach/overview";
    }

    @GetMapping("/outreach/visits")
    String visits(@ModelAttribute("filter") Filter filter, Model model) {
        Actor reader = current.require();
        OutreachScope scope = open(filter, reader, model);
        VisitFilter asked = filter.visits(today());
        model.addAttribute("proofs", VisitFilter.Proof.values());
        model.addAttribute("done", figures.done(scope, asked, reader));
        model.addAttribute("page", visits.list(scope, asked, filter.cursor(), ROWS, reader));
        model.addAttribute("verifies", reader.may(Permission.VERIFY_HOURS));
        return "outreach/visits";
    }

    /** Masked; in full, for a reason, it is taken out with the other registers. */
    @GetMapping("/outreach/visits.xlsx")
    ResponseEntity<byte[]> export(@RequestParam Map<String, String> filter, Locale locale) {
        SheetExports.Wish wish = new SheetExports.Wish(SheetExports.Format.XLSX, false, null, filter);
        SheetExports.File file = exports.takeOut("outreach", wish, locale, current.require());
        return FileAnswer.toSave(file.name() + ".xlsx", FileAnswer.XLSX, file.bytes());
    }

    private OutreachScope open(Filter filter, Actor reader, Model model) {
        OutreachScope scope = OutreachScope.of(filter.scope(), reader);
        model.addAttribute("words", words);
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", words.scopes(scope, reader));
        model.addAttribute("kinds", OutreachKind.values());
        model.addAttribute("asked", filter.visits(today()));
        return scope;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
