package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.sangyu.people.PeopleScope;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages that show one scope at a time have in common. */
@Component
class ScopedList {

    private final RegisterOptions options;
    private final PeopleWords words;
    private final Refusals refusals;

    ScopedList(RegisterOptions options, PeopleWords words, Refusals refusals) {
        this.options = options;
        this.words = words;
        this.refusals = refusals;
    }

    /** The scope asked for, or the reader's own, with those that the reader may go on to. */
    PeopleScope open(String wanted, Actor reader, Model model) {
        PeopleScope scope = PeopleScope.of(wanted, reader);
        model.addAttribute("words", words);
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", options.scopes(scope, reader));
        return scope;
    }

    /**
     * The page, or, where its cursor is none, this empty one with a word about that.
     *
     * @return whether it is the page
     */
    <P> boolean show(Supplier<P> page, P empty, Model model, HttpServletResponse response, Locale locale) {
        model.addAttribute("errors", Map.of());
        try {
            model.addAttribute("page", page.get());
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", empty);
            model.addAttribute("errors", refusals.texts(refusal, locale));
            return false;
        }
    }
}
