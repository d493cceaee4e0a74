package org.sangyu.volunteering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.volunteering.Serving;
import org.sangyu.volunteering.SheetDesk;
import org.sangyu.volunteering.WhoServes;
import org.sangyu.web.Attempt;
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

    private final WhoServes who;
    private final ServiceOverview overview;
    private final SheetDesk desk;
    private final ConsentBook consents;
    private final Attempt attempt;
    private final CurrentActor current;

    MyServicePages(
            WhoServes who,
            ServiceOverview overview,
            SheetDesk desk,
            ConsentBook consents,
            Attempt attempt,
            CurrentActor current) {
        this.who = who;
        this.overview = overview;
        this.desk = desk;
        this.consents = consents;
        this.attempt = attempt;
        this.current = current;
    }

    @GetMapping
    String show(@RequestParam(required = false) Long before, Model model) {
        Actor actor = current.require();
        return who.self(actor)
                .map(self -> overview.page(self, actor, before, model))
                .orElseGet(() -> overview.nobody(actor, model));
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
                () -> overview.page(self, actor, null, model),
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
                () -> overview.page(self, actor, null, model),
                Map.of(),
                model,
                request);
    }
}
