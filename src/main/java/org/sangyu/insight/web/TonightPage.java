package org.sangyu.insight.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.insight.Foretold;
import org.sangyu.insight.Tonight;
import org.sangyu.insight.TonightAnswer;
import org.sangyu.insight.TonightKind;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dry run: which cases would turn yellow or red, be escalated, expire or resume until an instant, and why. */
@Controller
class TonightPage {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** One line of the page. */
    record Line(TonightKind kind, String number, String area, Instant at, String why) {}

    private final Tonight tonight;
    private final ForetoldWords words;
    private final Organisations organisations;
    private final CurrentActor current;
    private final MessageSource messages;

    TonightPage(
            Tonight tonight,
            ForetoldWords words,
            Organisations organisations,
            CurrentActor current,
            MessageSource messages) {
        this.tonight = tonight;
        this.words = words;
        this.organisations = organisations;
        this.current = current;
        this.messages = messages;
    }

    @GetMapping("/insight/tonight")
    String show(
            @RequestParam(required = false) String until,
            @RequestParam(required = false) String area,
            Model model,
            jakarta.servlet.http.HttpServletResponse response,
            Locale language) {
        Actor actor = current.require();
        model.addAttribute("until", until);
        model.addAttribute("area", area);
        model.addAttribute("areas", areas(actor));
        model.addAttribute("errors", Map.of());
        try {
            Instant limit = tonight.until(until);
            TonightAnswer answer = tonight.answer(limit, area == null || area.isBlank() ? null : area.strip(), actor);
            model.addAttribute("until", LocalDateTime.ofInstant(answer.until(), ZONE));
            model.addAttribute("area", answer.area());
            model.addAttribute("areaName", name(answer.area()));
            model.addAttribute("answer", answer);
            model.addAttribute("lines", lines(answer, language));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Map<String, String> errors = new LinkedHashMap<>();
            refusal.errors()
                    .forEach(error ->
                            errors.put(error.field(), messages.getMessage(error.key(), error.args(), language)));
            model.addAttribute("errors", errors);
        }
        return "insight/tonight";
    }

    private List<Line> lines(TonightAnswer answer, Locale language) {
        Map<String, String> names = organisations.names(
                answer.acts().stream().map(TonightPage::community).toList());
        return answer.acts().stream()
                .map(act -> new Line(
                        act.kind(),
                        act.number(),
                        names.getOrDefault(community(act), community(act)),
                        act.at(),
                        words.why(act, language)))
                .toList();
    }

    private static String community(Foretold act) {
        return act.areaCode().substring(0, Math.min(12, act.areaCode().length()));
    }

    private List<InsightPage.Option> areas(Actor actor) {
        List<InsightPage.Option> options = new ArrayList<>();
        for (String scope : actor.scopes(Permission.SEE_FIGURES)) {
            for (Organisation one : organisations.areasWithin(scope)) {
                if (one.tier() != null) {
                    options.add(new InsightPage.Option(one.code(), one.name()));
                }
            }
        }
        return options;
    }

    private String name(String code) {
        return organisations.find(code).map(Organisation::name).orElse(code);
    }
}
