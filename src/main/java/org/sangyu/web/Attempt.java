package org.sangyu.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
@Component
public class Attempt {

    private final Refusals refusals;

    Attempt(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * @param act answers with the address to go on to
     * @param notice a message key
     * @param again fills the model anew and names the view
     */
    public ModelAndView at(
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
            return again(refusal, again, typed, model, RequestContextUtils.getLocale(request));
        }
        RequestContextUtils.getOutputFlashMap(request).put("notice", notice);
        return new ModelAndView("redirect:" + next);
    }

    private ModelAndView again(
            Refusal refusal, Supplier<String> again, Map<String, ?> typed, Model model, Locale locale) {
        HttpStatus status =
                switch (refusal.kind()) {
                    case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
                    case CONFLICT -> HttpStatus.CONFLICT;
                    default -> throw refusal;
                };
        model.addAttribute("errors", refusals.texts(refusal, locale));
        model.addAttribute("typed", typed);
        String view = again.get();
        return new ModelAndView(view, model.asMap(), status);
    }

    /** What a page without an attempt needs of one. */
    public static void none(Model model) {
        model.asMap().putIfAbsent("errors", Map.of());
        model.asMap().putIfAbsent("typed", Map.of());
    }
}
