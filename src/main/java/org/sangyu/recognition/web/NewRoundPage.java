package org.sangyu.recognition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.organisation.Organisations;
import org.sangyu.recognition.Categories;
import org.sangyu.recognition.Category;
import org.sangyu.recognition.NewRound;
import org.sangyu.recognition.RoundDesk;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.sangyu.volunteering.HoursWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a selection: the year, what can be given, how many have it, what it asks for. */
@Controller
@RequestMapping("/recognition/new")
class NewRoundPage {

    private static final int DAYS_TO_NOMINATE = 14;

    private final RoundDesk desk;
    private final Categories categories;
    private final HoursWords hours;
    private final Organisations organisations;
    private final Refusals refusals;
    private final CurrentActor current;
    private final Clock clock;

    NewRoundPage(
            RoundDesk desk,
            Categories categories,
            HoursWords hours,
            Organisations organisations,
            Refusals refusals,
            CurrentActor current,
            Clock clock) {
        this.desk = desk;
        this.categories = categories;
        this.hours = hours;
        this.organisations = organisations;
        this.refusals = refusals;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    String fresh(Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        Map<String, String> typed = new HashMap<>();
        typed.put("year", String.valueOf(today.getYear()));
        typed.put("lastDay", today.plusDays(DAYS_TO_NOMINATE).toString());
        for (Category one : categories.all()) {
            typed.put("places-" + one.code(), String.valueOf(one.usual().places()));
            typed.put("hours-" + one.code(), hours.of(one.usual().minMinutes()));
            typed.put("visits-" + one.code(), String.valueOf(one.usual().minVisits()));
            typed.put("months-" + one.code(), String.valueOf(one.usual().minMonths()));
        }
        return form(typed, Map.of(), model);
    }

    @PostMapping
    String open(
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Map<String, NewRound.Line> lines = new HashMap<>();
        for (Category one : categories.all()) {
            lines.put(
                    one.code(),
                    new NewRound.Line(
                            typed.get("places-" + one.code()),
                            typed.get("hours-" + one.code()),
                            typed.get("visits-" + one.code()),
                            typed.get("months-" + one.code())));
        }
        try {
            String area = typed.getOrDefault("areaCode", "");
            String number =
                    desk.open(new NewRound(typed.get("year"), area, typed.get("lastDay"), lines), current.require());
            next.addFlashAttribute("notice", "recognition.opened");
            return "redirect:/recognition/" + number;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(typed, refusals.texts(refusal, locale), model);
        }
    }

    private String form(Map<String, String> typed, Map<String, String> errors, Model model) {
        List<String> areas = current.require().scopes(Permission.SELECT_OUTSTANDING);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("categories", categories.all());
        model.addAttribute("areas", areas);
        model.addAttribute("names", organisations.names(areas));
        return "recognition/new";
    }
}
