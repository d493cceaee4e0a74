package org.sangyu.volunteering.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.Skill;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.volunteering.Advice;
import org.sangyu.volunteering.CallAudience;
import org.sangyu.volunteering.CallDesk;
import org.sangyu.volunteering.CallMatter;
import org.sangyu.volunteering.CoordinatorPhone;
import org.sangyu.volunteering.NewCall;
import org.sangyu.volunteering.RiskLevel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calling for helpers: what it is, and below it everybody who might be asked, each with what speaks against it. */
@Controller
@RequestMapping("/calls/new")
class NewCallPage {

    private final CallDesk desk;
    private final CallAudience audience;
    private final CallModel words;
    private final Organisations organisations;
    private final CoordinatorPhone phone;
    private final Refusals refusals;
    private final CurrentActor current;

    NewCallPage(
            CallDesk desk,
            CallAudience audience,
            CallModel words,
            Organisations organisations,
            CoordinatorPhone phone,
            Refusals refusals,
            CurrentActor current) {
        this.desk = desk;
        this.audience = audience;
        this.words = words;
        this.organisations = organisations;
        this.phone = phone;
        this.refusals = refusals;
        this.current = current;
    }

    /** @param chosen what was chosen before on the page of who fits; where nothing was, what is usual stands there */
    @GetMapping
    String fresh(@ModelAttribute NewCall chosen, Model model) {
        Actor actor = current.require();
        CallMatter about = desk.matter(chosen.matter(), actor);
        Advice.Usual usual = audience.usual(about, actor);
        boolean plain = chosen.risk() == null;
        NewCall typed = new NewCall(
                about.number(),
                about.byTeam() || chosen.team() == null ? about.teamCode() : chosen.team(),
                about.title(),
                null,
                null,
                null,
                null,
                String.valueOf(Math.max(1, chosen.people().size())),
                plain ? usual.skills().stream().map(Skill::name).sorted().toList() : chosen.skills(),
                plain ? usual.risk().name() : chosen.risk(),
                usual.notice(),
                plain ? usual.insurance() : chosen.insurance(),
                false,
                phone.of(actor, about.teamCode() == null ? about.areaCode() : about.teamCode()),
                "CHOSEN",
                chosen.people());
        return form(model, about, typed, actor, Map.of());
    }

    /** @param step {@code look} only shows again who may be asked for what was typed */
    @PostMapping
    String post(
            @ModelAttribute NewCall typed,
            @RequestParam(required = false) String step,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Actor actor = current.require();
        CallMatter about = desk.matter(typed.matter(), actor);
        if ("look".equals(step)) {
            return form(model, about, typed, actor, Map.of());
        }
        try {
            String number = desk.post(typed, actor);
            next.addFlashAttribute("notice", "volunteering.call.posted");
            return "redirect:/calls/" + number;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(model, about, typed, actor, refusals.texts(refusal, locale));
        }
    }

    private String form(Model model, CallMatter about, NewCall typed, Actor actor, Map<String, String> errors) {
        model.addAttribute("about", about);
        model.addAttribute("page", desk.page(about));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("candidates", audience.candidates(typed, about, actor));
        model.addAttribute("teams", about.byTeam() ? List.of() : organisations.teamsServing(about.areaCode()));
        model.addAttribute("skills", Skill.values());
        model.addAttribute("levels", RiskLevel.values());
        model.addAttribute("words", words);
        return "volunteering/call-new";
    }
}
