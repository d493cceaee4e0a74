package org.sangyu.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One act of a page: done, it leads on with a word; refused, the page comes again with the reasons and what was typed. */
@Component("outreachAct")
class Act {

    private final Refusals refusals;

    Act(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * @param act answers with the address to go on to
     * @param notice a message key
     * @param again fills the model anew and names the view
     */
    ModelAndView take(
            Supplier<String> act,
            String notice,
            Supplier<String> again,
            Map<String, ?> typed,
            Model model,
            HttpServletRequest request) {
        String next;
        try {
            next = act.get();
        } catch (Refusal refusal) {
            HttpStatus status = status(refusal);
            model.addAttribute("errors", refusals.texts(refusal, RequestContextUtils.getLocale(request)));
            model.addAttribute("typed", typed);
            String view = again.get();
            return new ModelAndView(view, model.asMap(), status);
        }
        RequestContextUtils.getOutputFlashMap(request).put("notice", notice);
        return new ModelAndView("redirect:" + next);
    }

    /** What a page without an act needs of one. */
    static void none(Model model) {
        model.asMap().putIfAbsent("errors", Map.of());
        model.asMap().putIfAbsent("typed", Map.of());
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case CONFLICT -> HttpStatus.CONFLICT;
            default -> throw refusal;
        };
    }
}
