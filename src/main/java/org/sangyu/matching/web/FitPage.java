package org.sangyu.matching.web;

import java.util.Set;
import org.sangyu.matching.WhoFits;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.Skill;
import org.sangyu.security.CurrentActor;
import org.sangyu.volunteering.CallDesk;
import org.sangyu.volunteering.RiskLevel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who fits 谁合适: teams and people for one matter, with numbers and reasons; it leads to a call, and whoever calls decides. */
@Controller
class FitPage {

    private final WhoFits fits;
    private final CallDesk calls;
    private final Organisations organisations;
    private final CurrentActor current;

    FitPage(WhoFits fits, CallDesk calls, Organisations organisations, CurrentActor current) {
        this.fits = fits;
        this.calls = calls;
        this.organisations = organisations;
        this.current = current;
    }

    /** @param risk null on arriving, when what is usual is shown */
    @GetMapping("/fit/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(required = false) RiskLevel risk,
            @RequestParam(defaultValue = "") Set<Skill> skills,
            @RequestParam(defaultValue = "false") boolean insurance,
            Model model) {
        WhoFits.Wish wish = risk == null ? null : new WhoFits.Wish(skills, risk, insurance);
        WhoFits.Sheet sheet = fits.of(number, wish, current.require());
        model.addAttribute("sheet", sheet);
        model.addAttribute("page", calls.page(sheet.matter()));
        model.addAttribute(
                "place",
                organisations
                        .find(sheet.matter().areaCode())
                        .map(Organisation::name)
                        .orElse(""));
        model.addAttribute("skills", Skill.values());
        model.addAttribute("levels", RiskLevel.values());
        return "matching/fit";
    }
}
