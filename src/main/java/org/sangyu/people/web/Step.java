package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * One act on a page with many small forms: done, it leads back to its section with a word of confirmation; refused, the
 * page comes again with the reasons beside that section's fields and everything typed still there.
 */
@Component
class Step {

    private final Refusals refusals;

    Step(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * @param section the id of the form's section, under which the page finds what was typed
     * @param back the page's address
     * @param view its template, filled by {@code page}
     */
    record Place(String section, String back, String view, Consumer<Map<String, Object>> page) {}

    ModelAndView take(Place place, MultiValueMap<String, String> form, HttpServletRequest request, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return again(place, form, refusal, RequestContextUtils.getLocale(request));
        }
        RequestContextUtils.getOutputFlashMap(request).put("notice", "people.done." + place.section());
        return new ModelAndView("redirect:" + place.back() + "#" + place.section());
    }

    private ModelAndView again(Place place, MultiValueMap<String, String> form, Refusal refusal, Locale locale) {
        HttpStatus status = status(refusal);
        Map<String, Object> model = new HashMap<>();
        model.put("at", place.section());
        model.put("errors", refusals.texts(refusal, locale));
        model.put("typed", form.toSingleValueMap());
        model.put("typedLists", form);
        place.page().accept(model);
        return new ModelAndView(place.view(), model, status);
    }

    /** With which a page comes again; what no form can mend is thrown on. */
    static HttpStatus status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case CONFLICT -> HttpStatus.CONFLICT;
            default -> throw refusal;
        };
    }
}
